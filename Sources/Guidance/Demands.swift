extension ColumnTest.Demand {
    /// - Parameter known: the values of all areas that have one, ascending.
    func isMet(by value: Double, among known: [Double]) -> Bool {
        switch self {
        case .atLeast(let limit): value >= limit
        case .above(let limit): value > limit
        case .atMost(let limit): value <= limit
        case .below(let limit): value < limit
        case .amongHighest(let share):
            Double(known.count - known.firstPlace { $0 > value }) < share * Double(known.count)
        case .amongLowest(let share): Double(known.firstPlace { $0 >= value }) < share * Double(known.count)
        case .oneOfNumbers(let numbers): numbers.contains(value)
        case .noneOfNumbers(let numbers): !numbers.contains(value)
        // The reader of rules lets words stand beside columns of words alone.
        case .oneOf, .noneOf, .contains: false
        }
    }

    func isMet(by word: String) -> Bool {
        switch self {
        case .oneOf(let words): words.contains(word)
        case .noneOf(let words): !words.contains(word)
        default: false
        }
    }

    /// Numbers are about how many there are in the list.
    func isMet(by list: [String]) -> Bool {
        switch self {
        case .contains(let words): words.contains(where: list.contains)
        default: isMet(by: Double(list.count), among: [])
        }
    }
}

extension [Double] {
    /// The first place of an ascending list where a condition that stays true holds; `count` where it never does.
    fileprivate func firstPlace(where holds: (Double) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
