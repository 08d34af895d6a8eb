import Areas
import Testing

@testable import Pipeline

@Suite struct SmallNumbersTests {
    private func table(_ level: AreaLevel, _ people: [(String, Double?)], expected: [Double?]? = nil) -> AreaTable {
        var table = AreaTable(level: level, codes: people.map { AreaCode($0.0)! })
        table[.inwoners65plus] = people.map(\.1)
        if let expected {
            table[.verwachtSterkEenzaam] = expected
            table[.verwachtLaag] = expected.map { $0.map { $0 * 0.8 } }
            table[.verwachtHoog] = expected.map { $0.map { $0 * 1.2 } }
        }
        return table
    }

    @Test func `a column without small numbers stays as it is`() {
        let small = SmallNumbers([table(.buurt, [("BU00010001", 12), ("BU00010002", nil)])])
        #expect(small.cells(.inwoners65plus, level: 0) == nil)
        #expect(small.single(12, of: .inwoners65plus) == .number(12))
    }

    @Test func `a small number puts its column in tens at every level`() {
        let small = SmallNumbers([
            table(.buurt, [("BU00010001", 4), ("BU00010002", 36), ("BU00010003", 58)]),
            table(.gemeente, [("GM0001", 98)]),
        ])
        #expect(small.cells(.inwoners65plus, level: 0) == [.belowTen, .tens(40), .tens(60)])
        #expect(small.cells(.inwoners65plus, level: 1) == [.tens(100)])
        #expect(small.single(47, of: .inwoners65plus) == .tens(50))
    }

    @Test func `a total that tells of its parts is withheld`() {
        let small = SmallNumbers([
            table(.buurt, [("BU00010001", 9), ("BU00010002", 9), ("BU00020001", 500)]),
            table(.gemeente, [("GM0001", 18), ("GM0002", 500)]),
        ])
        #expect(small.cells(.inwoners65plus, level: 1) == [.withheld, .tens(500)])
    }

    @Test func `limits go with their estimate`() {
        let small = SmallNumbers([
            table(.buurt, [("BU00010001", 100), ("BU00010002", 900)], expected: [9, 100])
        ])
        #expect(small.cells(.verwachtSterkEenzaam, level: 0) == [.belowTen, .tens(100)])
        #expect(small.cells(.verwachtHoog, level: 0) == [.withheld, .tens(120)])
        #expect(small.cells(.verwachtLaag, level: 0) == [.withheld, .tens(80)])
    }
}
