import Areas
import Testing

@testable import OpenData

/// Local knowledge as it comes in.
@Suite struct NotesTests {
    private func table(_ columns: [(String, [String?])]) -> Table {
        Table(
            location: "notities.csv", rowCount: columns[0].1.count,
            columns: columns.map { Table.Column(name: $0.0, cells: .text($0.1)) }, firstRowNumber: 2)
    }

    @Test func `rows are kept in their order, also several of one area, with or without source and date`() throws {
        let (notes, notices) = try readNotes(
            table([
                ("Code", ["BU05990110", " gm0599 ", "BU05990110", nil]),
                ("tekst", ["  een\ntwee ", "<b>drie</b>", "vier", ""]),
                ("bron", ["wijkteam", "", nil, " "]), ("datum", ["mei 2024", nil, "1-2-2023", nil]),
            ]))
        #expect(notes.map(\.code.text) == ["BU05990110", "GM0599", "BU05990110"] && notices.isEmpty)
        #expect(notes.map(\.text) == ["een\ntwee", "<b>drie</b>", "vier"])
        #expect(notes.map(\.source) == ["wijkteam", nil, nil] && notes.map(\.date) == ["mei 2024", nil, "1-2-2023"])
    }

    @Test func `text that is no code is left out and named`() throws {
        let (notes, notices) = try readNotes(
            table([("code", ["Noord", "GM0001"]), ("tekst", ["a", "b"]), ("bron", ["c", "d"])]))
        #expect(notes.map(\.text) == ["b"])
        #expect(notices.map(\.kind) == ["notitie zonder gebied"] && notices[0].text.contains("\"Noord\" (rij 2)"))
    }

    @Test(arguments: [
        ([("code", ["GM0001"]), ("tekst", [nil]), ("bron", ["x"])], "rij 2, kolom tekst"),
        ([("code", [nil]), ("tekst", ["t"]), ("bron", ["x"])], "rij 2, kolom code"),
        ([("code", ["GM0001"]), ("text", ["t"]), ("bron", ["x"])], "de kolom 'tekst' ontbreekt. Heet \"text\""),
    ])
    func `a row without its text or code stops the run and says where`(columns: [(String, [String?])], words: String) {
        let failure = #expect(throws: Failure.self) { try readNotes(table(columns)) }
        #expect(failure?.description.contains(words) == true, "\(failure?.description ?? "")")
        #expect(failure?.kind == .badData)
    }
}
