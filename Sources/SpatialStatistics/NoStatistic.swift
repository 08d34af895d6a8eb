/// Why nothing can be said about a whole column.
package enum NoStatistic: Error, Sendable, Equatable {
    /// So few areas have a value (the number) that chance explains everything.
    case tooFewAreas(Int)
    /// All areas have the same value, but for rounding.
    case constant
    /// None of the areas with a value has a neighbour with one.
    case noNeighbours
}
