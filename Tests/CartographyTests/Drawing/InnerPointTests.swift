import Areas
import Testing

@testable import Cartography

struct InnerPointTests {
    private func outline(_ rings: [[(Double, Double)]]) -> Outline {
        var shapes = PolygonArray()
        for ring in rings {
            for point in ring + [ring[0]] { shapes.append(x: point.0, y: point.1) }
            shapes.endRing()
        }
        shapes.endPart()
        shapes.endArea()
        let box = Box(minX: 0, minY: 0, maxX: 100, maxY: 100)
        return Outline(DrawnAreas(shapes, projection: Projection(extent: box, frame: box)), area: 0)
    }

    @Test func `the pole of a square is its centre`() throws {
        let pole = try #require(InnerPoint(outline([[(10, 10), (30, 10), (30, 30), (10, 30)]])))
        #expect(abs(pole.x - 20) < 0.1 && abs(pole.y - 80) < 0.1 && abs(pole.clearance - 10) < 0.1)
    }

    /// A square of 40 with a hole of 20 in its corner region: by hand, the widest circle fits in the opposite corner of
    /// the L that is left, where 40 − r·(1 + √2/2)... touches both far sides and the corner (20, 20) of the hole:
    /// √2·(20 − r') = r' with r' from the hole's corner gives r = 20·√2/(1 + √2) = 11.716.
    @Test func `the pole of a shape with a hole avoids the hole`() throws {
        let shape = outline([
            [(0, 0), (40, 0), (40, 40), (0, 40)], [(0.01, 0.01), (20, 0.01), (20, 20), (0.01, 20)],
        ])
        let pole = try #require(InnerPoint(shape))
        #expect(abs(pole.clearance - 11.716) < 0.1)
        #expect(shape.clearance(x: pole.x, y: pole.y) > 0)
    }

    @Test func `a shape that vanished has no pole`() {
        #expect(InnerPoint(Outline()) == nil)
    }
}
