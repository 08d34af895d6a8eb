import Areas
import Publishing

/// A recorded run laid beside what is on the disk.
struct RunCheck: Sendable {
    let run: RecordedRun
    let findings: [VerifyFinding]
    /// Where each input was found as it was, in the order of the provenance; `nil` where it was not.
    let intactInputs: [String?]

    init(_ run: RecordedRun, in folder: String, threads: Int) async throws(Failure) {
        self.run = run
        let places = InputPlaces(run, in: folder)
        let outputs = run.outputs.count
        let results = try await inParallel(outputs + run.inputs.count, threads: threads) { number in
            number < outputs
                ? (Self.output(run.outputs[number], in: folder, run.fileName), nil)
                : Self.input(run.inputs[number - outputs], places, run.fileName)
        }
        findings = results.compactMap(\.0).withoutRepeats
        intactInputs = results[outputs...].map(\.1)
    }

    private static func output(
        _ file: RecordedRun.File, in folder: String, _ provenance: String
    ) -> VerifyFinding? {
        let finding = { (kind: VerifyFinding.Kind, detail: String) in
            VerifyFinding(kind: kind, path: file.path, detail: detail, provenance: provenance)
        }
        // A link on the way would lead out of the folder.
        let parts = file.path.split(separator: "/")
        for depth in parts.indices.dropLast() {
            let subfolder = parts[...depth].joined(separator: "/")
            switch FolderWalk.kind(of: folder + "/" + subfolder) {
            case .folder: continue
            case .nothing: return finding(.missingOutput, "")
            case .file, .other: return finding(.changedOutput, "\(printable(subfolder, atMost: 80)) is geen map")
            }
        }
        switch file.fingerprint.state(ofFileAt: folder + "/" + file.path, followsLinks: false) {
        case .same: return nil
        case .changed(let bytes): return finding(.changedOutput, Self.size(bytes, file))
        case .missing: return finding(.missingOutput, "")
        case .noFile: return finding(.changedOutput, "is geen gewoon bestand")
        case .unreadable: return finding(.changedOutput, "mag niet worden gelezen")
        }
    }

    /// What is the matter with an input, and where it stands where nothing is.
    private static func input(
        _ file: RecordedRun.File, _ places: InputPlaces, _ provenance: String
    ) -> (VerifyFinding?, String?) {
        var worst: VerifyFinding?
        for path in places.candidates(file) {
            let detail: String
            switch file.fingerprint.state(ofFileAt: path, followsLinks: true) {
            case .same: return (nil, path)
            case .missing: continue
            case .changed(let bytes): detail = Self.size(bytes, file)
            case .noFile: detail = "is geen gewoon bestand"
            case .unreadable: detail = "mag niet worden gelezen"
            }
            let place = path == file.path ? "" : "\(printable(path, atMost: 200)): "
            worst =
                worst
                ?? VerifyFinding(kind: .changedInput, path: file.path, detail: place + detail, provenance: provenance)
        }
        return (
            worst ?? VerifyFinding(kind: .missingInput, path: file.path, detail: "", provenance: provenance), nil
        )
    }

    private static func size(_ bytes: Int, _ file: RecordedRun.File) -> String {
        bytes == file.fingerprint.bytes
            ? "andere inhoud, even groot" : "\(bytes) bytes, was \(file.fingerprint.bytes)"
    }
}
