import Areas
import Testing

@testable import ExampleData

/// A stretch of border between two consecutive points, in walking direction.
private struct Step: Hashable {
    let x1, y1, x2, y2: Double
    var back: Step { Step(x1: x2, y1: y2, x2: x1, y2: y1) }
}

private func steps(_ shapes: PolygonArray) -> [(step: Step, area: Int)] {
    var result: [(Step, Int)] = []
    for area in 0..<shapes.count {
        for ring in shapes.allRings(of: area) {
            for p in shapes.points(of: ring).dropLast() {
                let step = Step(x1: shapes.x[p], y1: shapes.y[p], x2: shapes.x[p + 1], y2: shapes.y[p + 1])
                result.append((step, area))
            }
        }
    }
    return result
}

/// Areas of which two stretches of border cross in their interiors, found by brute force within buckets of 100 m.
private func crossingAreas(_ shapes: PolygonArray) -> Set<Int> {
    let all = steps(shapes)
    var buckets: [[Int]: [Int]] = [:]
    for (number, (step, _)) in all.enumerated() {
        for column in Int(min(step.x1, step.x2) / 100)...Int(max(step.x1, step.x2) / 100) {
            for row in Int(min(step.y1, step.y2) / 100)...Int(max(step.y1, step.y2) / 100) {
                buckets[[column, row], default: []].append(number)
            }
        }
    }
    func side(_ s: Step, _ x: Double, _ y: Double) -> Double { (s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1) }
    var found: Set<Int> = []
    for members in buckets.values {
        for (place, first) in members.enumerated() {
            for second in members[(place + 1)...] {
                let (a, b) = (all[first].step, all[second].step)
                if side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0, side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0 {
                    found.formUnion([all[first].area, all[second].area])
                }
            }
        }
    }
    return found
}

@Suite struct BorderLaws {
    @Test(arguments: [ExampleData.defaultSeed, 1, 77])
    func `every border is drawn once from either side, with the same coordinates`(seed: UInt64) {
        let region = Region(seed: seed)
        let all = steps(region.buurtShapes)
        let owners = Dictionary(all.map { ($0.step, $0.area) }, uniquingKeysWith: { _, _ in -1 })
        #expect(owners.count == all.count)
        #expect(owners.values.allSatisfy { $0 >= 0 })
        // Only the sea ends where nothing is drawn any more.
        let open = all.filter { owners[$0.step.back] == nil }
        #expect(!open.isEmpty)
        #expect(open.allSatisfy { region.buurten[$0.area].kind == .buitenwater })
    }

    @Test(arguments: [ExampleData.defaultSeed, 1, 77])
    func `no two borders cross`(seed: UInt64) {
        #expect(crossingAreas(Region(seed: seed).buurtShapes).isEmpty)
    }

    @Test func `exactly one outline of the boundary file crosses itself`() throws {
        let region = Region(seed: ExampleData.defaultSeed)
        let cape = try #require(region.buurten.firstIndex { $0.name == BuurtNames.crossing })
        let spoiled = CrossedOutline.crossing(region.buurtShapes, area: cape)
        // The loop lies over the sea, so the sea's own border is crossed by nothing else.
        let found = crossingAreas(spoiled)
        #expect(found.contains(cape))
        #expect(found.allSatisfy { $0 == cape || region.buurten[$0].kind == .buitenwater })
    }

    @Test(arguments: [ExampleData.defaultSeed, 1, 77])
    func `coordinates lie in the Netherlands, on whole millimetres`(seed: UInt64) {
        let shapes = Region(seed: seed).buurtShapes
        #expect(shapes.x.allSatisfy { $0 > 136_000 && $0 < 155_000 && ($0 * 1000).rounded() / 1000 == $0 })
        #expect(shapes.y.allSatisfy { $0 > 531_000 && $0 < 550_000 && ($0 * 1000).rounded() / 1000 == $0 })
    }

    @Test(arguments: [ExampleData.defaultSeed, 1, 77])
    func `wijken and gemeenten are their buurten together`(seed: UInt64) {
        let region = Region(seed: seed)
        let codes = Set(region.buurten.map(\.wijkCode)).sorted()
        let wijken = region.shapes(count: codes.count) { codes.firstIndex(of: $0.wijkCode) }
        var byWijk = [Double](repeating: 0, count: codes.count)
        for (number, buurt) in region.buurten.enumerated() {
            byWijk[codes.firstIndex(of: buurt.wijkCode) ?? 0] += region.buurtShapes.squareMetres(of: number)
        }
        for number in codes.indices {
            #expect(abs(wijken.squareMetres(of: number) - byWijk[number]) < 0.01)
            #expect(byWijk[number] > 0)
        }
    }

    @Test func `shells run clockwise and holes the other way`() {
        let shapes = Region(seed: ExampleData.defaultSeed).buurtShapes
        for area in 0..<shapes.count {
            for part in shapes.parts(of: area) {
                for (number, ring) in shapes.rings(of: part).enumerated() {
                    let points = shapes.points(of: ring)
                    #expect(shapes.x[points.lowerBound] == shapes.x[points.upperBound - 1])
                    let turned = Ring.signedArea(points.map { Point(x: shapes.x[$0], y: shapes.y[$0]) })
                    #expect(number == 0 ? turned < 0 : turned > 0)
                }
            }
        }
    }
}
