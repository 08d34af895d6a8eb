import Areas
import Testing

@testable import ExampleData

/// The cells of a CSV file without quoted fields, trimmed, by row.
private func cells(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
        line.split(separator: ";", omittingEmptySubsequences: false).map { cell in
            String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }
    }
}

@Suite struct TableTests {
    private static let content = ExampleContent(seed: ExampleData.defaultSeed)
    private static let loneliness = cells(LonelinessFile.text(content))
    private static let figures = cells(FiguresFile.text(content))
    private static var landCodes: Set<String> {
        Set(content.region.buurten.filter { !$0.kind.isWater }.map(\.code))
    }

    @Test func `every row of a table has as many cells as its header`() {
        for table in [TableTests.loneliness, TableTests.figures] {
            #expect(table.count > 100)
            #expect(table.allSatisfy { $0.count == table[0].count })
        }
    }

    @Test func `loneliness has a row per area, age, margin and year, and no row twice`() {
        let rows = TableTests.loneliness.dropFirst()
        let areas = Set(rows.map { $0[3] })
        // Country, gemeenten, wijken, buurten but two, and two that were dissolved.
        #expect(areas.count == 1 + 3 + 12 + TableTests.landCodes.count)
        #expect(rows.count == areas.count * 3 * 3 * 2)
        #expect(Set(rows.map { $0[1...4].joined(separator: " ") }).count == rows.count)
    }

    @Test func `limits lie around the estimate, and all are percentages with one decimal`() throws {
        var byKey: [String: [[Double?]]] = [:]
        for row in TableTests.loneliness.dropFirst() {
            let values = row[8...].map { Double($0) }
            #expect(zip(row[8...], values).allSatisfy { ($0 == ".") == ($1 == nil) })
            byKey["\(row[1]) \(row[3]) \(row[4])", default: []].append(values)
        }
        for (key, margins) in byKey {
            for measure in 0..<4 {
                let values = margins.map { $0[measure] }
                #expect(Set(values.map { $0 == nil }).count == 1, "\(key)")
                guard values.count == 3, let value = values[0], let low = values[1], let high = values[2] else {
                    continue
                }
                #expect(0 <= low && low <= value && value <= high && high <= 100, "\(key)")
            }
        }
    }

    @Test func `the codes that do not match are those that the README lists`() {
        let lonely = Set(TableTests.loneliness.dropFirst().filter { $0[6] == "Buurt" }.map { $0[3] })
        #expect(TableTests.landCodes.subtracting(lonely) == Set(Mismatches.withoutLoneliness))
        #expect(lonely.subtracting(TableTests.landCodes) == Set(Mismatches.dissolvedInLoneliness))
        let counted = Set(TableTests.figures.dropFirst().filter { $0[3] == "Buurt" }.map { $0[1] })
        #expect(TableTests.landCodes.subtracting(counted) == Set(Mismatches.withoutFigures))
        #expect(counted.subtracting(TableTests.landCodes) == Set(Mismatches.dissolvedInFigures))
        #expect(Set(Mismatches.suppressed).isSubset(of: lonely))
    }

    @Test func `buurten sum to their gemeente, but for rounding to five`() throws {
        let rows = TableTests.content.rows
        for gemeente in AreaPlan.gemeenten {
            let total = try #require(rows.first { $0.code == gemeente.code }).residents
            let buurten = rows.filter {
                $0.kind == "Buurt" && $0.code.dropFirst(2).hasPrefix(gemeente.code.dropFirst(2))
            }
            #expect(buurten.reduce(0) { $0 + $1.residents.total } == total.total)
            #expect(buurten.reduce(0) { $0 + $1.residents.aged65 } == total.aged65)
            let published = buurten.reduce(0) { $0 + Residents.rounded($1.residents.total) }
            #expect(abs(published - total.total) <= 3 * buurten.count)
        }
    }

    @Test func `some buurten are empty, some secret, most inhabited`() {
        let people = TableTests.content.rows.filter { $0.kind == "Buurt" }.map(\.residents.total)
        #expect(people.filter { $0 == 0 }.count == 2)
        #expect((3...12).contains(people.filter { $0 > 0 && $0 < 50 }.count))
        #expect(people.filter { $0 >= 50 }.count > 95)
    }

    @Test func `every class of lonely people per km² has at least two buurten`() {
        let rows = TableTests.content.rows.filter { $0.kind == "Buurt" }
        let densities = rows.compactMap { row -> Double? in
            guard let rate = row.estimate(.sterk, .vanaf65, .latest) else { return nil }
            let expected = Double(row.residents.aged65 * rate.value) / 1000
            return expected / (Double(row.residents.landHectares) / 100)
        }
        let limits = [0, 60, 95, 130, 180, 1e9]
        for (low, high) in zip(limits, limits.dropFirst()) {
            #expect(densities.filter { $0 >= low && $0 < high }.count >= 2, "\(low)-\(high)")
        }
    }

    @Test(arguments: [("a;b", "\"a;b\""), ("'t \"Hof\"", "\"'t \"\"Hof\"\"\""), ("gewoon", "gewoon")])
    func `a cell is quoted only where its text needs it`(text: String, cell: String) {
        #expect(PaddedText.quoted(text) == cell)
    }
}

@Suite struct EarlierDivisionTests {
    private let content = ExampleContent(seed: 7)

    @Test func `every buurt of now was in exactly one of then`() {
        let members = EarlierDivision(content.region).buurten.flatMap(\.members).sorted()
        #expect(members == Array(content.region.buurten.indices))
    }

    @Test func `a gemeente is gone and a wijk was split`() {
        let then = EarlierDivision(content.region).buurten
        let now = Set(content.region.buurten.map(\.code))
        #expect(then.contains { $0.gemeente == "Oud-Nergens" && !now.contains($0.code) })
        #expect(then.contains { $0.members.count == 2 && $0.code.hasPrefix("BU990103") })
        #expect(Set(then.map(\.code)).count == then.count)
    }
}
