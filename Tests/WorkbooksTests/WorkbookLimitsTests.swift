import Areas
import Testing

@testable import Workbooks

@Suite struct WorkbookLimitsTests {
    private func check(_ sheets: [Sheet]) throws(Failure) {
        try WorkbookLimits.check(Workbook(title: "", author: "", created: 0, sheets: sheets), path: "uit.xlsx")
    }

    private func sheet(rows: Int) -> Sheet {
        Sheet("Een", [Column("a", .number(Array(repeating: nil, count: rows)), .general)])
    }

    @Test func `what just fits is accepted, and one more is refused`() throws {
        try check([sheet(rows: 1_048_575)])
        let failure = #expect(throws: Failure.self) { try check([sheet(rows: 1_048_576)]) }
        #expect(failure?.kind == .badData && failure?.location == "uit.xlsx, blad Een")
    }

    @Test func `a text is measured as Excel measures it`() throws {
        let fits = String(repeating: "é", count: 32_767)
        try check([Sheet("Een", [Column("naam", .text([nil, fits]), .text)])])
        // An emoji counts for two.
        for long in [fits + "x", String(repeating: "\u{1F600}", count: 16_384)] {
            let failure = #expect(throws: Failure.self) {
                try check([Sheet("Een", [Column("naam", .text([nil, long]), .text)])])
            }
            #expect(failure?.location == "uit.xlsx, blad Een, kolom naam, rij 3")
        }
    }

    @Test func `too many columns are refused`() {
        let column = Column("a", .text([]), .text)
        #expect(throws: Never.self) { try check([Sheet("Een", Array(repeating: column, count: 16_384))]) }
        #expect(throws: Failure.self) { try check([Sheet("Een", Array(repeating: column, count: 16_385))]) }
    }

    @Test(arguments: ["", "a/b", "[x]", "'x", "x'", "een: twee", String(repeating: "x", count: 32)])
    func `a name that Excel refuses is our fault`(name: String) {
        let failure = #expect(throws: Failure.self) { try check([Sheet(name, [])]) }
        #expect(failure?.kind == .internalFault)
    }

    @Test func `two sheets of one name are our fault, however they are spelled`() {
        #expect(throws: Failure.self) { try check([Sheet("Een", []), Sheet("EEN", [])]) }
    }
}
