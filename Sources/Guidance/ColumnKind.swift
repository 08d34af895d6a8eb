/// What stands in a column of a profile, so that a rule that could never hold is refused when it is read.
package enum ColumnKind: Sendable, Equatable {
    case number
    /// One word; `nil` where it may be any.
    case word([String]?)
    /// A list of words; its length counts as its number.
    case list([String])
}
