/// The numbers that people count in: 1, 2, 5, 10, 20, 50, 100, …
package enum RoundNumbers {
    /// The one that follows another of them.
    package static func next(after number: Int) -> Int {
        String(number).hasPrefix("2") ? number / 2 * 5 : number * 2
    }

    /// The largest of them that is at most `limit`; 1 for less than 1.
    package static func largest(within limit: Int) -> Int {
        var number = 1
        while next(after: number) <= limit { number = next(after: number) }
        return number
    }
}
