import Areas
import Testing

@testable import Cartography

struct SharedBorderTests {
    private let drawn: DrawnAreas

    init() {
        let box = Box(minX: 10, minY: 10, maxX: 180, maxY: 150)
        drawn = DrawnAreas(TinyRegion.shapes, projection: Projection(extent: TinyRegion.shapes.box, frame: box))
    }

    @Test func `a border between two areas is printed with the same points for both`() {
        func points(_ area: Int) -> Set<[Int32]> {
            Set(drawn.areaRings[area].flatMap { drawn.points(of: $0) }.map { [drawn.x[$0], drawn.y[$0]] })
        }
        #expect(points(0).intersection(points(1)).count == 2)
        #expect(points(5).intersection(points(7)).count == 4)
    }

    @Test func `borders between groups leave out what lies inside a group`() {
        let areas = TinyRegion.areas
        let network = BorderNetwork(drawn, groupings: [Grouping(areas, by: .wijk), Grouping(areas, by: .gemeente)])
        // By hand: the island has 8 edges and cell (3, 0) 3 free ones; around the grid of 3 × 2 cells run 9 free edges
        // (its east side at the bottom is shared with cell (3, 0)); between the gemeenten lie 2 + 1 edges; the yard lies
        // wholly inside its own gemeente.
        #expect(network.edges[1].count == 8 + 3 + 9 + 3)
        // Between the wijken of the first gemeente: two edges under the two cells of the second row.
        #expect(network.edges[0].count == 2)
    }

    @Test func `chains draw every edge once`() {
        let network = BorderNetwork(drawn, groupings: [Grouping(TinyRegion.areas, by: .gemeente)])
        let path = String(decoding: EdgeChains.pathData(network.edges[0]), as: UTF8.self)
        let moves = path.filter { $0 == "M" }.count
        let numbers = path.split { !"-0123456789".contains($0) }.reduce(0) { count, run in
            count + max(run.split(separator: "-", omittingEmptySubsequences: true).count, 1)
        }
        // Two numbers for every start and for every edge.
        #expect(numbers == 2 * (moves + network.edges[0].count))
    }

    @Test func `an area too small for the scale stays as a dot`() {
        var shapes = TinyRegion.shapes
        for point in [(99_000.0, 403_000.0), (99_000.5, 403_000), (99_000.5, 403_000.5), (99_000, 403_000)] {
            shapes.append(x: point.0, y: point.1)
        }
        shapes.endRing()
        shapes.endPart()
        shapes.endArea()
        let box = Box(minX: 10, minY: 10, maxX: 180, maxY: 150)
        let drawn = DrawnAreas(shapes, projection: Projection(extent: shapes.box, frame: box))
        #expect(drawn.areaRings[9].isEmpty && drawn.dots[9] != nil)
        #expect(!drawn.pathData(of: 9).isEmpty)
    }

    @Test func `path data is relative, in whole units, and minus signs separate`() {
        var path = PathData()
        path.move(x: 100, y: 200)
        path.line(x: 90, y: 205)
        path.line(x: 90, y: 190)
        path.end()
        #expect(String(decoding: path.bytes, as: UTF8.self) == "M100 200l-10 5 0-15z")
    }
}
