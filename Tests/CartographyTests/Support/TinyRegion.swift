import Areas

@testable import Cartography

/// A fictional region of two gemeenten, three wijken and nine buurten on a crooked grid, with a hole that is a buurt of
/// its own, an island in two parts, surroundings, and a sea that the map is cut out of.
enum TinyRegion {
    static let codes = [
        "BU99010001", "BU99010002", "BU99010003", "BU99010101", "BU99010102", "BU99020001", "BU99020002", "BU99020003",
        "BU99020004",
    ]

    static var areas: AreaTable {
        var table = AreaTable(level: .buurt, codes: codes.compactMap { AreaCode($0) })
        table.names = [
            "Oude Haven", "Sint-Jansbuurt", "’t Zand & <Duin>", "Pôlekwartier", nil, "Verspreide huizen Middenwaard",
            "Eiland", "Erf", "Zuiderbedrijventerrein",
        ]
        table.wijkNames =
            ["Centrum", "Centrum", "Centrum", "Wijk 01 Noord", "Wijk 01 Noord"]
            + Array(repeating: "Wijk 00 Middenwaard", count: 4)
        table.gemeenteNames = Array(repeating: "Duinstede", count: 5) + Array(repeating: "Middenwaard", count: 4)
        table[.inwoners] = [4200, 3100, 900, 2500, nil, 300, 80, 5, 0]
        return table
    }

    /// Corners of the grid, moved by a fixed pattern so that no border is straight.
    private static func corner(_ column: Int, _ row: Int) -> (Double, Double) {
        let shift = Double((column * 37 + row * 53) % 11) * 40 - 200
        return (100_000 + Double(column) * 2000 + shift, 400_000 + Double(row) * 1500 - shift / 2)
    }

