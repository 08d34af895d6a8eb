import Areas
import Testing

@testable import Pipeline

@Suite struct RunSummaryTests {
    @Test(arguments: ["a\rb", "\u{1B}[31mrood", "\u{202E}omgekeerd", "\u{2066}x", "twee\nregels"])
    func `names in the summary cannot steer a terminal`(name: String) {
        let area = RunSummary.TopArea(
            rang: 1, code: "BU99010100", naam: name, gemeente: name + " 2", risicoKlasse: 5, rangLaag: nil,
            rangHoog: nil, prioriteit: nil, risicoIndex: 50, verwachtSterkEenzaam: 12)
        let summary = RunSummary(
            place: name, level: .buurt, areaCount: 1, scoredCount: 1, reasonWithoutScores: "", top: [area],
            folder: "uit", files: ["rapport.html"], notices: [], noticesAbove: [], leftovers: [])
        let lines = summary.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 5)
        for line in lines {
            #expect(
                !line.unicodeScalars.contains {
                    [.control, .format, .lineSeparator].contains($0.properties.generalCategory)
                })
        }
    }
}
