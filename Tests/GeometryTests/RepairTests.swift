import Areas
import Testing

@testable import Geometry

@Suite struct RepairTests {
    @Test func `valid areas pass unchanged but for the direction of their rings`() async throws {
        let clockwise = Shapes.areas([[[Shapes.square.reversed(), Shapes.rectangle(2, 2, 8, 8)]]])
        let (polygons, repairs) = try await repaired(clockwise, in: nil, threads: 1)
        #expect(repairs.isEmpty)
        #expect(polygons.signedArea(ofRing: 0) == 100)
        #expect(polygons.signedArea(ofRing: 1) == -36)
        #expect(polygons.x == [0, 0, 10, 10, 0, 2, 2, 8, 8, 2])
    }

    @Test func `a bow-tie becomes two triangles and is listed`() async throws {
        let input = Shapes.areas([[[Shapes.square]], [[Shapes.bowTie]], [[Shapes.square]]])
        let (polygons, repairs) = try await repaired(input, in: nil, threads: 2)
        #expect(areas(of: polygons) == [100, 50, 100])
        #expect(polygons.parts(of: 1).count == 2)
        #expect(
            repairs == [
                Repair(
                    area: 1, reason: "de rand kruist zichzelf bij (5.0, 5.0)", outcome: .repaired, areaBefore: 0,
                    areaAfter: 50)
            ])
    }

    @Test func `a hole that touches its shell in one point is valid`() async throws {
        let input = Shapes.areas([[Shapes.holeTouchingShell]])
        let (polygons, repairs) = try await repaired(input, in: nil, threads: 1)
        #expect(repairs.isEmpty)
        #expect(areas(of: polygons) == [98])
    }

    @Test func `a needle is cut off`() async throws {
        let (polygons, repairs) = try await repaired(Shapes.areas([[[Shapes.spike]]]), in: nil, threads: 1)
        #expect(repairs.map(\.outcome) == [.repaired])
        #expect(areas(of: polygons) == [100])
        #expect(polygons.box(of: 0).maxX == 10)
    }

    @Test(arguments: [
        [(0.0, 0.0)], [(0, 0), (1, 1)], [(0, 0), (1, 1), (2, 2)], [], [(0, 0), (0, 0), (0, 0), (0, 0)],
        [(0, 0), (.nan, 1), (1, 1)], [(0, 0), (.infinity, 1), (1, 1)],
    ])
    func `what has no surface is lost, listed and keeps its place`(ring: [(Double, Double)]) async throws {
        let input = Shapes.areas([[[Shapes.square]], [[ring]], [[Shapes.square]]])
        let (polygons, repairs) = try await repaired(input, in: nil, threads: 1)
        #expect(polygons.count == 3)
        #expect(polygons.isEmpty(1))
        #expect(repairs.map(\.area) == [1])
        #expect(repairs.map(\.outcome) == [.lost])
        #expect(areas(of: polygons) == [100, 0, 100])
    }

    @Test func `coordinates too large to compute with do not crash`() async throws {
        let huge: [(Double, Double)] = [(0, 0), (1e308, 0), (1e308, 1e308), (-1e308, 1e308)]
        let (polygons, _) = try await repaired(Shapes.areas([[[huge]]]), in: nil, threads: 1)
        #expect(polygons.count == 1)
    }

    @Test func `an unclosed ring is closed and said so`() async throws {
        let open = PolygonArray(
            x: [0, 10, 10, 0], y: [0, 0, 10, 10], ringStarts: [0, 4], partStarts: [0, 1], areaStarts: [0, 1])
        let (polygons, repairs) = try await repaired(open, in: nil, threads: 1)
        #expect(repairs.map(\.reason) == ["een ring is niet gesloten"])
        #expect(areas(of: polygons) == [100])
    }

    @Test func `repeated points are dropped without a word`() async throws {
        let input = Shapes.areas([[[[(0, 0), (0, 0), (10, 0), (10, 10), (10, 10), (0, 10)]]]])
        let (polygons, repairs) = try await repaired(input, in: nil, threads: 1)
        #expect(repairs.isEmpty)
        #expect(polygons.pointCount == 5)
    }

    @Test func `a tiny valid triangle survives`() async throws {
        let input = Shapes.areas([[[[(100_000, 400_000), (100_000.001, 400_000), (100_000, 400_000.001)]]]])
        let (polygons, repairs) = try await repaired(input, in: nil, threads: 1)
        #expect(repairs.isEmpty)
        #expect(areas(of: polygons)[0] > 0)
    }

    @Test func `areas of repairs in degrees are square metres`() async throws {
        // 0.001 by 0.001 degrees at 52° north: 68.68 m by 111.27 m (GRS80), half of it in a bow-tie.
        let bowTie = Shapes.bowTie.map { (5 + $0.0 / 10_000, 52 + $0.1 / 10_000) }
        let (_, repairs) = try await repaired(Shapes.areas([[[bowTie]]]), in: .wgs84, threads: 1)
        let area = try #require(repairs.first?.areaAfter)
        #expect(abs(area - 68.68 * 111.27 / 2) < 4)
    }
}
