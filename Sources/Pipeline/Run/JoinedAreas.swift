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
        rows = try selectAreas(
            settings.selection, in: named, regions: inputs.regions, sizeClasses: settings.sizeClasses,
            inhabitants: settings.sizeClasses.isEmpty ? [:] : inputs.peopleByGemeente(.inwoners))
        areas = named.selecting(rows)
        notices =
            try selectionNotices(settings.selection, in: named, regions: inputs.regions)
            + (inputs.regions?.notices(on: areas.codes) ?? [])
    }
}

extension MapInputs {
    /// People per gemeente, from the best source that has it: the table of regions, a row of the gemeente itself, the sum
    /// of its parts by their own codes (also of a table on other boundaries), the sum of the areas on the map.
    ///
    /// - Parameter figure: `inwoners`, or those of an age group, which the table of regions does not have.
    func peopleByGemeente(_ people: Figure) -> [AreaCode: Double] {
        let figure = people.rawValue
        let onMap = FigureSource(boundaries.areas, figures: [people], location: "", year: nil)
        var found: [AreaCode: Double] = [:]
        for source in [onMap, population?.source].compactMap({ $0 }) {
            var sums: [AreaCode: Double] = [:]
            let level = source.rows.map(\.level).max() ?? .buurt
            for code in source.rows where code.level == level {
                if let gemeente = code.gemeente, let value = source.values[figure]?[code] {
                    sums[gemeente, default: 0] += value
                }
            }
            for code in source.rows where code.level == .gemeente {
                if let value = source.values[figure]?[code] { sums[code] = value }
            }
            found.merge(sums) { $1 }
        }
        for gemeente in regions?.gemeenten ?? [] where people == .inwoners {
            if let inhabitants = gemeente.inhabitants { found[gemeente.code] = inhabitants }
        }
        return found
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
