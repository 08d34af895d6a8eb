import Areas
import Publishing

/// Watches the inputs of a run: a file that changes between being read and being fingerprinted would give results that no
/// provenance tells the truth about.
struct InputWatch: Sendable {
    private let stamps: [(given: String, path: String, stamps: [FileStamp])]

    /// Looks at every file before it is read; what is not there its reader will tell.
    init(_ files: [InputFile]) {
        var seen: Set<String> = []
        stamps = files.flatMap { file in
            [(given: file.givenPath, path: InputFingerprints.container(of: file.path))]
                + InputFingerprints.companions(of: file)
        }.filter { seen.insert($0.path).inserted }.map { ($0.given, $0.path, FileStamp.stamps(of: $0.path)) }
    }

    private init(stamps: [(given: String, path: String, stamps: [FileStamp])]) { self.stamps = stamps }

    /// Watches the files of both, each from the moment it was first looked at.
    static func + (one: InputWatch, other: InputWatch) -> InputWatch { InputWatch(stamps: one.stamps + other.stamps) }

    /// Throws `badData` for the first file that was written to since, and `inputMissing` for one that is gone.
    func expectUnchanged() throws(Failure) {
        for file in stamps {
            let now = FileStamp.stamps(of: file.path)
            guard now != file.stamps else { continue }
            throw Failure(
                now.isEmpty ? .inputMissing : .badData, at: file.given,
                now.isEmpty ? "verdween terwijl het werd gelezen" : "veranderde terwijl het werd gelezen",
                remedy: "Wacht tot het bestand klaar is en start opnieuw; eerdere uitkomsten staan er nog.")
        }
    }
}
