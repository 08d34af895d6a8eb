/// How clusters are looked for.
package struct ClusterSettings: Sendable, Equatable {
    /// What makes two areas neighbours: a point in common, or a stretch of border.
    package enum Border: String, Sendable, CaseIterable {
        case queen, rook
    }

    package var border = Border.queen
    /// 99...9,999, or 0 to look for no clusters at all.
    package var permutations = 999
    package var seed: UInt64 = 1

    package init() {}

    package static let mostPermutations = 9_999

    package static func isPossible(_ permutations: Int) -> Bool {
        permutations == 0 || (99...mostPermutations).contains(permutations)
    }
}
