/// As many random sets of so many places as the plan has permutations.
///
/// All areas with as many neighbours share them, as in esda and GeoDa: that is what makes a thousand permutations of a
/// country cheap. Each area counts the places from itself on, in the order of the keys, so that the same set means other
/// areas to each of them; for each by itself every set of others is equally likely.
struct RandomSets: Sendable {
    let size: Int
    /// The places of set `s`, each in 0 ..< n, are `places[s * size ..< (s + 1) * size]`, no place twice.
    let places: [UInt32]

    /// Floyd's method (Bentley and Floyd, "A sample of brilliance", *Communications of the ACM* 30(9), 1987, 754–757): no more
    /// random numbers than places.
    init(size: Int, of n: Int, plan: PermutationPlan) {
        precondition(size > 0 && size <= n)
        self.size = size
        let random = RandomWords(plan: plan, subject: UInt64(size))
        var words = [UInt32](repeating: 0, count: RandomWords.room(for: size))
        var places: [UInt32] = []
        places.reserveCapacity(size * plan.count)
        // The last permutation that took each place: looking through all places of a large set would take its square.
        var taken = [Int32](repeating: -1, count: n)
        for permutation in 0..<plan.count {
            random.fill(&words, permutation: permutation)
            for place in 0..<size {
                let last = UInt32(n - size + place)
                let pick = random.bounded(words[place], at: place, below: last + 1, permutation: permutation)
                let place = taken[Int(pick)] == Int32(permutation) ? last : pick
                taken[Int(place)] = Int32(permutation)
                places.append(place)
            }
        }
        self.places = places
    }
}
