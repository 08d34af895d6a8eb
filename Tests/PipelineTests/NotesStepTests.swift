import Areas
import OpenData
import Testing

@testable import Pipeline

/// Which notes stand with which area.
@Suite struct NotesStepTests {
    private func code(_ text: String) throws -> AreaCode { try #require(AreaCode(text)) }

    @Test func `a note stands with its area, with what lies in that and with what it is a part of`() throws {
        let areas = AreaTable(level: .wijk, codes: [try code("WK000101"), try code("WK000102")])
        let regions = Regions(
            gemeenten: [.init(code: try code("GM0001"), ggdregio: nil, provincie: try code("PV20"))], names: [:])
        let texts = [
            ("WK000101", "zelf"), ("BU00010101", "deel"), ("GM0001", "gemeente"), ("PV20", "provincie"),
            ("NL00", "land"),
            ("WK000103", "naast de kaart"), ("GM0002", "onbekend"), ("WK000101", "nog een"), ("PV21", "ver weg"),
        ]
        let notes = try texts.map { LocalNote(code: try code($0.0), text: $0.1) }
        let step = NotesStep(
            notes, on: areas, boundaries: areas.codes + [try code("WK000103")], regions: regions)
        #expect(step.notes[0].map(\.text) == ["zelf", "deel", "gemeente", "provincie", "land", "nog een"])
        #expect(step.notes[1].map(\.text) == ["gemeente", "provincie", "land"])
        #expect(step.notices.map(\.kind) == ["notitie zonder gebied", "notitie buiten de kaart"])
        #expect(step.notices.map(\.codes) == [["GM0002", "PV21"], ["WK000103"]])
    }
}
