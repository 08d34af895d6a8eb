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
        if let population = inputs.population {
            // Land area belongs to the boundaries: another table's is for another year's.
            let hasLand = inputs.boundaries.areas[.oppervlakteLandKm2].contains { $0 != nil }
            let figures = population.figures.filter { !hasLand || $0 != Figure.oppervlakteLandKm2.rawValue }
            try join(population, figures: figures, everything: named)
        }
        if let loneliness = inputs.loneliness { try join(loneliness, everything: named) }
        if let heat = inputs.heat { try join(heat, everything: named) }
        for source in inputs.extra { try join(source, everything: named) }
    }

    /// - Parameter everything: all areas of the boundary file. A table of which nothing joins with the selection but
    ///   something with the others is the right table without figures here, not a wrong one.
    private mutating func join(
        _ source: FigureSource, figures: [String]? = nil, everything: AreaTable
    ) throws(Failure) {
        do {
            let joined = try OpenData.join(areas, with: source, figures: figures)
            areas = joined.areas
            reports.append(joined.report)
            notices += joined.notices
        } catch {
            guard areas.count < everything.count, (try? OpenData.join(everything, with: source)) != nil else {
                throw error
            }
            notices.append(
                Notice(
                    "zonder rij", "\(source.location): geen van de gekozen \(areas.level.plural) staat erin.",
                    codes: areas.codes.map(\.text)))
        }
    }
}
