import Areas
import Foundation
import Testing

@testable import Geometry

@Suite struct TransformTests {
    private static let certification = "rdnaptrans2018/Z001_ETRS89andRDNAP.txt"

    @Test(.enabled(if: hasTestData(certification)), arguments: [CoordinateSystem.etrs89, .wgs84])
    func `RD meets the certification of RDNAPTRANS2018, as far as the grid is installed`(
        from system: CoordinateSystem
    ) throws {
        let text = try String(contentsOf: testData.appending(path: Self.certification), encoding: .utf8)
        let toRD = try CoordinateTransform(from: system, to: .rd)
        let fromRD = try CoordinateTransform(from: .rd, to: system)
        // 1 mm with the official grid; the stated accuracy of EPSG:9281 without it.
        let limit = toRD.description.grids.isEmpty ? 0.25 : 0.001
        #expect(toRD.description.accuracy == limit)
        var checked = 0
        for line in text.split(whereSeparator: \.isNewline) {
            let fields = line.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
            guard fields.count >= 6 else { continue }
            let (latitude, longitude, x, y) = (fields[1], fields[2], fields[4], fields[5])
            guard (0...300_000).contains(x), (300_000...625_000).contains(y) else { continue }
            // The file goes on where RD does not: only what the registers call the Netherlands counts.
            guard (3.2...7.22).contains(longitude), (50.75...53.7).contains(latitude) else { continue }
            let there = try #require(toRD(longitude, latitude))
            #expect(abs(there.x - x) <= limit && abs(there.y - y) <= limit, "\(line)")
            let back = try #require(fromRD(x, y))
            #expect(abs(back.x - longitude) * 68_000 <= limit && abs(back.y - latitude) * 111_300 <= limit, "\(line)")
            checked += 1
        }
        #expect(checked > 1000)
    }

    @Test func `WGS 84 is taken as ETRS89 and says so`() throws {
        let transform = try CoordinateTransform(from: .rd, to: .wgs84)
        #expect(transform.description.name.hasSuffix("; WGS 84 gelijkgesteld aan ETRS89"))
        let accuracy = try #require(transform.description.accuracy)
        #expect(accuracy <= 0.25)
        let viaETRS89 = try CoordinateTransform(from: .rd, to: .etrs89)
        #expect(try #require(transform(155_000, 463_000)) == #require(viaETRS89(155_000, 463_000)))
    }

    @Test(arguments: ["EPSG:3857", "EPSG:25831", "EPSG:32631", "EPSG:7415", "OGC:CRS84", "EPSG:4258"])
    func `other systems reach RD by the best way too`(code: String) throws {
        let system = CoordinateSystem(authorityCode: code, name: code, wkt: "", isGeographic: false)
        let there = try CoordinateTransform(from: .rd, to: system)
        let back = try CoordinateTransform(from: system, to: .rd)
        let point = try #require(there(155_000, 463_000))
        let round = try #require(back(point.x, point.y))
        #expect(abs(round.x - 155_000) < 0.001 && abs(round.y - 463_000) < 0.001)
        #expect(try #require(back.description.accuracy) <= 0.25)
    }

