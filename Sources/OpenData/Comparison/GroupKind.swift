package import Areas

/// The kinds of groups that an area is compared with, from small to large; the raw values are those of `groepen`.
package enum GroupKind: String, Sendable, CaseIterable, Comparable {
    case wijk, gemeente, provincie, ggdregio
    /// The gemeenten of one size class (`SizeClass`), and the areas in them.
    case grootteklasse
    case land
    /// The gemeenten that the user named.
    case gekozen

    /// What the groups are, in a Dutch sentence.
    package var word: String {
        switch self {
        case .ggdregio: "GGD-regio"
        case .gekozen: "gekozen gemeenten"
        default: rawValue
        }
    }

    /// Whether areas of a level can lie in groups of this kind: a gemeente lies in no wijk.
    package func canHold(_ level: AreaLevel) -> Bool {
        switch self {
        case .wijk: level > .wijk
        case .gemeente: level > .gemeente
        default: level >= .gemeente
        }
    }

    package static func < (left: GroupKind, right: GroupKind) -> Bool { left.order < right.order }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
