import Areas
import GeoFiles
import Guidance
import OpenData

extension InputReader {
    /// The rules of the run: those of the user, else those that come with the program.
    ///
    /// Throws what reading them throws; a rule that names what does not exist is a usage failure.
    func readApproaches(into inputs: inout MapInputs) throws(Failure) {
        let kinds = ColumnKinds(further: settings.extraTables.flatMap { $0.columns.keys.sorted() })
        guard let file = settings.approaches else {
            let text = String(decoding: DefaultApproaches.yaml, as: UTF8.self)
            inputs.approaches = try ApproachReader.read(text, file: "aanpakken.yaml", kinds: kinds)
            inputs.approachesText = DefaultApproaches.yaml
            return
        }
        let text = try ProjectText.read(file.path, after: "--aanpakken")
        inputs.approaches = try ApproachReader.read(text, file: file.givenPath, kinds: kinds)
        inputs.approachesText = Array(text.utf8)
        inputs.records.append(
            MapInputs.FileRecord(
                role: .approaches, file: file, layer: nil, rowCount: inputs.approaches.list.count, year: file.year,
                attribution: nil, coordinateSystem: nil))
    }

    /// What is known locally; nothing where no file was given.
    func readNotes(into inputs: inout MapInputs) throws(Failure) {
        guard let file = settings.notes else { return }
        let layer = try table(file, for: nil, level: inputs.boundaries.areas.level)
        let (notes, notices) = try OpenData.readNotes(layer.layer.table)
        inputs.notes = notes
        inputs.note(file, layer: layer, role: .notes, notices: layer.layer.notices + notices)
    }
}
