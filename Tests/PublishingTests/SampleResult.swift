import Areas

@testable import Publishing

/// Five buurten with every kind of name, figure and shape: complete, without figures, hostile names, several parts, a
/// hole, no geometry.
enum SampleResult {
    static func areas() -> AreaTable {
        let codes = ["BU03630001", "BU0363AA02", "BU05990110", "BU05990111", "BU16800001"].compactMap { AreaCode($0) }
        var areas = AreaTable(level: .buurt, codes: codes)
        areas.names = ["Oud \"Zuid\"; west", "=HYPERLINK(\"http://x\")", "Súdwest\u{2028}plein", nil, "-1+1 </script>"]
        areas.wijkNames = ["Centrum", nil, "@wijk", "a\r\nb", " spatie"]
        areas.gemeenteNames = ["Amsterdam", "Amsterdam", "Rotterdam", "Rotterdam", "Aa en Hunze"]
        areas[.inwoners] = [1250, 0, nil, 40, 3105]
        areas[.inwoners65plus] = [250.5, 0, nil, nil, 700]
        areas[.oppervlakteLandKm2] = [0.1 + 0.2, 1, 2.5, nil, 12.345678901234]
        areas[.sterkEenzaamPct] = [12.3, 4, nil, nil, 20]
        areas[.hitte] = [41, -0.0, nil, 1e-12, 46.123456789012]
        return areas
    }

    static func scores() -> ScoredColumns {
        var scores = ScoredColumns()
        scores.heatClass = [3, 1, nil, 1, 4]
        scores.riskClass = [4, 1, nil, nil, 5]
        scores.index = [50.5, 1, nil, nil, 100]
        scores.indexLow = [50.5, 1, 1, 1, 100]
        scores.indexHigh = [50.5, 1, 100, 99.9999999999, 100]
        scores.rank = [2, 3, nil, nil, 1]
        scores.contributions = [
            ("bijdrage_hitte", "hitte", [25, 0.5, nil, nil, 50]),
            ("bijdrage_eenzaamheid", "eenzaamheid", [25.5, 0.5, nil, nil, 50]),
        ]
        scores.missing = [[], [], ["hitte", "sterk_eenzaam_pct"], ["sterk_eenzaam_pct"], []]
        scores.order = [4, 0, 1, 2, 3]
        return scores
    }

    static func table() throws -> ResultTable { try ResultTable(areas(), scores()) }

    static func shapes() -> PolygonArray {
        var shapes = PolygonArray()
        // A square with a square hole.
        ring(&shapes, [(4, 52), (5, 52), (5, 53), (4, 53)])
        ring(&shapes, [(4.25, 52.25), (4.25, 52.75), (4.75, 52.75), (4.75, 52.25)])
        shapes.endPart()
        shapes.endArea()
        // Two parts, with coordinates of every length.
        ring(&shapes, [(-0.0, 50), (0.0000001, 50), (0.0000001, 50.1234567)])
        shapes.endPart()
        ring(&shapes, [(-5.5, 51), (-5.4999999, 51), (-5.4999999, 51.1)])
        shapes.endPart()
        shapes.endArea()
        shapes.endArea()
        ring(&shapes, [(6, 51), (6.1, 51), (6.1, 51.1)])
        shapes.endPart()
        shapes.endArea()
        ring(&shapes, [(6.9123456, 53), (7, 53), (7, 53.4999999)])
        shapes.endPart()
        shapes.endArea()
        return shapes
    }

    private static func ring(_ shapes: inout PolygonArray, _ points: [(Double, Double)]) {
        for (x, y) in points + points.prefix(1) { shapes.append(x: x, y: y) }
        shapes.endRing()
    }
}
