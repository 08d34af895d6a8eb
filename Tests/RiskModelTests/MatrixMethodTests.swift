import Areas
import Testing

@testable import RiskModel

@Suite struct MatrixMethodTests {
    @Test(arguments: [
        (34.999, 1), (35, 2), (40.999, 2), (41, 3), (45.9, 3), (46, 4), (50.999, 4), (51, 5), (-300, 1), (1e9, 5),
    ])
    func `a heat class holds its lower limit and not its upper`(pet: Double, expected: Int) {
        #expect(MatrixMethod.classNumber(pet, limits: MatrixMethod.standard.heatLimits) == expected)
    }

    @Test(arguments: [(59.99, 1), (60, 2), (95, 3), (129.9, 3), (130, 4), (180, 5)])
    func `a loneliness class holds its lower limit`(density: Double, expected: Int) {
        #expect(MatrixMethod.classNumber(density, limits: MatrixMethod.standard.lonelinessLimits) == expected)
    }

    @Test func `the default table is the one that is documented`() {
        let rows = (1...5).map { loneliness in
            (1...5).map { String(MatrixMethod.standard.riskClass(heat: $0, loneliness: loneliness)) }.joined()
        }
        #expect(rows == ["11223", "12233", "22344", "23445", "33455"])
    }

    @Test func `the risk never falls where heat or loneliness rises`() {
        let matrix = MatrixMethod.standard
        for one in 1...4 {
            for other in 1...5 {
                #expect(
                    matrix.riskClass(heat: one, loneliness: other) <= matrix.riskClass(heat: one + 1, loneliness: other)
                )
                #expect(
                    matrix.riskClass(heat: other, loneliness: one) <= matrix.riskClass(heat: other, loneliness: one + 1)
                )
            }
        }
    }

    @Test func `limits of any number go with a table one larger`() throws {
        let matrix = try MatrixMethod(heatLimits: [40], lonelinessLimits: [1, 2], table: [[1, 2], [3, 4], [5, 5]])
        #expect(matrix.riskClass(heat: 2, loneliness: 1) == 2)
        #expect(matrix.riskClass(heat: 1, loneliness: 3) == 5)
    }

    @Test(arguments: [[], [1, 1], [2, 1], [.nan], [1, .infinity], [1, .nan, 3]] as [[Double]])
    func `limits that do not rise are refused`(limits: [Double]) {
        let failure = #expect(throws: Failure.self) { try MatrixMethod(heatLimits: limits) }
        #expect(failure?.kind == .usage)
        #expect(failure?.location == "matrix, hitte_grenzen")
    }

    @Test(arguments: [
        [[1, 2], [3, 4]], [[1, 2], [3, 4], [5]], [[1, 2], [3, 4], [5, 6]], [[0, 2], [3, 4], [5, 5]], [],
    ])
    func `a table of another shape or with other classes is refused`(table: [[Int]]) {
        let failure = #expect(throws: Failure.self) {
            try MatrixMethod(heatLimits: [40], lonelinessLimits: [1, 2], table: table)
        }
        #expect(failure?.kind == .usage)
    }
}
