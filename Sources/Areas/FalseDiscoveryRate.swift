/// The largest of the chances that counts as significant when at most `rate` of all that counts so may be by chance; `nil`
/// where none does.
///
/// With the chances in ascending order, p(i) is the i-th of m: the largest p(i) ≤ i/m · rate, and all below it (Benjamini and
/// Hochberg, "Controlling the false discovery rate", *Journal of the Royal Statistical Society B* 57(1), 1995, 289–300,
/// p. 293, equation 1).
package func falseDiscoveryLimit(_ chances: some Collection<Double>, rate: Double = 0.05) -> Double? {
    let sorted = chances.sorted()
    let count = Double(sorted.count)
    return sorted.enumerated().last { place, chance in chance <= Double(place + 1) / count * rate }?.element
}
