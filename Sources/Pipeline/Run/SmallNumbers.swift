import Areas

/// Numbers of people in what is meant for handing out: the report, the sheets, and with `--publiceerbaar` every file.
///
/// A column with a number below ten at any level is shown in tens at all levels, and totals that would tell of a part are
/// withheld (`ProtectedCounts`). Rates and densities stay: they are published estimates, not counts.
struct SmallNumbers {
    /// Columns that count people, and whether a reader could add them up.
    static let columns: [(figure: Figure, isSum: Bool)] = [
        (.inwoners, true), (.inwoners65plus, true), (.inwoners18plus, true), (.inwoners18tot65, true),
        (.verwachtSterkEenzaam, true), (.verwachtLaag, false), (.verwachtHoog, false),
    ]

    /// Per level, per column as it is shown, one per area; only columns in which something is withheld.
    private let shown: [[String: [ProtectedCounts.Shown]]]

    /// - Parameter levels: from the asked one up.
    init(_ levels: [AreaTable]) {
        var shown: [[String: [ProtectedCounts.Shown]]] = levels.map { _ in [:] }
        for (figure, isSum) in Self.columns {
            let values = levels.map { $0[figure] }
            guard values.contains(where: { $0.contains(where: ProtectedCounts.isSmall) }) else { continue }
            for level in levels.indices {
                shown[level][figure.rawValue] = values[level].map { ProtectedCounts.shown($0, rounded: true) }
            }
            guard isSum, let lowest = levels.first, let parts = shown.first?[figure.rawValue] else { continue }
            for level in levels.indices.dropFirst() {
                var members: [AreaCode: [Int]] = [:]
                for (row, code) in lowest.codes.enumerated() {
                    if let whole = code.ancestor(levels[level].level) { members[whole, default: []].append(row) }
                }
                for (row, code) in levels[level].codes.enumerated() {
                    guard let total = shown[level][figure.rawValue]?[row],
                        !ProtectedCounts.keeps(total, (members[code] ?? []).map { parts[$0] })
                    else { continue }
                    shown[level][figure.rawValue]?[row] = .withheld
                }
            }
        }
        // The limits of a number that is withheld would tell of it.
        for level in shown.indices {
            guard let expected = shown[level][Figure.verwachtSterkEenzaam.rawValue] else { continue }
            for limit in [Figure.verwachtLaag, .verwachtHoog] {
                let values = levels[level][limit]
                shown[level][limit.rawValue] = zip(expected, values).map { expected, value in
                    switch expected {
                    case .belowTen, .withheld: value == nil ? .unknown : .withheld
                    default: ProtectedCounts.shown(value, rounded: true)
                    }
                }
            }
        }
        self.shown = shown
    }

    /// Every cell of a column at a level, in the order of its areas; `nil` for a column that may be shown as it is.
    func cells(_ column: String, level: Int) -> [ProtectedCounts.Shown]? { shown[level][column] }

    /// Every column of a level in which something is withheld.
    func columns(level: Int) -> [String: [ProtectedCounts.Shown]] { shown[level] }

    func cells(_ figure: Figure, level: Int) -> [ProtectedCounts.Shown]? { cells(figure.rawValue, level: level) }

    /// Whether numbers of this figure are shown in tens.
    func roundsToTens(_ figure: Figure) -> Bool { shown.contains { $0[figure.rawValue] != nil } }

    /// A number of a figure that stands by itself, such as a sum over some areas.
    func single(_ value: Double?, of figure: Figure) -> ProtectedCounts.Shown {
        ProtectedCounts.shown(value, rounded: roundsToTens(figure))
    }
}

extension ProtectedCounts.Shown {
    /// The number that may be told; `nil` for one that is unknown or withheld.
    var told: Double? {
        switch self {
        case .number(let count), .tens(let count): Double(count)
        case .belowTen, .withheld, .unknown: nil
        }
    }

    var isWithheld: Bool { self == .belowTen || self == .withheld }
}
