import Areas
import GeoFiles
import OpenData

extension FileChecks {
    /// A file without a role: every layer by itself.
    func loose(_ file: InputFile) -> [CheckedFile] {
        do throws(Failure) {
            let vector = try VectorFile(path: file.path)
            return vector.layers.prefix(20).map { looseLayer($0, in: vector, file) }
        } catch {
            var checked = CheckedFile(role: "bestand", file: file)
            checked.fail(error)
            return [checked]
        }
    }

    private func looseLayer(_ description: LayerDescription, in vector: VectorFile, _ file: InputFile) -> CheckedFile {
        var checked = CheckedFile(role: "bestand", file: file)
        do throws(Failure) {
            let layer = try shapesOrTable(description, in: vector)
            checked.describe(layer, description, of: vector.layers.count, reader: reader)
            checked.note(layer.notices)
            if layer.shapes != nil, let level = checked.codes.last?.level {
                do throws(Failure) {
                    checked.boundaries = try readBoundaries(
                        layer, level: level, columns: reader.columns, parser: reader.parser)
                    checked.note(checked.boundaries?.notices ?? [])
                } catch { checked.doubt(error, as: .boundaries) }
            }
            for role in roles(of: description) {
                do throws(Failure) {
                    checked.note(try read(layer.table, role, year: nil, [:]).notices)
                } catch { checked.doubt(error, as: role) }
            }
        } catch {
            checked.fail(error)
        }
        return checked
    }

    /// With shapes where the layer has polygons; points and lines are read as a table.
    private func shapesOrTable(_ description: LayerDescription, in vector: VectorFile) throws(Failure) -> Layer {
        if description.hasShapes, let layer = try? vector.read(layer: description.name, shapes: true) { return layer }
        return try vector.read(layer: description.name, shapes: false)
    }

    /// What the columns of a layer say it could be used for.
    private func roles(of description: LayerDescription) -> [MapInputs.Role] {
        let names = Set(
            TableCheck(
                Table(location: "", rowCount: 0, columns: [], firstRowNumber: 1), columnNames: description.columnNames,
                columns: reader.columns, level: settings.level
            ).columns.map(\.meaning))
        let signs: [(String, MapInputs.Role)] = [
            ("inwoners", .population), ("sterk_eenzaam_pct", .loneliness), ("hitte", .heat),
        ]
        return signs.filter { names.contains($0.0) }.map(\.1)
    }
}

extension CheckedFile {
    /// A file without a role can be good for something else, so what would stop it in a role is a reason for doubt only.
    fileprivate mutating func doubt(_ failure: Failure, as role: MapInputs.Role) {
        section.findings.append(
            Finding(.letOp, "bruikbaarheid", "Als bron voor \(role.rawValue) zou kaart stoppen: \(failure.description)")
        )
    }
}
