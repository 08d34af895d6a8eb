package import Areas

/// The areas that take part in a statistic, with their values and the neighbours among them.
///
/// An area without a value is taken out of mean, variance and neighbours alike. An area without neighbours that have a value
/// stays in mean and variance, but gets no statistic of its own. Members stand in the order of their keys, which tell nothing
/// about where they lie, so that no result depends on the order of the areas in the table.
package struct SpatialSample: Sendable {
    /// The least number of areas with a value that a statistic is computed for.
    package static let leastAreas = 10

    /// The number of rows of the table.
    let rowCount: Int
    /// The row of each member.
    let rows: [Int]
    /// Neighbours among the members, by member number.
    let neighbours: NeighbourLists
    /// What is looked at in the area itself.
    let own: StandardisedColumn
    /// What is looked at in the neighbours: the same, or for a bivariate statistic another column.
    let around: StandardisedColumn

    /// For one column: its value in the area and in the neighbours.
    ///
    /// `values` has one entry per area; absent, infinite and NaN are missing. `keys` must tell the areas apart, such as a hash
    /// of their codes.
    package init(_ values: [Double?], neighbours: NeighbourLists, keys: [UInt64]) throws(NoStatistic) {
        try self.init(own: values, around: values, neighbours: neighbours, keys: keys)
    }

    /// For two columns: `own` in the area, `around` in the neighbours. Only areas with both take part.
    package init(
        own: [Double?], around: [Double?], neighbours: NeighbourLists, keys: [UInt64]
    ) throws(NoStatistic) {
        precondition(own.count == neighbours.count && around.count == own.count && keys.count == own.count)
        rowCount = own.count
        func isKnown(_ value: Double?) -> Bool { value?.isFinite ?? false }
        let rows = own.indices.filter { isKnown(own[$0]) && isKnown(around[$0]) }
            .sorted { (keys[$0], $0) < (keys[$1], $1) }
        guard rows.count >= Self.leastAreas else { throw .tooFewAreas(rows.count) }
        self.rows = rows
        var member = [Int](repeating: -1, count: own.count)
        for (number, row) in rows.enumerated() { member[row] = number }
        self.neighbours = neighbours.grouped(by: member, count: rows.count)
        guard !self.neighbours.numbers.isEmpty else { throw .noNeighbours }
        self.own = try StandardisedColumn(rows.compactMap { own[$0] })
        self.around = try StandardisedColumn(rows.compactMap { around[$0] })
    }

    package var count: Int { rows.count }

    /// The sum of the standardised values of the neighbours of a member, and their number.
    func sumAround(_ member: Int) -> (sum: Double, count: Int) {
        let neighbours = neighbours[member]
        return (neighbours.reduce(0) { $0 + around.scores[Int($1)] }, neighbours.count)
    }

    /// An entry per row of the table from one per member; absent for rows that are no member.
    func byRow<Value>(_ members: [Value?]) -> [Value?] {
        var result = [Value?](repeating: nil, count: rowCount)
        for (number, row) in rows.enumerated() { result[row] = members[number] }
        return result
    }
}

/// The values of a column with their standard scores.
struct StandardisedColumn: Sendable {
    let values: [Double]
    /// (x − mean) / s with s the population standard deviation: their sum is 0, the sum of their squares n.
    let scores: [Double]

    /// Throws `constant` where the values differ by no more than rounding.
    init(_ values: [Double]) throws(NoStatistic) {
        self.values = values
        // In units of the largest value, so that no square is too large or too small for a number.
        let unit = values.reduce(0) { max($0, abs($1)) }
        guard unit > 0 else { throw .constant }
        let scaled = values.map { $0 / unit }
        let mean = scaled.reduce(0, +) / Double(values.count)
        let deviations = scaled.map { $0 - mean }
        let largest = deviations.reduce(0) { max($0, abs($1)) }
        guard largest > 1e-12 else { throw .constant }
        let variance = deviations.reduce(0) { $0 + $1 * $1 } / Double(values.count)
        scores = deviations.map { $0 / variance.squareRoot() }
    }

    var largestScore: Double { scores.reduce(0) { max($0, abs($1)) } }
}
