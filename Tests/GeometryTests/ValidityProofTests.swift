import Areas
import Testing

@testable import Geometry

@Suite struct ValidityProofTests {
    private func isProven(_ shapes: PolygonArray, _ area: Int = 0) -> Bool {
        var proof = ValidityProof()
        return proof.isProven(area, of: shapes)
    }

    private static let islandInLake: [[[Shapes.Point]]] = [
        [Shapes.rectangle(0, 0, 30, 30), Shapes.rectangle(5, 5, 25, 25)], [Shapes.rectangle(10, 10, 20, 20)],
    ]

    private static let plain: [[[[Shapes.Point]]]] = [
        [[Shapes.square]], [Shapes.squareWithHole], islandInLake, islandInLake.reversed(),
        [[Shapes.rectangle(0, 0, 1, 1)], [Shapes.rectangle(2, 0, 3, 1)]],
        [[[(0, 0), (5, 0), (10, 0), (10, 10), (0, 10)]]],  // a point on a straight side
    ]

    @Test(arguments: plain)
    func `plain valid areas are proven`(area: [[[Shapes.Point]]]) {
        #expect(isProven(Shapes.areas([area])))
    }

    private static let doubtful: [[[[Shapes.Point]]]] = [
        [[Shapes.bowTie]], [[Shapes.spike]],
        [Shapes.holeTouchingShell],  // valid, but for GEOS to say
        [[Shapes.square, Shapes.rectangle(20, 20, 30, 30)]],  // a hole outside
        [[Shapes.square, Shapes.rectangle(5, 5, 15, 15)]],  // a hole half outside
        [[Shapes.square, Shapes.rectangle(1, 1, 9, 9), Shapes.rectangle(2, 2, 8, 8)]],  // a hole in a hole
        [[Shapes.square], [Shapes.rectangle(2, 2, 8, 8)]],  // a part in a part
        [[Shapes.rectangle(2, 2, 8, 8)], [Shapes.square]],
        [[Shapes.square], [Shapes.square]], [[Shapes.square], [Shapes.rectangle(10, 0, 20, 10)]],
        [[[(0, 0), (10, 0), (5, 0)]]], [[[(0, 0), (10, 0), (10, 0), (0, 10)]]],
        [[[(0, 0), (1e308, 0), (1e308, 1e308), (-1e308, 1e308)]]],
    ]

    @Test(arguments: doubtful)
    func `what is invalid, or near it, is never proven`(area: [[[Shapes.Point]]]) {
        #expect(!isProven(Shapes.areas([area])))
    }

    @Test(arguments: 0..<8)
    func `nothing that GEOS finds invalid is proven, and nearly all that it finds valid is`(seed: Int) throws {
        var random = SplitMix64(UInt64(seed))
        let context = try GEOSContext()
        var (valid, proven, invalid) = (0, 0, 0)
        // Stars with random radii, of which the coarser ones touch and cross themselves now and then.
        for _ in 0..<400 {
            let count = Int.random(in: 3...60, using: &random)
            let step = [0.001, 1, 4][Int.random(in: 0..<3, using: &random)]
            let star = (0..<count).map { place -> (Double, Double) in
                let t = Double(place) / Double(count) * 8
                let (side, along) = (Int(t), t.truncatingRemainder(dividingBy: 1))
                let rim = [(1, along), (1 - along, 1), (-along, 1), (-1, 1 - along), (-1, -along), (along - 1, -1)]
                let (x, y) = (rim + [(along, -1), (1, along - 1)])[side]
                let radius = Double.random(in: 8...30, using: &random)
                return ((x * radius / step).rounded() * step, (y * radius / step).rounded() * step)
            }
            var ignored: [String] = []
            let shape = Shapes.areas([[[star]]]).tidied(area: 0, reasons: &ignored)
            guard !shape.isEmpty(0) else { continue }
            let isValid = try GEOSGeometry(area: 0, of: shape, in: context).isValid()
            let isSure = isProven(shape)
            #expect(isValid || !isSure)
            valid += isValid ? 1 : 0
            invalid += isValid ? 0 : 1
            proven += isSure ? 1 : 0
        }
        #expect(invalid > 20)
        #expect(Double(proven) > 0.95 * Double(valid))
    }

    @Test(arguments: 0..<4)
    func `the areas of a coverage are all proven`(seed: Int) {
        let shapes = randomCoverage(seed: UInt64(seed))
        for area in 0..<shapes.count { #expect(isProven(shapes, area)) }
    }
}
