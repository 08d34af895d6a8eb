/// Two different areas by their row numbers, the smaller first.
package struct AreaPair: Hashable, Comparable, Sendable {
    package let first: Int32
    package let second: Int32

    /// Takes two rows in any order; `nil` where they are the same.
    package init?(_ one: Int32, _ other: Int32) {
        guard one != other else { return nil }
        (first, second) = (min(one, other), max(one, other))
    }

    package static func < (left: AreaPair, right: AreaPair) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}
