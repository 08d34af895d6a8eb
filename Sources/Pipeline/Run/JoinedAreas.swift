import Areas
import OpenData

/// The selected areas with the figures of all tables.
struct JoinedAreas {
    /// The selected areas, in code order.
    var areas: AreaTable
    /// Their rows in the boundary file's areas.
    let rows: [Int]
    var reports: [JoinReport] = []
    var notices: [Notice] = []

    /// Names, selects and joins.
    ///
    /// Throws for a selection that means nothing and for a table of which nothing joins.
    init(_ inputs: MapInputs, selection: [String]) throws(Failure) {
        let named = inputs.boundaries.areas.named(from: inputs.allSources)
        rows = try selectAreas(selection, in: named)
        areas = named.selecting(rows)
        let all = inputs.boundaries.areas.codes
        for source in [inputs.population, inputs.loneliness, inputs.heat].compactMap({ $0 }) + inputs.extra {
            let joined = try join(areas, with: source, among: all)
            areas = joined.areas
            reports.append(joined.report)
            notices += joined.notices
        }
    }
}
