/// Counting and listing all ways to choose neighbours.
enum SubsetEnumeration {
    /// Up to so many sets of neighbours are all looked at; more are sampled.
    static let most = 20_000

    /// C(n, k), or `nil` where it is more than `most`.
    static func count(choosing k: Int, from n: Int) -> Int? {
        guard k <= n else { return 0 }
        var count = 1
        // Along C(n − k + i, i), which is whole at every step and never falls.
        for step in 1...max(1, min(k, n - k)) where min(k, n - k) > 0 {
            count = count * (n - min(k, n - k) + step) / step
            if count > most { return nil }
        }
        return count
    }

    /// Visits the places of every set of `k` out of `n`, in lexicographic order.
    static func forEach(choosing k: Int, from n: Int, _ visit: (_ places: [Int]) -> Void) {
        guard k <= n else { return }
        var places = Array(0..<k)
        while true {
            visit(places)
            guard let last = places.indices.last(where: { places[$0] < n - k + $0 }) else { return }
            places[last] += 1
            for place in last + 1..<max(k, last + 1) { places[place] = places[place - 1] + 1 }
        }
    }
}
