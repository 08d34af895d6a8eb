import Areas
import Geometry
import OpenData
import RiskModel

/// One level of a result: its areas with figures, scores and shapes.
struct MapLevel {
    var areas: AreaTable
    let assessment: Assessment
    let uncertainty: RankUncertainty
    /// Longitude and latitude as GeoJSON prints them; `nil` where that is not asked for or already written.
    var degrees: DegreePolygons?
    /// RD metres.
    let rd: Coverage
    /// RD metres to the millimetre, valid as such; only for formats that have them.
    let metres: PolygonArray?
    /// What of the shapes and aggregates had to be told; the assessment has its own.
    let notices: [Notice]
    /// For a level that is made of the areas that were read: which of its own areas each of those lies in, −1 for none.
    var groups: [Int]?
    /// The clusters among its areas, once they were looked for.
    var clusters: LevelClusters?

    var level: AreaLevel { areas.level }
}

/// Makes the levels of a result from the areas that were read.
struct LevelBuilder {
    let settings: Settings
    let areas: AreaTable
    let shapes: MapShapes
    let inputs: MapInputs
    let threads: Int
    /// In longitude and latitude; `nil` where GeoJSON is not asked for.
    let lonLat: Coverage?

    init(_ settings: Settings, areas: AreaTable, shapes: MapShapes, inputs: MapInputs, threads: Int)
        async throws(Failure)
    {
        (self.settings, self.areas, self.shapes) = (settings, areas, shapes)
        (self.inputs, self.threads) = (inputs, threads)
        lonLat =
            settings.formats.contains(.geojson)
            ? try await shapes.source.transformed(from: shapes.system, to: .wgs84, threads: threads) : nil
    }

    /// The asked level and those above it, the asked one first.
    func levels() async throws(Failure) -> [MapLevel] {
        var result: [MapLevel] = []
        for level in [AreaLevel.buurt, .wijk, .gemeente] where level <= settings.level {
            result.append(try await self.level(Ancestry(level), of: areas))
        }
        for level in [AreaLevel.ggdregio, .provincie] {
            guard let regions = inputs.regions else { break }
            let ancestry = Ancestry(
                level, in: regions, wholeAmong: areas.codes, of: inputs.boundaries.areas.codes)
            // From the gemeenten, whose published figures are better than the sum of what is known of their parts.
            guard let gemeenten = result.first(where: { $0.level == .gemeente })?.areas,
                gemeenten.codes.contains(where: { ancestry.ancestor(of: $0) != nil })
            else { continue }
            result.append(try await self.level(ancestry, of: gemeenten.withoutAggregatesBesidePublished()))
        }
        return result
    }

    /// - Parameter parts: what the figures are made of; the shapes are always made of the areas that were read.
    private func level(_ ancestry: Ancestry, of parts: AreaTable) async throws(Failure) -> MapLevel {
        let level = ancestry.level
        var areas = areas
        var rd = shapes.rd
        var groupOfEach: [Int]?
        var notices: [Notice] = []
        var printed: PrintedShapes?
        var inMetres: (polygons: PolygonArray, repairs: [Repair])?
        let needsMetres = !settings.formats.isDisjoint(with: OutputFormat.inMetres)
        if level == areas.level {
            if needsMetres { inMetres = try await rd.roundedToGrid(decimals: 3, in: .rd, threads: threads) }
            if let lonLat { printed = try await PrintedShapes(of: areas.codes, lonLat, threads: threads) }
        } else {
            let larger = try aggregate(
                parts, to: ancestry, age: settings.ageGroup, published: inputs.publishedSources,
                among: parts.level == areas.level ? inputs.boundaries.areas.codes : parts.codes)
            let position = Dictionary(uniqueKeysWithValues: larger.areas.codes.enumerated().map { ($1, $0) })
            let groups = areas.codes.map { ancestry.ancestor(of: $0).flatMap { position[$0] } ?? -1 }
            groupOfEach = groups
            if let lonLat {
                printed = try await PrintedShapes(
                    of: larger.areas.codes, groups: groups, lonLat, threads: threads)
            }
            var overlapping = Set(printed?.overlapping ?? [])
            areas = larger.areas
            areas.takeHeatCoverage(of: parts, group: larger.group)
            _ = areas.dropThinHeat(below: settings.minimalCoverage)
            // Only the asked level is drawn; the national outlines of the others are seldom needed in metres.
            if level == settings.level || needsMetres {
                let outlines = try await shapes.rd.dissolved(
                    groups: groups, groupCount: larger.areas.count, threads: threads)
                rd = Coverage(outlines.polygons)
                overlapping.formUnion(outlines.overlapping)
            }
            notices = larger.notices + overlapNotices(overlapping.sorted(), of: areas)
            if needsMetres { inMetres = try await rd.roundedToGrid(decimals: 3, in: .rd, threads: threads) }
        }
        notices += printed?.notices(of: areas) ?? []
        if let inMetres {
            notices += roundingNotices(inMetres.repairs, of: areas) + gapNotices(inMetres.polygons, of: areas)
        }
        let assessment = try Assessment(
            of: areas, age: settings.ageGroup, matrix: settings.matrix, index: settings.index,
            rankedBy: settings.ranking, lenient: level != settings.level)
        var uncertainty = try await RankUncertainty(
            of: areas, ranks: assessment.rank, age: settings.ageGroup, matrix: settings.matrix, index: settings.index,
            rankedBy: settings.ranking,
            level == settings.level ? settings.uncertainty : settings.uncertainty.withoutRateStandardError,
            top: settings.topCount, threads: threads)
        uncertainty.forgetDraws()
        return MapLevel(
            areas: areas, assessment: assessment, uncertainty: uncertainty,
            degrees: printed?.degrees, rd: rd,
            metres: inMetres?.polygons,
            notices: notices + uncertainty.notices, groups: groupOfEach)
    }

    private func overlapNotices(_ overlapping: [Int], of areas: AreaTable) -> [Notice] {
        guard !overlapping.isEmpty else { return [] }
        return [
            Notice(
                "overlap",
                "In \(areas.level.counted(overlapping.count)) overlappen grenzen van de onderdelen; de omtrek is hun vereniging.",
                codes: overlapping.map { areas.codes[$0].text })
        ]
    }

    private func roundingNotices(_ repairs: [Repair], of areas: AreaTable) -> [Notice] {
        guard !repairs.isEmpty else { return [] }
        let lost = repairs.count { $0.outcome == .lost }
        return [
            Notice(
                "afgerond op millimeters",
                "Door afronden op de millimeters van GeoPackage en FlatGeobuf werd de grens ongeldig van "
                    + "\(areas.level.counted(repairs.count)): hersteld, maar zonder vlak: \(lost).",
                codes: repairs.map { areas.codes[$0.area].text })
        ]
    }

    private func gapNotices(_ polygons: PolygonArray, of areas: AreaTable) -> [Notice] {
        let gaps = areas.codes.indices.filter { polygons.isEmpty($0) }
        guard settings.formats.contains(.fgb), !gaps.isEmpty else { return [] }
        return [
            Notice(
                "niet in FlatGeobuf",
                "FlatGeobuf kan geen gebied zonder vlak bevatten; daarin ontbreekt: \(areas.level.counted(gaps.count)).",
                codes: gaps.map { areas.codes[$0].text })
        ]
    }
}
