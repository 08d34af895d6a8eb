import Areas
import Testing

@testable import Pipeline

@Suite struct CoordinateColumnsTests {
    @Test(arguments: [
        ("POINT (4.9 52.4)", [4.9, 52.4]), ("point(4.9 52.4)", [4.9, 52.4]), ("SRID=28992;POINT Z (1 2 3)", [1, 2]),
        ("MULTIPOINT ((1 2), (3 4))", [1, 2, 3, 4]), ("MULTIPOINT (1 2, 3 4)", [1, 2, 3, 4]),
    ])
    func `well-known text is read`(text: String, numbers: [Double]) throws {
        let points = try #require(CoordinateColumns.pointsOfText(text))
        #expect(points.flatMap { [$0.x, $0.y] } == numbers)
    }

    @Test(arguments: [
        "", "POINT", "POINT ()", "POINT (1)", "POINT (1 2 3 4 5)", "POINT (1 2, 3 4)", "POINT (nan 2)", "POINT (a b)",
        "POLYGON ((1 2, 3 4, 5 6, 1 2))", "POINTS (1 2)", "POINT (1 2", "POINT EMPTY",
        // Brackets and hexadecimal digits that were once read past: 12(1000) as 121000, 0X10 as 16.
        "POINT (12(1000) 487000)", "POINT (0x10 2)", "MULTIPOINT ((1 2) (3 4), (5 6))", "POINT ((1 2))",
    ])
    func `other text is not`(text: String) { #expect(CoordinateColumns.pointsOfText(text) == nil) }

    @Test(arguments: [
        (["naam", "X_RD", "Y-rd", "lon", "lat"], "X_RD"), (["Longitude", "Latitude"], "Longitude"),
        (["x-coördinaat", "y-coördinaat"], "x-coördinaat"), (["lengte", "breedte", "hoogte"], "lengte"),
    ])
    func `columns are known by their names`(names: [String], x: String) throws {
        let table = Table(
            location: "t", rowCount: 0, columns: names.map { Table.Column(name: $0, cells: .text([])) },
            firstRowNumber: 2)
        guard case .pair(let found, _, _) = try CoordinateColumns(table).kind else {
            Issue.record("no pair")
            return
        }
        #expect(found == x)
    }

    @Test func `numbers that may be published tell nothing of small ones`() {
        for people in stride(from: 0.0, through: 60, by: 0.25) {
            let text = SmallNumber.published(people)
            #expect(text == "< 10" || Int(text).map { $0 % 10 == 0 } == true)
            #expect((text == "< 10") == (people >= 0.5 && people < 9.5))
            if people >= 0.5, people < 9.5 { #expect(SmallNumber.text(people, in: .dutch) == "< 10") }
        }
        #expect(SmallNumber.published(percentage: 40, of: 9) == nil)
        #expect(SmallNumber.published(percentage: 43, of: 200) == 45)
        #expect(SmallNumber.published(percentage: 10, of: 43) == nil)
        #expect(SmallNumber.published(percentage: 90, of: 43) == nil)
        #expect(SmallNumber.published(percentage: 0, of: 43) == 0)
    }
}
