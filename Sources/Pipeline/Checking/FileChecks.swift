import Areas
import GeoFiles
import OpenData
import Publishing

/// Reads the files of a run one by one, each by itself: what is wrong with one does not hide what is wrong with another.
struct FileChecks {
    let reader: InputReader

    var settings: Settings { reader.settings }

    /// The boundaries of the asked level or a finer one, as `kaart` takes them.
    func boundaries(_ file: InputFile, role: MapInputs.Role = .boundaries) -> CheckedFile {
        var checked = CheckedFile(role: role.rawValue, file: file)
        do throws(Failure) {
            let vector = try VectorFile(path: file.path)
            var firstFailure: Failure?
            for level in [settings.level] + [AreaLevel.wijk, .buurt].filter({ $0 > settings.level }) {
                do throws(Failure) {
                    let description = try chooseLayer(
                        from: vector.layers, level: level, asked: file.layer, withShapes: true, location: file.givenPath
                    )
                    let wanted = columnsToRead(description.columnNames, for: .boundaries, columns: reader.columns)
                    let layer = try vector.read(layer: description.name, columns: wanted, shapes: true)
                    if checked.section.facts.isEmpty {
                        checked.describe(layer, description, of: vector.layers.count, reader: reader)
                    }
                    let boundaries = try readBoundaries(
                        layer, level: level, columns: reader.columns, parser: reader.parser)
                    checked.tell(year: file.year ?? boundaries.year)
                    checked.note(boundaries.notices)
                    checked.boundaries = boundaries
                    return checked
                } catch {
                    firstFailure = firstFailure ?? error
                    guard error.kind == .badData || error.kind == .inputMissing else { break }
                }
            }
            if let firstFailure { throw firstFailure }
        } catch {
            checked.fail(error)
            describeWithoutShapes(file, in: &checked)
        }
        return checked
    }

    /// A table for its role.
    func table(_ file: InputFile, _ role: MapInputs.Role, indicators: [String: String] = [:]) -> CheckedFile {
        var checked = CheckedFile(role: role.rawValue, file: file)
        do throws(Failure) {
            let vector = try VectorFile(path: file.path)
            let description = try chooseLayer(
                from: vector.layers, level: settings.level, asked: file.layer, withShapes: false,
                location: file.givenPath)
            let wanted = purpose(of: role).flatMap {
                columnsToRead(description.columnNames, for: $0, columns: reader.columns)
            }
            let layer = try vector.read(layer: description.name, columns: wanted, shapes: false)
            checked.describe(layer, description, of: vector.layers.count, reader: reader)
            checked.note(layer.notices)
            let source = try read(layer.table, role, year: file.year, indicators)
            checked.tell(year: file.year ?? source.year)
            checked.note(source.notices)
            checked.codes = source.rows
            checked.source = source
        } catch {
            checked.fail(error)
        }
        return checked
    }

    /// Which gemeenten lie in which region.
    func regions(_ file: InputFile) -> (CheckedFile, Regions?) {
        var checked = CheckedFile(role: MapInputs.Role.regions.rawValue, file: file)
        do throws(Failure) {
            let read = try reader.table(file, for: nil, level: .gemeente)
            let (regions, notices) = try readRegions(
                read.layer.table, columns: reader.columns, parser: reader.parser)
            let counts = [AreaLevel.gemeente, .ggdregio, .provincie].map { level in
                (level, level == .gemeente ? regions.gemeenten.count : regions.codes(level).count)
            }
            checked.section.facts = [
                CheckReport.Fact("herkend_als", "herkend als", "gemeenten met hun GGD-regio en provincie"),
                CheckReport.Fact(
                    "niveaus", "niveaus", counts.map { $0.0.counted($0.1) }.joined(separator: ", "),
                    .object(counts.map { .init($0.0.rawValue, .integer($0.1)) })),
            ]
            checked.tell(year: file.year)
            checked.note(read.layer.notices + notices)
            return (checked, regions)
        } catch {
            checked.fail(error)
            return (checked, nil)
        }
    }

    /// What the header of a raster says.
    func raster(_ file: InputFile) -> CheckedFile {
        var checked = CheckedFile(role: MapInputs.Role.heat.rawValue, file: file)
        do throws(Failure) {
            let raster = try describeRaster(file.path)
            typealias Fact = CheckReport.Fact
            checked.section.facts = [
                Fact("herkend_als", "herkend als", "raster (\(raster.cellType.rawValue))"),
                Fact(
                    "cellen", "cellen",
                    "\(raster.grid.width) × \(raster.grid.height), \(NumberText.short(abs(raster.grid.cellWidth))) groot",
                    .array([.integer(raster.grid.width), .integer(raster.grid.height)])),
                Fact("stelsel", "stelsel", printable(raster.coordinateSystem.name, atMost: 80)),
                Fact(
                    "geen_gegeven", "geen gegeven", raster.noData.map { "\($0)" } ?? "geen waarde",
                    .optional(raster.noData)),
                Fact("eenheid", "eenheid", raster.unit ?? "niet genoemd; °C aangenomen", .optional(raster.unit)),
            ]
            checked.note(raster.notices)
        } catch {
            checked.fail(error)
        }
        return checked
    }

    /// Heat as polygons: what the layer holds; its values are read in the rehearsal.
    func polygons(_ file: InputFile, column: String) -> CheckedFile {
        var checked = CheckedFile(role: MapInputs.Role.heat.rawValue, file: file)
        do throws(Failure) {
            let vector = try VectorFile(path: file.path)
            let candidates = vector.layers.filter(\.hasShapes)
            guard
                let description = file.layer.flatMap({ name in candidates.first { $0.name == name } })
                    ?? candidates.first
            else { return checked }
            let layer = try vector.read(layer: description.name, shapes: true)
            checked.describe(layer, description, of: vector.layers.count, reader: reader)
            checked.codes = []
            checked.note(layer.notices)
        } catch {
            checked.fail(error)
        }
        return checked
    }

    /// After a failure: the columns may still tell what the file is.
    private func describeWithoutShapes(_ file: InputFile, in checked: inout CheckedFile) {
        guard checked.section.facts.isEmpty, let vector = try? VectorFile(path: file.path),
            let description = vector.layers.first, vector.layers.count == 1,
            let layer = try? vector.read(layer: description.name, shapes: false)
        else { return }
        checked.describe(layer, description, of: 1, reader: reader)
    }

    private func purpose(of role: MapInputs.Role) -> Purpose? {
        switch role {
        case .boundaries: .boundaries
        case .population: .population
        case .loneliness: .loneliness
        case .heat: .heat
        default: nil
        }
    }

    func read(
        _ table: Table, _ role: MapInputs.Role, year: Int?, _ indicators: [String: String]
    ) throws(Failure) -> FigureSource {
        switch role {
        case .loneliness:
            try readLoneliness(
                table, year: year, age: settings.ageGroup, columns: reader.columns, parser: reader.parser)
        case .heat: try readHeatTable(table, columns: reader.columns, parser: reader.parser)
        case .indicators:
            try readIndicators(table, indicators, year: year, columns: reader.columns, parser: reader.parser)
        default:
            try readPopulation(table, year: year, columns: reader.columns, parser: reader.parser)
        }
    }
}
