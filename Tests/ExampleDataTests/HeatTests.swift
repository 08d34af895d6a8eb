import Areas
import Testing

@testable import ExampleData

@Suite struct HeatTests {
    private static let region = Region(seed: ExampleData.defaultSeed)
    private static let field = HeatField(region, seed: ExampleData.defaultSeed)
    private static let grid = AreaGrid(
        region.buurtShapes,
        box: Box(
            minX: field.west, minY: field.north - Double(field.rows) * 10, maxX: field.west + 15_000, maxY: field.north)
    )

    /// Mean heat and share with data per buurt, by cell centres.
    private static let means: [(name: String?, isWater: Bool, mean: Double, coverage: Double)] = {
        var sum = [Double](repeating: 0, count: region.buurten.count)
        var known = [Int](repeating: 0, count: region.buurten.count)
        var all = known
        for row in 0..<field.rows {
            for column in 0..<grid.columns {
                let buurt = Int(grid.buurt[row * grid.columns + column])
                guard buurt >= 0 else { continue }
                all[buurt] += 1
                guard column < field.columns else { continue }
                let cell = field.cells[row * field.columns + column]
                guard cell != HeatField.noData else { continue }
                known[buurt] += 1
                sum[buurt] += HeatField.offset + HeatField.scale * Double(cell)
            }
        }
        return region.buurten.indices.map {
            (
                region.buurten[$0].name, region.buurten[$0].kind.isWater, sum[$0] / Double(max(known[$0], 1)),
                Double(known[$0]) / Double(max(all[$0], 1))
            )
        }
    }()

    @Test func `there is no heat over water, and everywhere on land but at the far end`() {
        for buurt in HeatTests.means {
            if buurt.isWater {
                #expect(buurt.coverage == 0)
            } else if buurt.name == BuurtNames.farEast {
                #expect(buurt.coverage > 0.2 && buurt.coverage < 0.5)
            } else {
                #expect(buurt.coverage > 0.9)
            }
        }
    }

    @Test func `every class of heat has at least two buurten`() {
        let land = HeatTests.means.filter { !$0.isWater && $0.coverage >= 0.5 }.map(\.mean)
        let limits = [0, 35, 41, 46, 51, 100.0]
        for (low, high) in zip(limits, limits.dropFirst()) {
            #expect(land.filter { $0 >= low && $0 < high }.count >= 2, "\(low)-\(high)")
        }
    }

    @Test func `temperatures are those of a hot Dutch afternoon`() {
        let known = HeatTests.field.cells.filter { $0 != HeatField.noData }
        let warmest = HeatField.offset + HeatField.scale * Double(known.max() ?? 0)
        let coolest = HeatField.offset + HeatField.scale * Double(known.min() ?? 0)
        #expect(warmest > 50 && warmest < 62)
        #expect(coolest > 20 && coolest < 34)
    }

    @Test func `a grid takes the cells whose centre lies inside`() {
        // A square from (2, 2) to (28, 31) holds the centres 5, 15, 25 east and 5, 15, 25 north.
        var shapes = PolygonArray()
        shapes.append(xs: [2, 2, 28, 28, 2], ys: [2, 31, 31, 2, 2])
        shapes.endRing()
        shapes.endPart()
        shapes.endArea()
        let grid = AreaGrid(shapes, box: Box(minX: 0, minY: 0, maxX: 40, maxY: 40))
        #expect(grid.columns == 4 && grid.rows == 4)
        #expect(grid.buurt == [-1, -1, -1, -1, 0, 0, 0, -1, 0, 0, 0, -1, 0, 0, 0, -1])
    }
}
