/// The size class of a gemeente by its inhabitants (CBS, gemeentegrootte): lower limit included, upper limit not.
///
/// | class | inhabitants |
/// |---|---|
/// | 1 | fewer than 5,000 |
/// | 2 | 5,000 to 10,000 |
/// | 3 | 10,000 to 20,000 |
/// | 4 | 20,000 to 50,000 |
/// | 5 | 50,000 to 100,000 |
/// | 6 | 100,000 to 150,000 |
/// | 7 | 150,000 to 250,000 |
/// | 8 | 250,000 and more |
package struct SizeClass: Hashable, Sendable, Comparable {
    /// 1 to 8.
    package let number: Int

    /// Where each class but the first begins.
    package static let limits: [Double] = [5_000, 10_000, 20_000, 50_000, 100_000, 150_000, 250_000]
    package static let numbers = 1...8

    package init(inhabitants: Double) { number = 1 + Self.limits.count { inhabitants >= $0 } }

    /// `nil` for a number that is no class.
    package init?(number: Int) {
        guard Self.numbers.contains(number) else { return nil }
        self.number = number
    }

    package static func < (left: SizeClass, right: SizeClass) -> Bool { left.number < right.number }
}
