import Areas
import HeatExposure
import Testing

@Suite struct HeatMeasureTests {
    @Test(arguments: [
        ("gemiddelde", HeatMeasure.gemiddelde, "gemiddelde"), ("Minimum", .minimum, "minimum"),
        ("maximum", .maximum, "maximum"), ("mediaan", .percentiel(50), "mediaan"),
        ("p90", .percentiel(90), "90e percentiel"), ("P0", .percentiel(0), "0e percentiel"),
        ("p97.5", .percentiel(97.5), "97.5e percentiel"), ("p100", .percentiel(100), "100e percentiel"),
    ])
    func `a measure is read from its Dutch name`(text: String, measure: HeatMeasure, name: String) throws {
        let found = try HeatMeasure(text, at: "run.yaml")
        #expect(found == measure)
        #expect(found.name == name)
    }

    @Test(arguments: ["", "p", "p101", "p-1", "pnan", "p1e1", "p0x10", "90", "gemiddeld", "p9 0", "p..", "p90%"])
    func `anything else is refused with what there is to choose`(text: String) {
        let failure = #expect(throws: Failure.self) { try HeatMeasure(text, at: "run.yaml") }
        #expect(failure?.kind == .usage)
        #expect(failure?.location == "run.yaml")
        #expect(failure?.problem == "\"\(text)\" is geen maat voor de hitte")
        #expect(failure?.remedy.contains("mediaan") == true)
    }
}
