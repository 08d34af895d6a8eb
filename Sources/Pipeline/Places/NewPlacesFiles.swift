import Areas
import Geometry
import Publishing

/// `nieuwe-plekken.csv` and `nieuwe-plekken.geojson`: the chosen places, the one that adds most first.
struct NewPlacesFiles {
    static let names = ["nieuwe-plekken.csv", "nieuwe-plekken.geojson"]

    private let study: PlacesStudy
    private let new: NewPlaces
    /// Longitude and latitude in degrees, rounded to 7 decimals.
    private let degrees: [(longitude: Double, latitude: Double)]

    /// Throws where PROJ cannot bring a place to WGS 84.
    init(_ study: PlacesStudy, _ new: NewPlaces) throws(Failure) {
        (self.study, self.new) = (study, new)
        let transform = try CoordinateTransform(from: .rd, to: .wgs84)
        degrees = new.chosen.map { chosen in
            let (x, y) = transform(chosen.place.x, chosen.place.y) ?? (.nan, .nan)
            return ((x * 1e7).rounded() / 1e7, (y * 1e7).rounded() / 1e7)
        }
    }

    var table: [UInt8] {
        let columns = columns
        return spreadsheetText(
            columns: columns.map(\.0), cells: columns.map(\.1), rows: Array(new.chosen.indices), maxDecimals: 7)
    }

    /// - Parameter provenance: the foreign member `herkomst`.
    func geoJSON(_ provenance: JSON) -> [UInt8] {
        let columns = columns.filter { !["x_rd", "y_rd", "lengtegraad", "breedtegraad"].contains($0.0) }
        let features = new.chosen.indices.map { row -> JSON in
            [
                "type": "Feature",
                "properties": .object(columns.map { JSON.Member($0.0, cell($0.1, row)) }),
                "geometry": [
                    "type": "Point",
                    "coordinates": .array([.number(degrees[row].longitude), .number(degrees[row].latitude)]),
                ],
            ]
        }
        let document: JSON = [
            "type": "FeatureCollection", "herkomst": provenance, "features": .array(features),
        ]
        return document.bytes(pretty: true)
    }

    private var columns: [(String, ResultCells)] {
        let (areas, chosen) = (study.run.areas, new.chosen)
        let isSafe = study.settings.isForPublication
        func inArea(_ text: (Int) -> String?) -> ResultCells { .text(chosen.map { $0.area.flatMap(text) }) }
        func people(_ values: [Double]) -> ResultCells { SmallNumber.cells(values, forPublication: isSafe) }
        func share(_ people: PlaceCoverage.People) -> Double? {
            people.share.map { isSafe ? (20 * $0).rounded() * 5 : (10_000 * $0).rounded() / 100 }
        }
        return [
            ("nummer", .integer(chosen.indices.map { $0 + 1 })),
            ("naam", .text(chosen.map { study.name(of: $0, in: .dutch) })),
            ("code", inArea { areas.codes[$0].text }), ("gebied", inArea { areas.names[$0] }),
            ("wijknaam", inArea { areas.wijkNames[$0] }), ("gemeentenaam", inArea { areas.gemeenteNames[$0] }),
            ("x_rd", .number(chosen.map { ($0.place.x * 100).rounded() / 100 })),
            ("y_rd", .number(chosen.map { ($0.place.y * 100).rounded() / 100 })),
            ("lengtegraad", .number(degrees.map(\.longitude))), ("breedtegraad", .number(degrees.map(\.latitude))),
            ("erbij_sterk_eenzaam", people(chosen.map(\.addedLonely))),
            ("erbij_65plus", people(chosen.map(\.addedElderly))),
            ("samen_sterk_eenzaam_pct", .number(chosen.map { share($0.lonely) })),
            ("samen_65plus_pct", .number(chosen.map { share($0.elderly) })),
            ("herkomst", .text(chosen.map { _ in study.candidates?.spacing == nil ? "kandidaat" : "raster" })),
        ]
    }

    private func cell(_ cells: ResultCells, _ row: Int) -> JSON {
        switch cells {
        case .text(let texts): .optional(texts[row])
        case .integer(let numbers): .optional(numbers[row])
        case .number(let numbers): .optional(numbers[row].map { ($0 * 1e4).rounded() / 1e4 })
        case .list(let lists): .texts(lists[row])
        }
    }
}

extension PlacesStudy {
    /// What a new place is called: the name of the candidate, else where it lies.
    func name(of chosen: NewPlaces.Chosen, in language: Language) -> String {
        if let name = chosen.place.name { return name }
        guard let area = chosen.area else { return chosen.place.label(in: language) }
        return language("in", "in") + " " + (run.areas.names[area].map(XMLText.line) ?? run.areas.codes[area].text)
    }
}
