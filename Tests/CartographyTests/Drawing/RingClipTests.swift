import Areas
import Testing

@testable import Cartography

struct RingClipTests {
    static let box = Box(minX: 0, minY: 0, maxX: 10, maxY: 10)

    static let cases: [(ring: [(Double, Double)], area: Double)] = [
        ([(2, 2), (4, 2), (4, 4)], 2), ([(-5, -5), (15, -5), (15, 15), (-5, 15)], 100),
        ([(5, -5), (15, 5), (5, 15), (-5, 5)], 100), ([(20, 20), (30, 20), (30, 30)], 0),
        ([(5, 5), (15, 5), (15, 15), (5, 15)], 25), ([], 0),
    ]

    @Test(arguments: cases.indices)
    func `what is left of a ring has the area that lies in the box`(number: Int) {
        let (ring, area) = Self.cases[number]
        let clipped = RingClip.clip(ring.map { (x: $0.0, y: $0.1) }, to: Self.box)
        var doubled = 0.0
        for (index, point) in clipped.enumerated() {
            let next = clipped[(index + 1) % clipped.count]
            doubled += point.x * next.y - next.x * point.y
            #expect((0...10).contains(point.x) && (0...10).contains(point.y))
        }
        #expect(abs(abs(doubled) / 2 - area) < 1e-9)
    }
}
