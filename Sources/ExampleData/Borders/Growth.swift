/// Grows territories from seeds over a network until everything within reach belongs to the nearest seed.
///
/// Territories are connected by construction.
enum Growth {
    struct Link {
        let a: Int
        let b: Int
        let cost: Double
    }

    /// The seed (by its place in `seeds`) that each of `count` nodes belongs to; `nil` where no seed can reach.
    ///
    /// `speed` says how much further a seed gets for the same cost.
    static func territories(from seeds: [Int], speed: [Double], over links: [Link], count: Int) -> [Int?] {
        var owner = [Int?](repeating: nil, count: count)
        var cost = [Double](repeating: .infinity, count: count)
        for (number, seed) in seeds.enumerated() { (owner[seed], cost[seed]) = (number, 0) }
        var changed = true
        while changed {
            changed = false
            for link in links {
                for (from, to) in [(link.a, link.b), (link.b, link.a)] {
                    guard let territory = owner[from] else { continue }
                    let reached = cost[from] + link.cost / speed[territory]
                    if reached < cost[to] {
                        (owner[to], cost[to], changed) = (territory, reached, true)
                    }
                }
            }
        }
        return owner
    }
}
