import Areas
import GeoFiles

/// Rings given as corner points, the last equal to the first.
func polygons(_ areas: [[[[(Double, Double)]]]]) -> PolygonArray {
    var result = PolygonArray()
    for area in areas {
        for part in area {
            for ring in part {
                result.append(xs: ring.map(\.0), ys: ring.map(\.1))
                result.endRing()
            }
            result.endPart()
        }
        result.endArea()
    }
    return result
}

/// Two parts of which the first has a hole; no geometry at all; a triangle with awkward numbers.
let shapesToWrite = polygons([
    [
        [[(0, 0), (0, 4), (4, 4), (4, 0), (0, 0)], [(1, 1), (2, 1), (2, 2), (1, 1)]],
        [[(10.5, -1), (11, 3), (12, 0), (10.5, -1)]],
    ],
    [],
    [[[(155_000.001, 463_000.1), (155_000.1 + 0.2, 463_001.003), (155_001.7, 463_000), (155_000.001, 463_000.1)]]],
])

/// A layer with a column of each type, each with an absent cell.
func layerToWrite(_ name: String = "buurten", system: CoordinateSystem = .rd) -> WrittenLayer {
    WrittenLayer(
        name: name, description: "Fictief; voor een test = waar", coordinateSystem: system,
        shapes: .polygons(shapesToWrite),
        columns: [
            .init("code", .text(["BU99010000", "0012", nil])), .init("naam", .text(["Súd \"x\"; <b>", nil, ""])),
            .init("aantal", .integer([nil, -99997, 9_007_199_254_740_993])),
            .init("aandeel", .real([0.1 + 0.2, nil, -1e-300])),
        ])
}
