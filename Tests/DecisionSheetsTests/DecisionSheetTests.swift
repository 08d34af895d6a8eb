import Areas
import Foundation
import TestSupport
import Testing

@testable import DecisionSheets

/// A page as a whole: everything on it stands free and whole, whatever the facts are.
@Suite struct DecisionSheetTests {
    enum Kind: CaseIterable { case ordinary, overfull, bare, withoutMap, withoutDraws }

    private func facts(_ kind: Kind, _ language: Language) throws -> SheetFacts {
        switch kind {
        case .ordinary: return try SampleFacts.ordinary(language)
        case .overfull: return try SampleFacts.overfull(language)
        case .bare: return try SampleFacts.bare(language)
        case .withoutMap:
            var facts = try SampleFacts.overfull(language)
            facts.cutOut = nil
            return facts
        case .withoutDraws:
            var facts = try SampleFacts.ordinary(language)
            (facts.standing.low, facts.standing.high, facts.standing.certainty) = (nil, nil, nil)
            facts.standing.topChance = nil
            return facts
        }
    }

    @Test(arguments: Kind.allCases, Language.allCases)
    func `no text leaves the page or touches another`(kind: Kind, language: Language) throws {
        let page = PageTexts(DecisionSheet(try facts(kind, language), heatUnit: "°C").svg())
        #expect(page.isWellFormed && page.lines.count > 5)
        for (number, line) in page.lines.enumerated() {
            #expect(
                line.box.minX >= PageFrame.margin - 0.1 && line.box.maxX <= PageFrame.width - PageFrame.margin + 0.1
                    && line.box.minY >= PageFrame.margin - 3 && line.box.maxY <= PageFrame.bottom + 1,
                "\(line.text.prefix(60)) stands at \(line.box)")
            for other in page.lines[(number + 1)...] where other.box.intersects(line.box) {
                Issue.record("\(line.text.prefix(60)) and \(other.text.prefix(60)) overlap")
            }
        }
    }

    @Test func `what does not fit is shortened and points at the report`() throws {
        let texts = PageTexts(DecisionSheet(try SampleFacts.overfull(), heatUnit: "°C").svg()).lines.map(\.text)
        #expect(texts.contains { $0.contains("zie rapport") } && texts.contains { $0.hasPrefix("+ ") })
        // The remark that data are fictional, the sources and the caveats always have their place.
        #expect(texts.contains { $0.hasPrefix("Let op: ") } && texts.contains { $0.hasPrefix("Bronnen: ") })
    }

    @Test func `an ordinary page shows everything`() throws {
        let texts = PageTexts(DecisionSheet(try SampleFacts.ordinary(), heatUnit: "°C").svg()).lines.map(\.text)
        let all = texts.joined(separator: " ")
        for words in [
            "Molenkwartier", "wijk Binnenstad, gemeente Verzonnen aan Zee", "Fictief gebied",
            "zeer hoog (klasse 5 van 5)",
            "plaats 1 tot 3", "altijd bij de top 10", "Risico-index: 70,6", "2.100 mensen", "43 en 61",
            "10 van de 20 manieren",
            "meer dan toeval", "Huisbezoeken", "Niet te beoordelen: Ontmoeten", "Het buurthuis is dicht.",
            "Wijkteam, mei 2024",
            "CC BY 4.0", "6 van 51",
        ] { #expect(all.contains(words), "\(words) is not there") }
        #expect(!all.contains("…"))
    }

    @Test func `an English page has no Dutch sentence of ours`() throws {
        var facts = try SampleFacts.ordinary(.english)
        // What comes from data is in the language of the data.
        (facts.approaches, facts.unjudged, facts.caveats, facts.remark) = ([], [], [], nil)
        facts.notes = [SheetNote(text: "Closed.", source: nil, date: nil, about: nil)]
        let texts = PageTexts(DecisionSheet(facts, heatUnit: "°C").svg()).lines.map(\.text)
        let all = " " + texts.joined(separator: " ").lowercased() + " "
        for words in ["decision sheet", "why here", "very high (class 5 of 5)", "2,100 people", "what people say"] {
            #expect(all.contains(words), "\(words) is not there")
        }
        for word in [" plaats ", " niet ", " hier ", " mensen ", " lijst "] {
            #expect(!all.contains(word), "\(word) is there")
        }
    }

    @Test func `text from data cannot become markup`() throws {
        var facts = try SampleFacts.ordinary()
        facts.name = "</title><script>alert(1)</script>"
        facts.notes = [SheetNote(text: "\"><image href='x'/>\u{0}", source: "<b>", date: nil, about: nil)]
        let svg = DecisionSheet(facts, heatUnit: "<i>").svg()
        #expect(PageTexts(svg).isWellFormed)
        for markup in ["<script", "<image", "<b>", "<i>"] { #expect(!svg.contains(markup)) }
    }

    @Test func `the page is as it was looked at`() throws {
        try expectGolden(Array(DecisionSheet(try SampleFacts.ordinary(), heatUnit: "°C").svg().utf8), "blad.svg")
        try expectGolden(Array(DecisionSheet(try SampleFacts.overfull(), heatUnit: "°C").svg().utf8), "blad-vol.svg")
    }
}
