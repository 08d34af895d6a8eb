import Areas
import TestSupport
import Testing

@testable import Cartography

struct PlacementLaws {
    static let frame = Box(minX: 10, minY: 10, maxX: 190, maxY: 150)

    /// Random overlapping rectangles and triangles with random names.
    private static func outlines(seed: UInt64, count: Int) -> [Outline] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            let (x, y) = (random.unit() * 170 + 5, random.unit() * 130 + 5)
            let (width, height) = (random.unit() * 40 + 1, random.unit() * 30 + 1)
            var points = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
            if random.next() % 2 == 0 { points.removeLast() }
            return outline(points)
        }
    }

    private static func outline(_ points: [(Double, Double)]) -> Outline {
        var shapes = PolygonArray()
        for point in points + [points[0]] { shapes.append(x: point.0, y: point.1) }
        shapes.endRing()
        shapes.endPart()
        shapes.endArea()
        // One metre for each mm, upside down: the shape does not matter here.
        let box = Box(minX: 0, minY: 0, maxX: 200, maxY: 200)
        return Outline(DrawnAreas(shapes, projection: Projection(extent: box, frame: box)), area: 0)
    }

    @Test(arguments: 0..<30)
    func `no two names overlap, none leaves the frame, none covers an obstacle`(seed: UInt64) {
        let names = [
            "Oud", "Prins Alexander", "Botlek-Europoort-Maasvlakte", "Zuiderbedrijventerrein", "IJ", "Noord West",
        ]
        let obstacles = [Box(minX: 80, minY: 60, maxX: 100, maxY: 70)]
        var placer = LabelPlacer(frame: Self.frame, obstacles: obstacles)
        for (index, outline) in Self.outlines(seed: seed, count: 60).enumerated() {
            placer.place(
                LabelWish(
                    name: names[index % names.count], outline: outline, style: TextStyle(size: 2 + Double(index % 3)),
                    inside: [0, 0.5, 1][index % 3], distance: 0.3))
        }
        #expect(placer.labels.count > 5)
        for (index, label) in placer.labels.enumerated() {
            let box = label.box
            #expect(box.minX >= Self.frame.minX && box.maxX <= Self.frame.maxX)
            #expect(box.minY >= Self.frame.minY && box.maxY <= Self.frame.maxY)
            #expect(!obstacles[0].intersects(box))
            for other in placer.labels[..<index] { #expect(!other.box.intersects(box)) }
        }
    }

    @Test(arguments: 0..<30)
    func `no two numbers overlap, and a number outside its area has a line to a point inside`(seed: UInt64) {
        var placer = NumberPlacer(frame: Self.frame, enlargement: 1)
        let outlines = Self.outlines(seed: seed, count: 25)
        placer.place(outlines.enumerated().map { ($0.offset + 1, $0.element) })
        let radius = NumberBadge.radius(1)
        #expect(placer.placed.count > 15)
        for (index, number) in placer.placed.enumerated() {
            #expect(Self.frame.minX <= number.x - radius && number.x + radius <= Self.frame.maxX)
            #expect(Self.frame.minY <= number.y - radius && number.y + radius <= Self.frame.maxY)
            let own = outlines[number.rank - 1]
            if let target = number.target {
                #expect(own.clearance(x: target.x, y: target.y) > 0)
            } else {
                #expect(own.clearance(x: number.x, y: number.y) > 0)
            }
            for other in placer.placed[..<index] {
                let (dx, dy) = (other.x - number.x, other.y - number.y)
                #expect((dx * dx + dy * dy).squareRoot() >= 2 * radius)
            }
        }
        #expect(Set(placer.placed.map(\.rank)).count == placer.placed.count)
    }

    @Test(arguments: [6, 12, 30])
    func `numbers of areas huddled together all find a place`(count: Int) {
        var placer = NumberPlacer(frame: Self.frame, enlargement: 1)
        let outlines = (0..<count).map { index in
            let (x, y) = (100 + Double(index % 4) * 0.6, 80 + Double(index / 4) * 0.6)
            return Self.outline([(x, y), (x + 0.5, y), (x + 0.5, y + 0.5), (x, y + 0.5)])
        }
        placer.place(outlines.enumerated().map { ($0.offset + 1, $0.element) })
        #expect(placer.placed.map(\.rank) == Array(1...count))
    }
}
