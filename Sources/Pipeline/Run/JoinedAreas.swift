import Areas
import OpenData

/// The areas that a run is about, before figures are joined to them.
struct SelectedAreas {
    /// In code order, with names.
    let areas: AreaTable
    /// Their rows in the boundary file's areas.
    let rows: [Int]
    let notices: [Notice]

    /// Throws for a selection that means nothing.
    init(_ inputs: MapInputs, _ settings: Settings) throws(Failure) {
        let named = inputs.boundaries.areas.named(from: inputs.namingSources)
        let withPeople = inputs.population.map { named.takingInhabitants(from: $0.source) } ?? named
        rows = try selectAreas(
            settings.selection, in: withPeople, regions: inputs.regions, sizeClasses: settings.sizeClasses)
        areas = named.selecting(rows)
        notices = try selectionNotices(settings.selection, in: named, regions: inputs.regions)
    }
}

extension AreaTable {
    /// With the inhabitants of a table where the boundaries have none, for the size classes of gemeenten.
    fileprivate func takingInhabitants(from source: FigureSource) -> AreaTable {
        guard let people = source.values[Figure.inwoners.rawValue] else { return self }
        var result = self
        result[.inwoners] = codes.map { people[$0] }
        return result
    }
}

/// The selected areas with the figures of all tables.
struct JoinedAreas {
    var areas: AreaTable
    var reports: [JoinReport] = []
    var notices: [Notice] = []

    /// Throws for a table of which nothing joins.
    init(_ selected: SelectedAreas, _ inputs: MapInputs) throws(Failure) {
        areas = selected.areas
        let all = inputs.boundaries.areas.codes
        for source in inputs.tables {
            let joined = try join(areas, with: source, among: all)
            areas = joined.areas
            reports.append(joined.report)
            notices += joined.notices
        }
        // Beside the columns of earlier years, the newest stands under its own year too.
        guard inputs.loneliness.count > 1, let newest = inputs.loneliness.last?.source else { return }
        for (plain, dated) in zip(newest.figures, newest.figures.map(newest.nameInYear)) { areas[dated] = areas[plain] }
    }
}
