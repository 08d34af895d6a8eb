/// Numbers of people as they may be handed out: those below ten are not told, and cannot be worked out from a total.
///
/// Where one of the numbers is below ten it becomes `< 10`, and all others and the total are rounded to tens, so that subtracting
/// leaves every number from 1 to 9 possible. A total that would leave fewer is not told. Source of the approach: rounding
/// and primary suppression, Hundepool et al., *Statistical Disclosure Control* (2012), chapter 5.
package struct ProtectedCounts: Sendable, Equatable {
    package enum Shown: Sendable, Equatable {
        /// Whole people.
        case number(Int)
        /// Rounded to tens; 10 or more.
        case tens(Int)
        /// 0 to 9.
        case belowTen
        /// Not told, because it would tell of another number.
        case withheld
        /// Nobody knows.
        case unknown
    }

    /// One per number.
    package let parts: [Shown]
    package let total: Shown

    /// - Parameter counts: numbers of people, 0 or more, that add up to a total; `nil` for an unknown one, which does not
    ///   count in the total.
    package init(_ counts: [Double?]) {
        let isProtected = counts.contains { Self.isSmall($0) }
        parts = counts.map { Self.shown($0, rounded: isProtected) }
        let known = counts.compactMap(\.self)
        let shown = Self.shown(known.isEmpty ? nil : known.reduce(0, +), rounded: isProtected)
        total = Self.keeps(shown, parts) ? shown : .withheld
    }

    /// Whether a number has to be withheld: it rounds to 0 to 9.
    package static func isSmall(_ count: Double?) -> Bool { count.map { $0.rounded() < 10 } ?? false }

    /// A number beside others.
    ///
    /// - Parameter rounded: whether one of the others is small.
    package static func shown(_ count: Double?, rounded: Bool) -> Shown {
        guard let count else { return .unknown }
        let whole = Int(count.rounded())
        return whole < 10 ? .belowTen : rounded ? .tens((whole + 5) / 10 * 10) : .number(whole)
    }

    /// Whether a total, as it is shown, leaves every number from 1 to 9 possible for each withheld part.
    package static func keeps(_ total: Shown, _ parts: [Shown]) -> Bool {
        guard parts.contains(.belowTen), let sum = range(total) else { return true }
        // A part that nobody knows, or that is no part of the total, makes it no easier.
        let ranges = parts.compactMap(range)
        let (least, most) = ranges.reduce((0, 0)) { ($0.0 + $1.lowerBound, $0.1 + $1.upperBound) }
        return sum.lowerBound - (most - 9) <= 1 && sum.upperBound - least >= 9
    }

    /// The whole numbers that are shown alike.
    private static func range(_ shown: Shown) -> ClosedRange<Int>? {
        switch shown {
        case .number(let count): count...count
        case .tens(let count): max(10, count - 5)...count + 4
        case .belowTen: 0...9
        case .withheld, .unknown: nil
        }
    }
}

extension ProtectedCounts.Shown {
    /// In a table: `< 10`, `120`, `niet vermeld`.
    package func text(in language: Language) -> String {
        switch self {
        case .number(let count), .tens(let count): language.number(Double(count))
        case .belowTen: "< 10"
        case .withheld: language("niet vermeld", "not stated")
        case .unknown: language("onbekend", "unknown")
        }
    }

    /// In a file that programs read too: `< 10`, `1220`; `nil` for what is unknown or not told.
    package var cell: String? {
        switch self {
        case .number(let count), .tens(let count): String(count)
        case .belowTen: "< 10"
        case .withheld, .unknown: nil
        }
    }

    /// In a sentence: `minder dan 10`, `ongeveer 120`, `een klein aantal`.
    package func phrase(in language: Language) -> String {
        switch self {
        case .number, .unknown: text(in: language)
        case .tens(let count):
            language("ongeveer \(language.number(Double(count)))", "about \(language.number(Double(count)))")
        case .belowTen: language("minder dan 10", "fewer than 10")
        case .withheld: language("een klein aantal", "a small number of")
        }
    }
}