    private static func cell(_ column: Int, _ row: Int) -> [(Double, Double)] {
        [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)]
    }

    private static let yard = [
        (100_800.0, 402_600.0), (101_300.0, 402_500.0), (101_350.0, 403_000.0), (100_900.0, 403_050.0),
    ]

    static var shapes: PolygonArray {
        var shapes = PolygonArray()
        func ring(_ points: [(Double, Double)]) {
            for point in points + [points[0]] { shapes.append(x: point.0, y: point.1) }
            shapes.endRing()
        }
        func area(_ rings: [(Double, Double)]...) {
            rings.forEach(ring)
            shapes.endPart()
            shapes.endArea()
        }
        area(cell(0, 0))
        area(cell(1, 0))
        area(cell(2, 0))
        area(cell(1, 1))
        area(cell(2, 1))
        area(cell(0, 1), yard)
        // The island: two parts off the west coast.
        for x in [96_500.0, 97_600] {
            ring([(x, 401_000), (x + 800, 400_900), (x + 700, 402_000), (x + 100, 402_200)])
            shapes.endPart()
        }
        shapes.endArea()
        area(yard)
        area(cell(3, 0))
        return shapes
    }

    static var surroundings: PolygonArray {
        var shapes = PolygonArray()
        let points = [
            corner(0, 2), corner(1, 2), corner(2, 2), corner(3, 2), (106_000, 412_000), (100_000, 412_000),
            corner(0, 2),
        ]
        for point in points { shapes.append(x: point.0, y: point.1) }
        shapes.endRing()
        shapes.endPart()
        shapes.endArea()
        return shapes
    }

    /// A sea from the coast to far beyond the frame, and a pond beyond the frame.
    static var water: PolygonArray {
        var shapes = PolygonArray()
        for ring in [
            [corner(0, 0), corner(0, 1), corner(0, 2), (100_000, 430_000), (60_000, 430_000), (60_000, 398_000)],
            [(200_000, 400_000), (201_000, 400_000), (201_000, 401_000)],
        ] {
            for point in ring + [ring[0]] { shapes.append(x: point.0, y: point.1) }
            shapes.endRing()
            shapes.endPart()
            shapes.endArea()
        }
        return shapes
    }

    static func content(_ name: String, _ language: Language = .dutch) -> MapContent {
        var content = MapContent(
            name: name, areas: areas, shapes: shapes, title: "Voorbeeld: hitte & eenzaamheid in Duinstede",
            subtitle: "Zo ziet een kaart van een verzonnen streek eruit.",
            sources: ["Alle cijfers zijn verzonnen (2024).", "Grenzen: verzonnen."],
            notice: "Fictieve gegevens: deze streek bestaat niet.", language: language)
        content.surroundings = surroundings
        content.water = water
        content.surroundingNames = ["Buurgemeente"]
        return content
    }

    static let heatValues: [Double?] = [43.2, 38, 41, 52.26, nil, 34.9, 46, 35, 50.999]
    static let lonelyValues: [Double?] = [210, 95, 12, 130, 60, nil, 59.9, 180, 0]

    static var heat: ClassedTheme {
        ClassedTheme(
            classes: [3, 2, 3, 5, nil, 1, 4, 2, 4], values: heatValues, limits: [35, 41, 46, 51], unit: "°C",
            caption: "Gemiddelde gevoelstemperatuur", palette: .heat)
    }

    static var loneliness: ClassedTheme {
        ClassedTheme(
            classes: [5, 3, 1, 4, 2, nil, 1, 5, 1], values: lonelyValues, limits: [60, 95, 130, 180], unit: "per km²",
            caption: "Sterk eenzame 65-plussers", palette: .loneliness, decimals: 0)
    }

    static var risk: RiskTheme {
        let matrix = [[1, 1, 2, 2, 3], [1, 2, 2, 3, 3], [2, 2, 3, 4, 4], [2, 3, 4, 4, 5], [3, 3, 4, 5, 5]]
        let classes = zip(heat.classes, loneliness.classes).map { heat, lonely -> Int? in
            guard let heat, let lonely else { return nil }
            return matrix[lonely - 1][heat - 1]
        }
        return RiskTheme(
            heat: heat, loneliness: loneliness, classes: classes, matrix: matrix,
            classNames: ["zeer laag", "laag", "gemiddeld", "hoog", "zeer hoog"], caption: "Risicoklasse")
    }

    static func bivariate(_ language: Language) -> BivariateTheme {
        BivariateTheme(
            heat: heat, heatNames: ["koel", "warm", "heet"], loneliness: loneliness,
            lonelinessNames: ["weinig", "meer", "veel"], language: language)
    }

    static var priority: PriorityTheme { PriorityTheme(ranks: [2, 5, 4, 1, nil, nil, 6, 2, 7], top: 4) }

    static var clusters: CategoryTheme {
        CategoryTheme(
            numbers: [1, 2, 5, 3, nil, 4, 6, 5, 5],
            names: [
                "hoog tussen hoog", "laag tussen laag", "hoog tussen laag", "laag tussen hoog", "niet significant",
                "geen buren",
            ], colors: Palette.clusters.colors, caption: "Ligging tussen de buren",
            details: ["kans op toeval 0,2%", "", "", "", "", "", "", "", ""])
    }

    /// All maps by file name.
    static func maps(sheet: MapSheet = MapSheet()) throws -> [(name: String, svg: String)] {
        [
            ("kaart-hitte.svg", try choroplethMap(content("kaart-hitte"), heat, sheet: sheet)),
            ("kaart-eenzaamheid.svg", try choroplethMap(content("kaart-eenzaamheid"), loneliness, sheet: sheet)),
            ("kaart-risico.svg", try riskMap(content("kaart-risico"), risk, sheet: sheet)),
            ("kaart-prioriteit.svg", try priorityMap(content("kaart-prioriteit"), priority, sheet: sheet)),
            ("kaart-bivariaat.svg", try bivariateMap(content("kaart-bivariaat"), bivariate(.dutch), sheet: sheet)),
            ("kaart-clusters.svg", try categoryMap(content("kaart-clusters"), clusters, sheet: sheet)),
        ]
    }
}
