import Areas
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct PriorityListTests {
    @Test func `the list is as recorded`() throws {
        try expectGolden(priorityList(of: SampleResult.table()), "prioriteiten.csv")
    }

    @Test func `the list starts with a byte order mark and runs from the top to the areas without a score`() throws {
        let bytes = priorityList(of: try SampleResult.table())
        #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
        let text = String(decoding: bytes, as: UTF8.self)
        let codes = ["BU16800001", "BU03630001", "BU0363AA02", "BU05990110", "BU05990111"]
        let places = codes.compactMap { text.range(of: $0)?.lowerBound }
        #expect(places.count == 5)
        #expect(places == places.sorted())
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+31", "'+31"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "\"'\tx\""),
        ("\r=1", "\"'\r=1\""), ("\n=1", "\"'\n=1\""), ("\u{FF1D}1", "'\u{FF1D}1"), ("a=b", "a=b"), ("5-hoek", "5-hoek"),
        ("a;b", "\"a;b\""), ("a\"b", "\"a\"\"b\""), (" a", "\" a\""), ("a\u{0}b", "a\u{FFFD}b"), ("", ""),
        ("=a;\"b\"", "\"'=a;\"\"b\"\"\""),
    ])
    func `a name is quoted where needed and never runs as a formula`(name: String, cell: String) throws {
        var areas = AreaTable(level: .buurt, codes: [AreaCode("BU03630001")].compactMap { $0 })
        areas.names = [name]
        let text = String(decoding: priorityList(of: try ResultTable(areas, ScoredColumns())), as: UTF8.self)
        #expect(text.contains("\r\nBU03630001;\(cell);WK036300;"))
    }

    @Test func `a table without areas is a header`() throws {
        let empty = try ResultTable(AreaTable(level: .buurt, codes: []), ScoredColumns())
        let text = String(decoding: priorityList(of: empty), as: UTF8.self)
        #expect(text.hasPrefix("\u{FEFF}code;naam;"))
        #expect(text.hasSuffix(";ontbreekt\r\n"))
        #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
    }
}
