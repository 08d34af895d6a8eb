import Areas
import GeoFiles
import Geometry
import HeatExposure
import OpenData

/// Heat from a raster or from polygons, into the columns of the areas.
struct HeatStep {
    var notices: [Notice] = []
    var record: MapInputs.FileRecord?
    /// The unit of the heat source, for legends; `nil` where the source does not say.
    var unit: String?
    /// How the areas came to the coordinate system of the source; `nil` where they already were in it.
    var transform: TransformDescription?

    /// Fills `hitte`, `hitte_dekking` and `hitte_boven_drempel`; does nothing where heat comes from a table.
    init(
        _ settings: Settings, areas: inout AreaTable, shapes: MapShapes, inputs: MapInputs, threads: Int,
        progress: any ProgressReporter
    ) async throws(Failure) {
        let figures: HeatFigures
        switch settings.heat {
        case nil: return
        case .table:
            let thin = areas.dropThinHeat(below: settings.minimalCoverage)
            if !thin.isEmpty {
                notices.append(
                    Notice(
                        "te weinig hitte",
                        "Geen hitte, omdat de dekking lager is dan minimale_dekking \(settings.minimalCoverage): "
                            + "\(areas.level.counted(thin.count)).", codes: thin.map(\.text)))
            }
            return
        case .raster(let file):
            let raster = try describeRaster(file.path)
            let coverage = try await coverage(of: shapes, in: raster.coordinateSystem, threads: threads)
            figures = try await heatFromRaster(
                raster, polygonsInRasterCRS: coverage.polygons, measure: settings.heatMeasure,
                threshold: settings.heatThreshold, leastCoverage: settings.minimalCoverage, threads: threads,
                progress: { progress.advance(to: $0) })
            record = Self.record(file, rows: nil, system: raster.coordinateSystem)
        case .polygons(let file, let column):
            let layer = try Self.heatLayer(file)
            let system = try checkedDutchCoordinates(
                layer.shapes ?? PolygonArray(), in: layer.coordinateSystem, at: layer.table.location)
            let parser = NumberParser(extraMissing: settings.missingSigns)
            let values = try Self.values(of: layer.table, column: column, parser: parser)
            let (valid, repairs) = try await repaired(layer.shapes ?? PolygonArray(), in: system, threads: threads)
            notices += layer.notices
            if !repairs.isEmpty {
                notices.append(
                    Notice(
                        "gerepareerd",
                        "\(layer.table.location): ongeldig en gerepareerd: \(counted(repairs.count, "hittevlak", "hittevlakken")).",
                        codes: repairs.map { "rij \($0.area + layer.table.firstRowNumber)" }))
            }
            figures = try await heatFromPolygons(
                areas: shapes.rd.polygons,
                heat: try await transformed(valid, from: system, to: .rd, threads: threads), values: values,
                threshold: settings.heatThreshold, leastCoverage: settings.minimalCoverage,
                location: layer.table.location, threads: threads)
            record = Self.record(file, rows: layer.table.rowCount, system: system)
        }
        areas[.hitte] = figures.hitte
        areas[.hitteDekking] = figures.hitteDekking
        areas[.hitteBovenDrempel] = figures.hitteBovenDrempel
        notices += figures.notices(codes: areas.codes)
        unit = figures.unit
    }

    /// The areas in the coordinate system of the raster, which never moves: moving a raster would change its values.
    private mutating func coverage(
        of shapes: MapShapes, in system: CoordinateSystem, threads: Int
    ) async throws(Failure) -> Coverage {
        if system.authorityCode != nil, system.authorityCode == shapes.system.authorityCode { return shapes.source }
        if system.authorityCode == CoordinateSystem.rd.authorityCode { return shapes.rd }
        transform = try CoordinateTransform(from: shapes.system, to: system).description
        notices.append(
            Notice(
                "omgerekend",
                "Het hitteraster staat in \(system.name); de gebieden zijn daarheen omgerekend, het raster is niet veranderd."
            ))
        return try await shapes.source.transformed(from: shapes.system, to: system, threads: threads)
    }

    private static func heatLayer(_ file: InputFile) throws(Failure) -> Layer {
        let vector = try VectorFile(path: file.path)
        let candidates = vector.layers.filter(\.hasShapes)
        let chosen = file.layer.map { name in candidates.filter { $0.name == name } } ?? candidates
        guard chosen.count == 1 else {
            throw Failure(
                .badData, at: file.givenPath,
                chosen.isEmpty ? "heeft geen laag met vlakken" : "heeft meer dan één laag met vlakken",
                remedy: "Lagen: \(vector.layers.map(\.name).joined(separator: ", ")).")
        }
        return try vector.read(layer: chosen[0].name, shapes: true)
    }

    private static func values(
        of table: Table, column name: String, parser: NumberParser
    ) throws(Failure) -> [Double?] {
        guard let column = table.column(name) else {
            throw Failure(
                .badData, at: table.location, "heeft geen kolom '\(name)'",
                remedy: "Kolommen: \(table.columnNames.joined(separator: ", ")).")
        }
        var values: [Double?] = []
        for row in 0..<table.rowCount {
            do {
                switch column.cells {
                case .number(let numbers):
                    values.append(
                        try numbers[row].flatMap { value throws(NumberParser.NotANumber) in try parser.value(value) })
                case .text(let texts): values.append(try parser.parse(texts[row] ?? ""))
                }
            } catch {
                throw Failure(
                    .badData, at: "\(table.location(ofRow: row)), kolom \(name)",
                    "'\(column.text(at: row) ?? "")' is geen getal",
                    remedy: "Verbeter de cel, of geef --ontbrekend als dit 'geen gegeven' betekent.")
            }
        }
        return values
    }

    private static func record(_ file: InputFile, rows: Int?, system: CoordinateSystem) -> MapInputs.FileRecord {
        MapInputs.FileRecord(
            role: .heat, file: file, layer: file.layer, rowCount: rows, year: file.year,
            attribution: Attribution(of: .heat, file: file, columns: []), coordinateSystem: system)
    }
}
