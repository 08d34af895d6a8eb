import Areas
import Foundation
import GeoFiles
import HeatExposure
import Testing

/// The folder of real open data: `HITTE_TESTDATA`, else `shared/data` beside the repository.
private let realData: URL = {
    if let folder = ProcessInfo.processInfo.environment["HITTE_TESTDATA"] { return URL(filePath: folder) }
    var repository = URL(filePath: #filePath)
    for _ in 0..<4 { repository.deleteLastPathComponent() }
    return repository.deletingLastPathComponent().appending(path: "shared/data")
}()
private let delft = realData.appending(path: "delft-osm-sentinel").path(percentEncoded: false)
private let hasDelft = FileManager.default.fileExists(atPath: delft)

/// exactextract keeps fractions in 32 bits, so it agrees to about six digits.
private func agrees(_ found: Double?, _ expected: Double, scale: Double = 1) -> Bool {
    guard let found else { return false }
    return abs(found - expected) <= 1e-6 * max(scale, abs(expected))
}

/// Figures of exactextract 0.3.0, printed by `Tests/Referees/zonal_statistics.py`.
@Suite struct RefereeTests {
    private static let areas = PolygonArray(areas: [
        [
            [
                [(100033.3, 449971.1), (100171.9, 449988.8), (100204.7, 449893.2), (100087.4, 449833.6)],
                [(100091.2, 449931.7), (100121.9, 449903.4), (100139.2, 449941.8)],
            ]
        ],
        [
            [[(100211.3, 449987.5), (100216.1, 449987.5), (100216.1, 449982.2), (100211.3, 449982.2)]],
            [[(100233.7, 449861.2), (100281.4, 449855.9), (100262.2, 449917.3)]],
        ],
        [[[(99950, 449900), (100050, 449850), (100005, 449760)]]],
        [[[(100161.2, 449951.2), (100161.7, 449951.3), (100161.4, 449951.9)]]],
        [[[(100000, 449800), (100300, 449800), (100300, 450000), (100000, 450000)]]],
    ])

    /// count, mean, sum, variance, stdev, min, max, quantiles 0.1, 0.5, 0.9.
    private static let expected = [
        [
            147.2830084678717, 24.792586184068014, 3651.526680888528, 211.71536125142475, 14.550441960690566,
            0.0949999988079071, 49.744998931884766, 5.7597479820251465, 23.948280334472656, 45.318275451660156,
        ],
        [
            12.389499963945127, 29.20367339025714, 361.8189104156561, 182.58776729298182, 13.51250410889787,
            4.28000020980835, 49.599998474121094, 11.027770042419434, 29.764427185058594, 48.22163772583008,
        ],
        [
            22.0, 24.979090801016852, 549.5399976223707, 207.52590140786572, 14.405759313825346, 0.574999988079071,
            48.060001373291016, 5.815463066101074, 22.7772216796875, 45.02009963989258,
        ],
        [
            0.0016499999910593033, 31.174999237060547, 0.05143874846242369, 0.0, 0.0, 31.174999237060547,
            31.174999237060547, 31.174999237060547, 31.174999237060547, 31.174999237060547,
        ],
        [
            552.0, 25.062427557383973, 13834.460011675954, 210.69692141815295, 14.515402902370742, 0.0949999988079071,
            49.98500061035156, 4.9644999504089355, 25.040000915527344, 45.115501403808594,
        ],
    ]

    @Test func `statistics agree with exactextract on a raster of 30 by 20`() async throws {
        var cells: [Float] = []
        for row in 0..<20 {
            for column in 0..<30 {
                let number = (row * 30 + column) * 7919 % 10007
                cells.append((column * 3 + row * 5) % 13 == 0 ? -9999 : Float(Double(number) / 200))
            }
        }
        let raster = try TestRaster(
            width: 30, cells: cells, originX: 100_000, originY: 450_000, cellWidth: 10, cellHeight: -10,
            inBand: "<NoDataValue>-9999</NoDataValue>")
        let found = try await raster.statistics(in: Self.areas, quantiles: [0.1, 0.5, 0.9])
        for (area, expected) in Self.expected.enumerated() {
            #expect(agrees(found.count[area], expected[0], scale: 1e-3))
            let figures = [
                found.mean[area], found.sum[area], found.variance[area], found.standardDeviation[area],
                found.minimum[area], found.maximum[area], found.quantiles[0][area], found.quantiles[1][area],
                found.quantiles[2][area],
            ]
            for (figure, value) in zip(figures, expected.dropFirst()) { #expect(agrees(figure, value)) }
        }
    }

    /// count, mean, variance, min, max and the 90th percentile of some of the 156 parks.
    private static let parks: [Int: [Double]] = [
        0: [
            47.37516736179168, -0.4650201277817985, 0.006969986187970005, -0.5841584205627441, -0.18100035190582275,
            -0.33809956908226013,
        ],
        1: [
            12.253406827308027, -0.41625290489050737, 0.0013640146416242606, -0.45412975549697876, -0.2925686836242676,
            -0.3516635000705719,
        ],
        2: [
            5903.258105532732, -0.4090163744770021, 0.03988903550222713, -0.671066164970398, 0.07887424528598785,
            -0.011933698318898678,
        ],
        17: [
            28.707547669531778, -0.47941411174672927, 0.004541381684501205, -0.5930981636047363, -0.19176925718784332,
            -0.3923283815383911,
        ],
        42: [
            1.686783380806446, -0.3616070675490424, 0.00232498228917645, -0.42526963353157043, -0.17848700284957886,
            -0.286538302898407,
        ],
        77: [
            44.610545935473056, -0.4796822187351795, 0.006399878531509319, -0.5913256406784058, -0.14381270110607147,
            -0.36555588245391846,
        ],
        100: [
            3.368955247104168, -0.3483948944303181, 0.01107328688991362, -0.5035697221755981, -0.1577320545911789,
            -0.20851638913154602,
        ],
        123: [
            63.10741436130047, -0.5178273772451232, 0.0014228146974065935, -0.5812680721282959, -0.3492288291454315,
            -0.47218263149261475,
        ],
        155: [
            21.787860362790525, -0.4335411756633721, 0.002632912113721147, -0.515510082244873, -0.2392786741256714,
            -0.37218278646469116,
        ],
    ]

    @Test(.enabled(if: hasDelft))
    func `statistics of the parks of Delft on a real raster agree with exactextract`() async throws {
        let raster = try describeRaster(delft + "/delft_fwei_2023-09-07.tif")
        #expect(raster.coordinateSystem.authorityCode == "EPSG:28992")
        let file = try VectorFile(path: delft + "/delft_parks.gpkg")
        let parks = try #require(try file.read(layer: file.layers[0].name, shapes: true).shapes)
        let found = try await zonalStatistics(of: raster, in: parks, quantiles: [0.9], threads: 2)
        #expect(found.count.count == 156)
        for (park, expected) in Self.parks {
            #expect(agrees(found.count[park], expected[0]))
            #expect(agrees(found.mean[park], expected[1], scale: 0.1))
            #expect(agrees(found.variance[park], expected[2], scale: 0.01))
            #expect(agrees(found.minimum[park], expected[3], scale: 0.1))
            #expect(agrees(found.maximum[park], expected[4], scale: 0.1))
            #expect(agrees(found.quantiles[0][park], expected[5], scale: 0.1))
        }
        let totals: [([Double?], Double)] = [
            (found.count, 100574.42094846869),
            (found.mean, -65.8726164748223),
            (found.variance, 1.2575775384907515),
            (found.minimum, -85.75521655380726),
            (found.maximum, -24.970525335520506),
            (found.quantiles[0], -47.85773686785251),
        ]
        for (column, expected) in totals { #expect(agrees(column.compactMap { $0 }.reduce(0, +), expected)) }
    }

    @Test(.enabled(if: hasDelft))
    func `statistics of the whole of Delft agree with exactextract`() async throws {
        let file = try VectorFile(path: delft + "/delft_municipality_boundary.gpkg")
        let town = try #require(try file.read(layer: file.layers[0].name, shapes: true).shapes)
        let found = try await zonalStatistics(
            of: describeRaster(delft + "/delft_fwei_2023-09-07.tif"), in: town, quantiles: [0.9])
        let figures = [
            found.count[0], found.mean[0], found.variance[0], found.minimum[0], found.maximum[0],
            found.quantiles[0][0],
        ]
        let expected = [
            240684.53736704792, -0.3335171280307567, 0.03062619382025323, -0.7019079923629761, 0.2110321819782257,
            -0.09990014135837555,
        ]
        for (figure, value) in zip(figures, expected) { #expect(agrees(figure, value, scale: 0.1)) }
        #expect(found.coverage == [1])
    }
}
