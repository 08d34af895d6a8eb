/// Numbers of people as they may be handed out: those below ten are not told, and cannot be worked out from the total.
///
/// A number below ten becomes `< 10`. Where one is withheld the total is rounded to tens, and if whoever subtracts what is
/// shown from that total could still tell that a withheld number is above 0 or below 10, the smallest numbers that are
/// shown are withheld as well (`10 of meer`), and in the end the total itself. Source of the approach: primary and
/// secondary cell suppression, Hundepool et al., *Statistical Disclosure Control* (2012), section 4.2.
package struct ProtectedCounts: Sendable, Equatable {
    package enum Shown: Sendable, Equatable {
        /// Rounded to whole people.
        case number(Int)
        /// 0 to 9.
        case belowTen
        /// Withheld so that another number stays withheld.
        case tenOrMore
        /// Rounded to tens.
        case about(Int)
        /// Not told, because it would tell a withheld number.
        case withheld
        /// Nobody knows.
        case unknown
    }

    /// One per number.
    package let parts: [Shown]
    package let total: Shown

    /// - Parameter counts: numbers of people, 0 or more, that add up to a total; `nil` for an unknown one.
    package init(_ counts: [Double?]) {
        let whole = counts.map { $0.map { Int($0.rounded()) } }
        let all = whole.compactMap(\.self)
        let sum = all.reduce(0, +)
        var parts: [Shown] = whole.map { count in
            guard let count else { return .unknown }
            return count < 10 ? .belowTen : .number(count)
        }
        let withheld = parts.count { $0 == .belowTen }
        guard withheld > 0 else {
            (self.parts, total) = (parts, all.isEmpty ? .unknown : .number(sum))
            return
        }
        let shown = (sum + 5) / 10 * 10
        let order = parts.indices.sorted { (whole[$0] ?? 0, $0) < (whole[$1] ?? 0, $1) }
        var further = order.filter { if case .number = parts[$0] { true } else { false } }[...]
        var visible = further.reduce(0) { $0 + (whole[$1] ?? 0) }
        var tenOrMore = 0
        while !Self.keeps(total: shown, visible: visible, withheld: withheld, tenOrMore: tenOrMore) {
            guard let next = further.popFirst() else {
                (self.parts, total) = (parts, .withheld)
                return
            }
            parts[next] = .tenOrMore
            visible -= whole[next] ?? 0
            tenOrMore += 1
        }
        (self.parts, total) = (parts, sum < 10 ? .belowTen : .about(shown))
    }

    /// Whether each withheld number can still be anything from 0 to 9 for whoever knows what is shown.
    private static func keeps(total: Int, visible: Int, withheld: Int, tenOrMore: Int) -> Bool {
        let least = tenOrMore > 0 ? 0 : total - 5 - visible - 9 * (withheld - 1)
        let most = total + 5 - visible - 10 * tenOrMore
        return least <= 0 && most >= 9
    }

    /// A single number that nothing else tells about.
    package static func single(_ count: Double?) -> Shown { ProtectedCounts([count]).parts[0] }
}

extension ProtectedCounts.Shown {
    /// In words: `< 10`, `ongeveer 120`, `10 of meer`.
    package func text(in language: Language) -> String {
        switch self {
        case .number(let count): language.number(Double(count))
        case .belowTen: "< 10"
        case .tenOrMore: language("10 of meer", "10 or more")
        case .about(let count):
            language("ongeveer \(language.number(Double(count)))", "about \(language.number(Double(count)))")
        case .withheld: language("niet vermeld", "not stated")
        case .unknown: language("onbekend", "unknown")
        }
    }
}
