import Areas
import Testing

@testable import Geometry

@Suite struct RoundingTests {
    @Test func `coordinates become the numbers that their decimals are read back as`() async throws {
        let shapes = Shapes.areas([[[[(4.123456789, 51), (4.2, 51.00000004), (4.2, 51.98765432123)]]]])
        let (polygons, repairs) = try await Coverage(shapes).roundedToGrid(decimals: 7, in: nil, threads: 1)
        #expect(repairs.isEmpty)
        #expect(polygons.x == [4.1234568, 4.2, 4.2, 4.1234568])
        #expect(polygons.y == [51, 51, 51.9876543, 51])
    }

    @Test func `negative zero is printed as zero`() async throws {
        let shapes = Shapes.areas([[[[(-0.001, -0.001), (10, 0), (0, 10)]]]])
        let (polygons, _) = try await Coverage(shapes).roundedToGrid(decimals: 1, in: nil, threads: 1)
        #expect(polygons.x.allSatisfy { $0.sign == .plus } && polygons.y.allSatisfy { $0.sign == .plus })
    }

    @Test func `points that fall together are dropped without a word`() async throws {
        let shapes = Shapes.areas([[[[(0, 0), (0.01, 0.01), (10, 0), (10, 10), (0, 10)]]]])
        let (polygons, repairs) = try await Coverage(shapes).roundedToGrid(decimals: 1, in: nil, threads: 1)
        #expect(repairs.isEmpty)
        #expect(polygons.pointCount == 5)
    }

    @Test func `what is smaller than the grid vanishes and is listed`() async throws {
        let shapes = Shapes.areas([[[Shapes.square]], [[Shapes.rectangle(0.01, 0.01, 0.02, 0.02)]]])
        let (polygons, repairs) = try await Coverage(shapes).roundedToGrid(decimals: 1, in: nil, threads: 1)
        #expect(polygons.count == 2)
        #expect(polygons.isEmpty(1))
        #expect(repairs.map(\.area) == [1])
        #expect(repairs.map(\.outcome) == [.lost])
    }

    @Test func `a narrow neck that closes leaves two valid parts`() async throws {
        // An hourglass whose waist is narrower than the grid.
        let hourglass: [(Double, Double)] = [
            (0, 0), (10, 0), (5.02, 5), (10, 10), (0, 10), (4.98, 5),
        ]
        let (polygons, repairs) = try await Coverage(Shapes.areas([[[hourglass]]])).roundedToGrid(
            decimals: 1, in: nil, threads: 1)
        #expect(repairs.map(\.outcome) == [.repaired])
        #expect(polygons.parts(of: 0).count == 2)
        #expect(areas(of: polygons) == [50])
    }

    /// Small enough for whole numbers to break some areas.
    private func fine(_ shapes: PolygonArray) -> PolygonArray {
        shapes.replacingCoordinates(x: shapes.x.map { $0 / 100 }, y: shapes.y.map { $0 / 100 })
    }

    @Test func `the pieces together are the whole, by number and by shape`() async throws {
        let coverage = Coverage(fine(randomCoverage(seed: 5, side: 55)))
        let whole = try madeValid(
            DecimalGrid(decimals: 0).rounded(coverage.polygons), firstArea: 0, on: DecimalGrid(decimals: 0), in: nil)
        for threads in [1, 3] {
            let own = try await coverage.roundedToGrid(decimals: 0, in: nil, threads: threads)
            #expect(own == whole)
        }
        #expect(!whole.repairs.isEmpty)
    }

    @Test(arguments: [1, 3])
    func `merged and rounded in pieces is merged and then rounded`(threads: Int) async throws {
        let coverage = Coverage(fine(randomCoverage(seed: 6, side: 45)))
        let groupCount = coverage.count / 2 + 1
        let groups = (0..<coverage.count).map { $0 % 7 == 0 ? -1 : $0 / 2 }
        let merged = try await coverage.dissolved(groups: groups, groupCount: groupCount, threads: 1)
        let grid = DecimalGrid(decimals: 0)
        let expected = try madeValid(grid.rounded(merged.polygons), firstArea: 0, on: grid, in: nil)
        var (polygons, pieces) = (PolygonArray(), 0)
        let (repairs, overlapping) = try await coverage.dissolvedToGrid(
            groups: groups, groupCount: groupCount, decimals: 0, in: nil, threads: threads
        ) { piece in
            pieces += 1
            for area in 0..<piece.count { polygons.append(area: area, of: piece) }
        }
        #expect(polygons == expected.polygons)
        #expect(repairs == expected.repairs && !repairs.isEmpty)
        #expect(overlapping == merged.overlapping)
        #expect(pieces > 1)
        #expect(polygons.pointCount <= coverage.pointCount(inGroups: groups))
    }

    @Test(arguments: 0..<12)
    func `everything is valid, on the grid and right-handed after rounding, however coarse`(seed: Int) async throws {
        let shapes = randomCoverage(seed: UInt64(seed), side: 5)
        let scale = [1.0, 30, 200, 1000][seed % 4]
        let small = shapes.replacingCoordinates(x: shapes.x.map { $0 / scale }, y: shapes.y.map { $0 / scale })
        let (polygons, _) = try await Coverage(small).roundedToGrid(decimals: 1, in: nil, threads: 2)
        let context = try GEOSContext()
        let grid = DecimalGrid(decimals: 1)
        for area in 0..<polygons.count where !polygons.isEmpty(area) {
            #expect(try GEOSGeometry(area: area, of: polygons, in: context).isValid())
            #expect(polygons.backwardRings(ofTidyArea: area) == [])
        }
        #expect(polygons.x.allSatisfy { grid.rounded($0) == $0 })
        #expect(polygons.y.allSatisfy { grid.rounded($0) == $0 })
    }
}
