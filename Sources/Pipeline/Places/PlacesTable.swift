import Areas
import Outreach
import Publishing

/// `plekken.csv`: a row per area, in the order of the list of `kaart`.
struct PlacesTable {
    let study: PlacesStudy

    var bytes: [UInt8] {
        let (areas, coverage) = (study.run.areas, study.coverage)
        let all = Array(areas.codes.indices)
        let isSafe = study.settings.isForPublication
        let elderly = areas[.inwoners65plus]
        var columns: [(String, ResultCells)] = [
            ("code", .text(areas.codes.map(\.text))), ("naam", .text(areas.names)),
            ("wijknaam", .text(areas.wijkNames)),
            ("gemeentenaam", .text(areas.gemeenteNames)), ("rang", .integer(study.run.ranks)),
            ("inwoners_65plus", SmallNumber.cells(elderly, forPublication: isSafe)),
            ("verwacht_sterk_eenzaam", SmallNumber.cells(areas[.verwachtSterkEenzaam], forPublication: isSafe)),
            ("binnen_bereik_pct", .number(percentages(coverage, elderly))),
        ]
        for figure in [Figure.inwoners65plus, .verwachtSterkEenzaam] {
            let people = all.map { coverage.people(figure, in: $0) }
            columns += [
                ("\(figure.rawValue)_binnen", SmallNumber.cells(people.map { $0?.within }, forPublication: isSafe)),
                ("\(figure.rawValue)_buiten", SmallNumber.cells(people.map { $0?.outside }, forPublication: isSafe)),
            ]
        }
        if let after = study.new?.after {
            columns.append(("binnen_bereik_na_pct", .number(percentages(after, elderly))))
            for figure in [Figure.inwoners65plus, .verwachtSterkEenzaam] {
                let within = all.map { after.people(figure, in: $0)?.within }
                columns.append(("\(figure.rawValue)_binnen_na", SmallNumber.cells(within, forPublication: isSafe)))
            }
        }
        columns += [
            ("plek_binnen_bereik", .text(coverage.within.map { $0.map { $0 > 0 ? "ja" : "nee" } })),
            ("plekken_in_gebied", .integer(study.placesPerArea.map { $0 })),
            ("dichtstbijzijnde_plek", .text(all.map(nearest))),
            ("afstand_gemiddeld_m", .number(all.map { rounded(coverage.reach?.areas[$0]?.meanDistance) })),
            ("afstand_mediaan_m", .number(all.map { rounded(coverage.reach?.areas[$0]?.medianDistance) })),
            ("verdeling", .text(all.map(spread))),
            ("punten", .integer(all.map { coverage.demand.points(of: $0).count })),
            ("ontbreekt", .list(all.map(missing))),
        ]
        let order = all.sorted {
            (study.run.ranks[$0] ?? Int.max, areas.codes[$0]) < (study.run.ranks[$1] ?? Int.max, areas.codes[$1])
        }
        return spreadsheetText(
            columns: columns.map(\.0), cells: columns.map(\.1), rows: order, maxDecimals: 4)
    }

    private func percentages(_ coverage: PlaceCoverage, _ elderly: [Double?]) -> [Double?] {
        coverage.shares.enumerated().map { area, within in
            guard let within else { return nil }
            return study.settings.isForPublication
                ? SmallNumber.published(percentage: 100 * within, of: elderly[area]) : 100 * within
        }
    }

    private func rounded(_ metres: Double?) -> Double? { metres.map { $0.rounded() } }

    private func nearest(_ area: Int) -> String? {
        study.coverage.reach?.areas[area].map { study.places[$0.nearestPlace].label(in: .dutch) }
    }

    /// How the people of an area were put on the map.
    private func spread(_ area: Int) -> String? {
        let demand = study.coverage.demand
        if demand.points(of: area).isEmpty { return nil }
        return study.settings.addresses == nil || demand.areasWithoutAddress.contains(area) ? "raster" : "adressen"
    }

    private func missing(_ area: Int) -> [String] {
        let areas = study.run.areas
        return [
            study.coverage.within[area] == nil ? "geen vlak" : nil,
            areas[.inwoners65plus][area].map { $0 > 0 ? nil : "geen 65-plussers" } ?? "aantal 65-plussers onbekend",
            areas[.verwachtSterkEenzaam][area] == nil ? "eenzaamheid onbekend" : nil,
        ].compactMap(\.self)
    }
}

extension PlacesStudy {
    /// How many places lie in each area; one on a border counts in one of them.
    var placesPerArea: [Int] {
        var counts = [Int](repeating: 0, count: run.areas.count)
        for area in areasOfPlaces.compactMap(\.self) { counts[area] += 1 }
        return counts
    }
}

extension Place {
    /// Its name, else the row of its file.
    func label(in language: Language) -> String { name ?? language("plek \(row + 1)", "place \(row + 1)") }
}
