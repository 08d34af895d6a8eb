import Areas
import Geometry
import Outreach
import Publishing

/// `postcodes.csv` and what the page says of it.
struct MailingOutcome {
    private let mailing: Mailing
    private let postcodes: [String]
    private let outcome: PlanOutcome
    /// What shares are shares of.
    private let isBySurface: Bool
    let notices: [Notice]

    /// From half of it in the plan on a postcode is written to.
    static let threshold = 0.5

    /// Throws `usage` for polygons where the results have none, and `badData` where no postcode touches the results.
    init(_ layer: PostcodeLayer, _ outcome: PlanOutcome, _ shapes: ResultShapes?, threads: Int) async throws(Failure) {
        let run = outcome.run
        var visits = [Int](repeating: 0, count: run.areas.count)
        for (row, count) in zip(outcome.planned.rows, outcome.plan.visits) { visits[row] = count }
        var totals = [Double](repeating: 0, count: layer.postcodes.count)
        var areaTotals = [Double](repeating: 0, count: run.areas.count)
        var overlaps: [Mailing.Overlap] = []
        switch layer.content {
        case .shapes(let polygons):
            guard let shapes else {
                throw Failure(
                    .usage, at: "--postcodes", "de uitkomsten hebben geen vlakken om postcodes op te leggen",
                    remedy: "Maak ze opnieuw met geojson bij --formaat, of geef postcodes met een buurtcode.")
            }
            let (valid, _) = try await repaired(polygons, in: .rd, threads: threads)
            totals = totals.indices.map { valid.planarArea(of: $0) }
            areaTotals = areaTotals.indices.map { shapes.areas.planarArea(of: $0) }
            overlaps = try await intersectionAreas(of: valid, with: shapes.areas, threads: threads).map {
                Mailing.Overlap(postcode: $0.a, area: $0.b, amount: $0.area)
            }
        case .rows(let rows):
            var place: [AreaCode: Int] = [:]
            for (number, code) in run.areas.codes.enumerated() { place[code] = number }
            for row in rows {
                totals[row.postcode] += row.amount
                guard let area = place[row.area] else { continue }
                areaTotals[area] += row.amount
                overlaps.append(Mailing.Overlap(postcode: row.postcode, area: area, amount: row.amount))
            }
            overlaps = Self.summed(overlaps)
        }
        guard !overlaps.isEmpty else {
            throw Failure(
                .badData, at: "--postcodes", "geen enkele postcode ligt in de gebieden van de uitkomsten",
                remedy: "Kijk of postcodes en uitkomsten over dezelfde streek en dezelfde codes gaan.")
        }
        mailing = Mailing(
            totals: totals, areaTotals: areaTotals, visits: visits, overlaps: overlaps, threshold: Self.threshold)
        (postcodes, self.outcome) = (layer.postcodes, outcome)
        if case .shapes = layer.content { isBySurface = true } else { isBySurface = false }
        let without = visits.indices.filter { visits[$0] > 0 && areaTotals[$0] == 0 }
        notices =
            without.isEmpty
            ? []
            : [
                Notice(
                    "gebied zonder postcode",
                    "\(run.level.counted(without.count)) van het plan zonder postcode in het bestand.",
                    codes: without.map { run.areas.codes[$0].text })
            ]
    }

    /// One overlap per pair, by postcode and area.
    private static func summed(_ overlaps: [Mailing.Overlap]) -> [Mailing.Overlap] {
        var sums: [Int: [Int: Double]] = [:]
        for overlap in overlaps { sums[overlap.postcode, default: [:]][overlap.area, default: 0] += overlap.amount }
        return sums.keys.sorted().flatMap { postcode in
            (sums[postcode] ?? [:]).sorted { $0.key < $1.key }.map {
                Mailing.Overlap(postcode: postcode, area: $0.key, amount: $0.value)
            }
        }
    }

    var bytes: [UInt8] {
        let lines = mailing.lines
        let areas = outcome.run.areas
        return spreadsheetText(
            columns: ["postcode", "aanschrijven", "deel_in_plan_pct", "deel_erbuiten_pct", "gebieden", "namen"],
            cells: [
                .text(lines.map { postcodes[$0.postcode] }), .text(lines.map { $0.isChosen ? "ja" : "nee" }),
                .number(lines.map { ($0.share * 1000).rounded() / 10 }),
                .number(lines.map { ((1 - $0.share) * 1000).rounded() / 10 }),
                .text(lines.map { $0.areas.map { areas.codes[$0.area].text }.joined(separator: " | ") }),
                .text(lines.map { $0.areas.map { name($0.area) }.joined(separator: " | ") }),
            ], rows: Array(lines.indices))
    }

    func table(_ language: Language) -> PlanPageContent.Table {
        PlanPageContent.Table(
            caption: language("Postcodes om aan te schrijven", "Postcodes to write to"),
            columns: [
                (language("Postcode", "Postcode"), false), (language("Deel in het plan", "Share in the plan"), true),
                (language("Gebieden", "Areas"), false),
            ],
            rows: mailing.lines.filter(\.isChosen).map { line in
                [
                    postcodes[line.postcode], "\(language.number(line.share * 100))%",
                    line.areas.map { name($0.area) }.joined(separator: ", "),
                ]
            })
    }

    func note(_ language: Language) -> String {
        let what = isBySurface ? language("de oppervlakte", "the surface") : language("de adressen", "the addresses")
        guard let spillOver = mailing.spillOver else {
            return language(
                "Geen postcode ligt voor de helft of meer in het plan; zie postcodes.csv voor de delen.",
                "No postcode lies in the plan for half or more; see postcodes.csv for the shares.")
        }
        return language(
            "Postcodes die voor de helft of meer in het plan liggen. Zo komt \(language.number(spillOver * 100))% van de post "
                + "buiten het plan terecht, en bereikt de post \(language.number(mailing.reach * 100))% van de plekken waar "
                + "bezoeken gepland zijn (gemeten aan \(what)).",
            "Postcodes of which half or more lies in the plan. This way \(language.number(spillOver * 100))% of the mail ends up "
                + "outside the plan, and the mail reaches \(language.number(mailing.reach * 100))% of the places where visits "
                + "are planned (measured by \(what)).")
    }

    private func name(_ area: Int) -> String { outcome.run.areas.shownName(of: area) }
}
