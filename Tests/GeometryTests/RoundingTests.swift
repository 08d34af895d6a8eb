import Areas
import Testing

@testable import Geometry

@Suite struct RoundingTests {
    @Test func `coordinates become the numbers that their decimals are read back as`() async throws {
        let shapes = Shapes.areas([[[[(4.123456789, 51), (4.2, 51.00000004), (4.2, 51.98765432123)]]]])
        let (polygons, repairs) = try await roundedToGrid(shapes, decimals: 7, in: nil, threads: 1)
        #expect(repairs.isEmpty)
        #expect(polygons.x == [4.1234568, 4.2, 4.2, 4.1234568])
        #expect(polygons.y == [51, 51, 51.9876543, 51])
    }

    @Test func `negative zero is printed as zero`() async throws {
        let shapes = Shapes.areas([[[[(-0.001, -0.001), (10, 0), (0, 10)]]]])
        let (polygons, _) = try await roundedToGrid(shapes, decimals: 1, in: nil, threads: 1)
        #expect(polygons.x.allSatisfy { $0.sign == .plus } && polygons.y.allSatisfy { $0.sign == .plus })
    }

    @Test func `points that fall together are dropped without a word`() async throws {
        let shapes = Shapes.areas([[[[(0, 0), (0.01, 0.01), (10, 0), (10, 10), (0, 10)]]]])
        let (polygons, repairs) = try await roundedToGrid(shapes, decimals: 1, in: nil, threads: 1)
        #expect(repairs.isEmpty)
        #expect(polygons.pointCount == 5)
    }

    @Test func `what is smaller than the grid vanishes and is listed`() async throws {
        let shapes = Shapes.areas([[[Shapes.square]], [[Shapes.rectangle(0.01, 0.01, 0.02, 0.02)]]])
        let (polygons, repairs) = try await roundedToGrid(shapes, decimals: 1, in: nil, threads: 1)
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
        let (polygons, repairs) = try await roundedToGrid(
            Shapes.areas([[[hourglass]]]), decimals: 1, in: nil, threads: 1)
        #expect(repairs.map(\.outcome) == [.repaired])
        #expect(polygons.parts(of: 0).count == 2)
        #expect(areas(of: polygons) == [50])
    }

    @Test(arguments: 0..<12)
    func `everything is valid, on the grid and right-handed after rounding, however coarse`(seed: Int) async throws {
        let shapes = randomCoverage(seed: UInt64(seed), side: 5)
        let scale = [1.0, 30, 200, 1000][seed % 4]
        let small = shapes.replacingCoordinates(x: shapes.x.map { $0 / scale }, y: shapes.y.map { $0 / scale })
        let (polygons, _) = try await roundedToGrid(small, decimals: 1, in: nil, threads: 2)
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
