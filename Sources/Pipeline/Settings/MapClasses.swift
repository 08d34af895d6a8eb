import Areas

/// How the limits between the classes of the maps of heat and of loneliness are chosen.
///
/// The classes of the matrix, and so the risk and the list, are always those with fixed limits.
package enum MapClasses: String, Sendable, CaseIterable {
    /// The limits of the matrix.
    case fixed = "vast"
    /// As many areas in every class.
    case quantiles = "kwantielen"
    /// Every class as wide.
    case equal = "gelijk"
    /// The least variance within the classes (Fisher and Jenks).
    case optimal = "optimaal"
}
