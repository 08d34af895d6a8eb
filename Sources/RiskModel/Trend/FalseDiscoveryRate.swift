/// Which of many tests remain when at most a share of those that remain may be false on average.
///
/// Benjamini and Hochberg (J. R. Statist. Soc. B 57, 1995, 289–300): with m known p-values in ascending order, those up to
/// the largest k with p_k ≤ k/m · rate. Areas without a p-value are no test and never remain.
func falseDiscoveriesLimited(_ p: [Double?], to rate: Double) -> [Bool] {
    let sorted = p.compactMap { $0 }.sorted()
    let count = Double(sorted.count)
    let limit = sorted.indices.last { sorted[$0] <= Double($0 + 1) / count * rate }.map { sorted[$0] }
    return p.map { value in
        if let value, let limit { value <= limit } else { false }
    }
}
