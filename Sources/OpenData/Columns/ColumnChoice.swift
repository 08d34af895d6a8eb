package import Areas

/// The columns the user points out: `--kolom OURS=THEIRS`, as often as needed.
package struct ColumnChoice: Sendable, Equatable {
    private let theirs: [ColumnMeaning: String]

    /// No choice: every column is found by its name.
    package static let none = ColumnChoice(theirs: [:])
    private init(theirs: [ColumnMeaning: String]) { self.theirs = theirs }

    /// - Parameter choices: our names (see `ColumnMeaning`) with the names of columns in the files.
    ///
    /// Throws a usage failure for a name of ours that does not exist, listing the ones that do.
    package init(_ choices: [String: String]) throws(Failure) {
        var theirs: [ColumnMeaning: String] = [:]
        for (ours, name) in choices.sorted(by: { $0.key < $1.key }) {
            guard let meaning = ColumnMeaning(rawValue: ours) else {
                let known = ColumnMeaning.allCases.map(\.rawValue)
                let near = namesLike(ours, among: known).first.map { "Bedoelt u \($0)? " } ?? ""
                throw Failure(
                    .usage, at: "--kolom \(ours)=\(name)",
                    "\(quotedForMessage(ours)) is geen naam die het programma kent",
                    remedy: "\(near)Links van het =-teken kan staan: \(listed(known, atMost: known.count))")
            }
            theirs[meaning] = name
        }
        self.theirs = theirs
    }

    /// The column the user wants for a meaning, if any.
    subscript(_ meaning: ColumnMeaning) -> String? { theirs[meaning] }
    /// The columns the user gave a meaning.
    var claimed: [String] { ColumnMeaning.allCases.compactMap { theirs[$0] } }

    /// Throws when a column the user named is in none of the files; it lists look-alikes.
    ///
    /// - Parameter files: per file read (or layer), where it is and the names of its columns.
    package func check(foundIn files: [(location: String, columnNames: [String])]) throws(Failure) {
        for meaning in ColumnMeaning.allCases {
            guard let name = theirs[meaning], files.allSatisfy({ indexOfName(name, in: $0.columnNames) == nil })
            else { continue }
            let all = files.flatMap(\.columnNames)
            let near = namesLike(name, among: all)
            throw Failure(
                .badData, at: "--kolom \(meaning.rawValue)=\(name)",
                "geen van de bestanden (\(listed(files.map(\.location), atMost: 6))) heeft een kolom \(quotedForMessage(name))",
                remedy: near.isEmpty
                    ? "Kolommen die er wel zijn: \(listed(all, atMost: 40))" : "Lijkt op: \(listed(near, atMost: 5))")
        }
    }
}
