import Areas
import Testing

@testable import ExampleData

@Suite struct RegionTests {
    @Test(arguments: [ExampleData.defaultSeed, 1, 77])
    func `there are three gemeenten, twelve wijken and about 120 buurten`(seed: UInt64) {
        let buurten = Region(seed: seed).buurten
        let land = buurten.filter { !$0.kind.isWater }
        #expect((105...135).contains(buurten.count))
        #expect(Set(land.map(\.wijkCode)).sorted() == AreaPlan.wijken.map(\.code))
        #expect(Set(buurten.map(\.gemeenteCode)).sorted() == AreaPlan.gemeenten.map(\.code))
    }

    @Test(arguments: [ExampleData.defaultSeed, 1, 77])
    func `codes are valid, sorted, used once, and carry wijk and gemeente`(seed: UInt64) throws {
        let buurten = Region(seed: seed).buurten
        let codes = buurten.map(\.code)
        #expect(codes == Set(codes).sorted())
        for buurt in buurten {
            let code = try #require(AreaCode(buurt.code))
            #expect(code.level == .buurt && code.wijk?.text == buurt.wijkCode)
            #expect(code.gemeente?.text == buurt.gemeenteCode && buurt.gemeenteCode.hasPrefix("GM99"))
            #expect(buurt.kind.isWater == (buurt.name == nil))
        }
    }

    @Test(arguments: [ExampleData.defaultSeed, 1, 77])
    func `the islands have several parts, and the enclave is a hole in another gemeente`(seed: UInt64) throws {
        let region = Region(seed: seed)
        let shapes = region.buurtShapes
        let islands = try #require(region.buurten.firstIndex { $0.name == BuurtNames.islands })
        #expect(shapes.parts(of: islands).count >= 3)

        let enclave = try #require(region.buurten.firstIndex { $0.name == BuurtNames.enclave })
        func corners(_ ring: Int) -> Set<[Double]> {
            Set(shapes.points(of: ring).map { [shapes.x[$0], shapes.y[$0]] })
        }
        let outline = corners(shapes.allRings(of: enclave).lowerBound)
        let hosts = region.buurten.indices.filter { number in
            shapes.parts(of: number).contains { shapes.rings(of: $0).dropFirst().contains { corners($0) == outline } }
        }
        #expect(hosts.count == 1)
        #expect(hosts.allSatisfy { region.buurten[$0].gemeenteCode == AreaPlan.enclaveHostGemeente })
        #expect(region.buurten[enclave].gemeenteCode != AreaPlan.enclaveHostGemeente)
    }

    @Test func `names hold what trips careless programs, and one name stands in two wijken`() {
        let names = Region(seed: ExampleData.defaultSeed).buurten.compactMap(\.name)
        for sign in ["\"", ";", "<", "&", "â", "ö", "'"] { #expect(names.contains { $0.contains(sign) }, "\(sign)") }
        #expect(names.contains { $0.hasPrefix("=") })
        #expect(names.contains { $0.count > 45 })
        for double in ["Molenkwartier", "Verspreide huizen"] { #expect(names.filter { $0 == double }.count == 2) }
        let others = names.filter { !["Molenkwartier", "Verspreide huizen"].contains($0) }
        #expect(Set(others).count == others.count)
    }

    @Test func `the triangulation is Delaunay: no point lies inside the circle of a triangle`() {
        var random = SplitMix64(seed: 5)
        let points = (0..<120).map { _ in Point(x: random.unit() * 1000, y: random.unit() * 1000) }
        let triangles = Delaunay(points).triangles
        #expect(triangles.count > 200)
        for triangle in triangles {
            let radius = triangle.centre.distance(to: points[triangle.corners[0]])
            for (number, point) in points.enumerated() where !triangle.corners.contains(number) {
                #expect(triangle.centre.distance(to: point) > radius - 1e-6)
            }
        }
    }
}
