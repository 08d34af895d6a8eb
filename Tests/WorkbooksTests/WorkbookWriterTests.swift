import Areas
import Foundation
import GeoFiles
import Testing

@testable import Workbooks

@Suite struct WorkbookWriterTests {
    /// Texts that a spreadsheet, XML or a database could take for something else.
    static let hostile = [
        "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "</title><script>alert(1)</script>", "O'Brien; DROP TABLE x;--",
        "&amp; & < > \" '", "0012", "1e5", "2024-01-01", "http://x.nl", "_x0041_", "_x005F_x0041_", "  spaties  ",
        "a\nb", "日本 \u{1F600}", "TRUE", "#N/A", String(repeating: "z", count: 32_767),
    ]

    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func workbook(_ sheets: [Sheet]) -> Workbook {
        Workbook(title: "Titel & <titel>", author: "proef", created: 1_700_000_000, sheets: sheets)
    }

    private func write(_ sheets: [Sheet], to name: String = "uit.xlsx") throws -> String {
        let path = scratch.path(name)
        try WorkbookWriter.write(workbook(sheets), to: path, name: name)
        return path
    }

    private func texts(_ column: String, of layer: Layer) throws -> [String?] {
        let column = try #require(layer.table.column(column))
        return (0..<layer.table.rowCount).map(column.text)
    }

    private func part(_ member: String, of path: String) throws -> String {
        try ZipArchive(path: path).extract(member, to: scratch.path("deel.xml"), limit: 1 << 30)
        return try String(contentsOfFile: scratch.path("deel.xml"), encoding: .utf8)
    }

    @Test func `what is written is read back, numbers as numbers and every text as text`() throws {
        let numbers: [Double?] = [0.1, nil, -1_234_567.875, 1e-12] + Self.hostile.dropFirst(4).map { _ in 7 }
        let path = try write([
            Sheet(
                "Buurten",
                [Column("code", .text(Self.hostile), .text), Column("aantal", .number(numbers), .decimals(1))])
        ])
        let layer = try VectorFile(path: path).read(layer: "Buurten", shapes: false)
        #expect(layer.table.columnNames == ["code", "aantal"])
        #expect(try texts("aantal", of: layer).prefix(4).map { $0.flatMap(Double.init) } == Array(numbers.prefix(4)))
        let xml = try part("xl/worksheets/sheet1.xml", of: path)
        #expect(!xml.contains("<f>") && !xml.contains("<hyperlink"))
        // A text stands in a cell of strings, a number in one of none.
        #expect(xml.components(separatedBy: "t=\"inlineStr\"").count - 1 == Self.hostile.count + 2)
        #expect(xml.contains("<v>-1234567.875</v>"))
        // Our reader of XLSX is GDAL, which leaves the outer spaces and the escapes to us.
        let back = try texts("code", of: layer)
        for (ours, theirs) in zip(Self.hostile, back) where !ours.hasPrefix("_x") && !ours.hasPrefix(" ") {
            #expect(theirs == ours)
        }
        #expect(xml.contains("_x005F_x0041_") && xml.contains("xml:space=\"preserve\""))
    }

    @Test func `characters that XML has no place for are replaced, and what looks like an escape stays`() {
        #expect(cellText("a\u{0}b\u{1B}[2J\u{FFFE}\u{85}") == "a\u{FFFD}b\u{FFFD}[2J\u{FFFD}\u{FFFD}")
        #expect(cellText("_x0041_ _x00g1_ _x41_ _x0041") == "_x005F_x0041_ _x00g1_ _x41_ _x0041")
        #expect(cellText("een_gewone_naam") == "een_gewone_naam")
        #expect(cellText("") == "")
    }

    @Test func `the same workbook gives the same bytes at another moment`() throws {
        let sheet = Sheet(
            "Een",
            [Column("a", .text(["x", nil]), .text), Column("dag", .moment([1_700_000_000, nil]), .day)],
            frozenColumns: 1)
        let first = try Data(contentsOf: URL(filePath: write([sheet])))
        // A zip counts in steps of two seconds.
        Thread.sleep(forTimeInterval: 2.1)
        #expect(try Data(contentsOf: URL(filePath: write([sheet], to: "twee.xlsx"))) == first)
    }

    @Test func `names stay in sight, columns can be filtered, and the file says what it is`() throws {
        let path = try write([
            Sheet("Een", [Column("a", .text(["x"]), .text), Column("b", .number([1]), .general)], frozenColumns: 2),
            Sheet("GGD-regio's", [Column("a", .text([]), .paragraph)]),
        ])
        let xml = try part("xl/worksheets/sheet1.xml", of: path)
        #expect(xml.contains("xSplit=\"2\" ySplit=\"1\"") && xml.contains("<autoFilter ref=\"A1:B2\"/>"))
        let core = try part("docProps/core.xml", of: path)
        #expect(core.contains("<dc:title>Titel &amp; &lt;titel&gt;</dc:title>"))
        #expect(core.contains("2023-11-14T22:13:20Z"))
        #expect(try part("xl/workbook.xml", of: path).contains("name=\"GGD-regio's\""))
    }

    @Test func `a sheet prints on one page wide only where that can be read`() throws {
        let wide = (0..<30).map { Column("kolom \($0)", .number([1]), .general) }
        let path = try write([
            Sheet("Smal", Array(wide.prefix(3)), frozenColumns: 2), Sheet("Breed", wide, frozenColumns: 2),
        ])
        #expect(try part("xl/worksheets/sheet1.xml", of: path).contains("<pageSetUpPr fitToPage=\"1\"/>"))
        #expect(try !part("xl/worksheets/sheet2.xml", of: path).contains("fitToPage"))
        #expect(try part("xl/workbook.xml", of: path).contains("Breed!$A:$B,Breed!$1:$1"))
    }

    @Test func `days and years are dates for Excel`() throws {
        let path = try write([
            Sheet(
                "Een",
                [Column("dag", .moment([1_700_006_400]), .day), Column("jaar", .moment([1_704_067_200]), .year)])
        ])
        let xml = try part("xl/worksheets/sheet1.xml", of: path)
        // 15 November 2023 and 1 January 2024, as spreadsheets count days.
        #expect(xml.contains("<v>45245</v>") && xml.contains("<v>45292</v>"))
        #expect(try part("xl/styles.xml", of: path).contains("formatCode=\"yyyy\""))
    }

    @Test func `a file that cannot be written is told`() {
        let failure = #expect(throws: Failure.self) {
            try WorkbookWriter.write(
                workbook([Sheet("Een", [])]), to: scratch.path("bestaat/niet/uit.xlsx"), name: "uit.xlsx")
        }
        #expect(failure?.kind == .cannotWrite && failure?.location == "uit.xlsx")
    }
}

/// A folder of its own for one test, gone afterwards.
final class Scratch {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "werkboek-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path() }
}
