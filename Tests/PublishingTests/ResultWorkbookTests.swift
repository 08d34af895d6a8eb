import Areas
import Testing
import Workbooks

@testable import Publishing

@Suite struct ResultWorkbookTests {
    private func about(isKnown: Bool = true, isDay: Bool = false) -> ResultsRecord {
        ResultsRecord(
            title: "Proef", program: "hitte-eenzaamheid 1",
            moment: .init(seconds: 86_400, timestamp: "", isKnown: isKnown, isDay: isDay),
            method: "Zo", remark: "Verzonnen",
            sources: [.init(subject: "Hitte", maker: "=maker", year: 2022, licence: "CC BY 4.0", file: "a.tif")])
    }

    private func sheets(_ language: Language = .dutch, about: ResultsRecord? = nil) throws -> [Sheet] {
        let table = try ResultTable(SampleResult.areas(), SampleResult.scores(), language: language)
        return ResultWorkbook([table], about: about ?? self.about(), language: language).workbook.sheets
    }

    @Test func `areas stand in the order of the list, typed by column`() throws {
        let areas = try #require(try sheets().first)
        #expect(areas.name == "Buurten" && areas.frozenColumns == 2)
        let columns = Dictionary(uniqueKeysWithValues: areas.columns.map { ($0.name, $0) })
        #expect(
            columns["code"]?.cells
                == .text(["BU16800001", "BU03630001", "BU0363AA02", "BU05990110", "BU05990111"]))
        #expect(columns["rang"]?.cells == .number([1, 2, 3, nil, nil]) && columns["rang"]?.style == .ordinal)
        #expect(columns["inwoners"]?.style == .decimals(0) && columns["code"]?.style == .text)
        #expect(columns["ontbreekt"]?.cells == .text(["", "", "", "hitte|sterk_eenzaam_pct", "sterk_eenzaam_pct"]))
        // As in the other files: nine decimals, and no noise of the binary number.
        #expect(columns["oppervlakte_land_km2"]?.cells == .number([12.345678901, 0.3, 1, 2.5, nil]))
    }

    @Test(arguments: [Language.dutch, .english])
    func `every column is explained, in the language asked for`(language: Language) throws {
        let sheets = try sheets(language)
        let explanation = try #require(sheets.first { $0.name == "Uitleg" })
        guard case .text(let names) = explanation.columns[0].cells,
            case .text(let meanings) = explanation.columns[1].cells
        else { return #expect(Bool(false)) }
        #expect(names.compactMap(\.self) == sheets[0].columns.map(\.name))
        #expect(meanings.allSatisfy { $0?.isEmpty == false } && Set(meanings).count > meanings.count - 3)
        #expect(meanings.contains("Inwoners") == (language == .dutch))
        #expect(meanings.contains("Residents") == (language == .english))
    }

    @Test func `sources have their year and licence, the results their date`() throws {
        let sources = try #require(try sheets(about: about(isDay: true)).last)
        #expect(sources.name == "Bronnen")
        let columns = Dictionary(uniqueKeysWithValues: sources.columns.map { ($0.name, $0) })
        #expect(columns["bron"]?.cells == .text(["=maker", "hitte-eenzaamheid 1"]))
        #expect(columns["jaar"]?.cells == .number([2022, nil]))
        #expect(columns["datum"]?.cells == .moment([nil, 86_400]) && columns["datum"]?.style == .day)
        #expect(columns["opmerking"]?.cells == .text([nil, "Verzonnen"]))
        #expect(try sheets().last?.columns.first { $0.name == "datum" }?.style == .year)
        let undated = try sheets(about: about(isKnown: false)).last
        #expect(undated?.columns.first { $0.name == "datum" }?.cells == .moment([nil, nil]))
    }
}