    // The .prj that ArcGIS writes, and the same with a shift to WGS 84 as old GDAL wrote it: neither has a code.
    @Test(arguments: [
        esriRD,
        """
        PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",SPHEROID["Bessel 1841",6377397.155,\
        299.1528128],TOWGS84[565.2369,50.0087,465.658,-0.406857,0.350733,-1.87035,4.0812]],PRIMEM["Greenwich",0],\
        UNIT["degree",0.0174532925199433]],PROJECTION["Oblique_Stereographic"],\
        PARAMETER["latitude_of_origin",52.1561605555556],PARAMETER["central_meridian",5.38763888888889],\
        PARAMETER["scale_factor",0.9999079],PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],\
        UNIT["metre",1]]
        """,
    ])
    func `RD without a code gets the same transformation`(wkt: String) throws {
        let system = CoordinateSystem(authorityCode: nil, name: "RD_New", wkt: wkt, isGeographic: false)
        let own = try CoordinateTransform(from: system, to: .wgs84)
        let known = try CoordinateTransform(from: .rd, to: .wgs84)
        #expect(own.description.accuracy == known.description.accuracy)
        let (one, other) = (try #require(own(90_000, 430_000)), try #require(known(90_000, 430_000)))
        #expect(abs(one.x - other.x) < 1e-9 && abs(one.y - other.y) < 1e-9)
    }

    private static let esriRD = """
        PROJCS["RD_New",GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort",SPHEROID["Bessel_1841",6377397.155,299.1528128]],\
        PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Double_Stereographic"],\
        PARAMETER["False_Easting",155000.0],PARAMETER["False_Northing",463000.0],\
        PARAMETER["Central_Meridian",5.38763888888889],PARAMETER["Scale_Factor",0.9999079],\
        PARAMETER["Latitude_Of_Origin",52.1561605555556],UNIT["Meter",1.0]]
        """

    @Test func `the same system is no transformation`() throws {
        let transform = try CoordinateTransform(from: .wgs84, to: .wgs84)
        let isIdentity = transform.isIdentity
        #expect(isIdentity)
        #expect(transform.description.accuracy == 0)
        #expect(try #require(transform(5, 52)) == (5, 52))
    }

    @Test func `an unknown system is a failure that names it`() {
        let odd = CoordinateSystem(authorityCode: "EPSG:99999999", name: "Verzonnen", wkt: "", isGeographic: false)
        let failure = #expect(throws: Failure.self) { _ = try CoordinateTransform(from: odd, to: .rd) }
        #expect(failure?.location == "coördinatenstelsel Verzonnen")
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
    func `what cannot be moved is a failure, never a number`(bad: Double) throws {
        let transform = try CoordinateTransform(from: .rd, to: .wgs84)
        #expect(transform(bad, 463_000) == nil || abs(bad) == 1e300)
        var (x, y) = ([155_000, bad], [463_000, 463_000.0])
        guard !bad.isFinite else { return }
        #expect(throws: Failure.self) { try transform.apply(x: &x, y: &y) }
    }

    @Test func `there and back is less than a millimetre, and the same on two threads`() async throws {
        var random = SplitMix64(1)
        let x = (0..<2000).map { _ in Double.random(in: 10_000...280_000, using: &random) }
        let y = (0..<2000).map { _ in Double.random(in: 306_000...620_000, using: &random) }
        let one = try await transformed(x: x, y: y, from: .rd, to: .wgs84, threads: 1)
        let two = try await transformed(x: x, y: y, from: .rd, to: .wgs84, threads: 2)
        #expect(one == two)
        let back = try await transformed(x: one.x, y: one.y, from: .wgs84, to: .rd, threads: 2)
        for point in x.indices {
            #expect(abs(back.x[point] - x[point]) < 0.001 && abs(back.y[point] - y[point]) < 0.001)
        }
    }

    @Test(arguments: [
        (CoordinateSystem.rd, CoordinateSystem.wgs84, 1e-11), (.wgs84, .rd, 1e-6),
    ])
    func `many points at once are within 1 µm of PROJ, far abroad too`(
        from source: CoordinateSystem, to target: CoordinateSystem, limit: Double
    ) async throws {
        var random = SplitMix64(3)
        let toDegrees = try CoordinateTransform(from: .rd, to: .wgs84)
        var (x, y): ([Double], [Double]) = ([], [])
        for _ in 0..<5000 {
            let point = (
                x: Double.random(in: -200_000...600_000, using: &random),
                y: Double.random(in: 100_000...900_000, using: &random)
            )
            let place = source.isGeographic ? try #require(toDegrees(point.x, point.y)) : point
            x.append(place.x)
            y.append(place.y)
        }
        let moved = try await transformed(x: x, y: y, from: source, to: target, threads: 2)
        let exact = try CoordinateTransform(from: source, to: target)
        var worst = 0.0
        for point in x.indices {
            let expected = try #require(exact(x[point], y[point]))
            worst = max(worst, abs(moved.x[point] - expected.x), abs(moved.y[point] - expected.y))
        }
        #expect(worst <= limit)
        // What a point becomes does not depend on its company.
        let alone = try await transformed(x: [x[77]], y: [y[77]], from: source, to: target, threads: 1)
        #expect(alone.x[0] == moved.x[77] && alone.y[0] == moved.y[77])
    }

    @Test func `a point that is no number among many is a failure`() async throws {
        await #expect(throws: Failure.self) {
            _ = try await transformed(x: [155_000, .nan], y: [463_000, 463_000], from: .rd, to: .wgs84, threads: 1)
        }
    }
}
