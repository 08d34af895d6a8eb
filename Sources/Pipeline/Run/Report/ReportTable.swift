import Areas
import Publishing
import RiskModel

/// The columns that the report shows and what it calls them.
struct ReportTable {
    let settings: Settings
    let heatUnit: String
    private var language: Language { settings.language }

    /// Every figure by its column, as a reader calls it.
    var names: [(column: String, name: String)] {
        let people = settings.ageGroup.people(in: language)
        let named = [
            ("hitte", settings.heatMeasure.title(in: language)),
            ("sterk_eenzaam_pct", language("Sterk eenzame \(people)", "Severely lonely \(people)")),
            ("eenzaam_pct", language("Eenzame \(people)", "Lonely \(people)")),
            (
                "verwacht_sterk_eenzaam",
                language("Verwacht aantal sterk eenzame \(people)", "Expected number of severely lonely \(people)")
            ),
            (
                "sterk_eenzaam_per_km2",
                language("Sterk eenzame \(people) per km² land", "Severely lonely \(people) per km² of land")
            ),
            ("inwoners", language("Inwoners", "Inhabitants")),
            ("inwoners_65plus", language("Inwoners van 65 jaar en ouder", "Inhabitants of 65 and over")),
            ("inwoners_18plus", language("Inwoners van 18 jaar en ouder", "Inhabitants of 18 and over")),
            ("inwoners_18tot65", language("Inwoners van 18 tot 65 jaar", "Inhabitants of 18 to 64")),
            ("oppervlakte_land_km2", language("Oppervlakte land in km²", "Land area in km²")),
        ]
        return named + indicators.map { ($0.column, $0.name) }
    }

    /// The indicators of the index that have no fixed column, once each.
    var indicators: [(column: String, name: String)] {
        var result: [(String, String)] = []
        let fixed = Set(Figure.allCases.map(\.rawValue))
        for leaf in settings.index.leaves
        where !fixed.contains(leaf.column) && !result.contains(where: { $0.0 == leaf.column }) {
            result.append((leaf.column, leaf.name))
        }
        return result
    }

    /// The columns of the table, in their order; `tekst`, `lijst`, `getal`, `kans` and `interval` say how cells are shown.
    func columns(of table: ResultTable) -> JSON {
        let people = settings.ageGroup.people(in: language)
        let unit = heatUnit.isEmpty ? "" : " (\(heatUnit))"
        let shown: [(column: String, name: String, kind: String, decimals: Int)] = [
            ("rang", language("Plaats", "Place"), "getal", 0), ("naam", language("Naam", "Name"), "tekst", 0),
            ("wijknaam", language("Wijk", "District"), "tekst", 0),
            ("gemeentenaam", language("Gemeente", "Municipality"), "tekst", 0),
            ("risico_klasse", language("Risicoklasse", "Risk class"), "getal", 0),
            ("risico_index", language("Risico-index", "Risk index"), "getal", 1),
            ("hitte", language("Hitte", "Heat") + unit, "getal", 1),
            (
                "sterk_eenzaam_pct", language("Sterk eenzaam (% \(people))", "Severely lonely (% of \(people))"),
                "getal", 1
            ),
            ("sterk_eenzaam_per_km2", language("Sterk eenzaam per km²", "Severely lonely per km²"), "getal", 1),
            ("verwacht_sterk_eenzaam", language("Verwacht aantal", "Expected number"), "getal", 0),
            ("inwoners_65plus", language("65-plussers", "65 and over"), "getal", 0),
            (
                PlacesChoice.column,
                language("Plek dichtbij (% 65-plussers)", "Place nearby (% of people 65+)"), "getal", 0
            ),
            ("rang_p05", language("Plaats in 90% van de trekkingen", "Place in 90% of the draws"), "interval", 0),
            (
                "kans_top", language("Kans op de top \(settings.topCount)", "Chance of the top \(settings.topCount)"),
                "kans", 0
            ),
            ("prioriteit", language("In de top", "In the top"), "tekst", 0),
            ("cluster", language("Cluster", "Cluster"), "tekst", 0),
            ("samenloop", language("Samenloop", "Coincidence"), "tekst", 0),
            ("ontbreekt", language("Ontbreekt", "Missing"), "lijst", 0), ("code", language("Code", "Code"), "tekst", 0),
        ]
        let more = indicators.map { ($0.column, $0.name, "getal", 2) }
        return .array(
            (shown + more).compactMap { column, name, kind, decimals in
                guard let known = table.columns.first(where: { $0.name == column }) else { return nil }
                return [
                    "kolom": .text(column), "naam": .text(name), "soort": .text(kind), "decimalen": .integer(decimals),
                    "betekenis": .text(language == .dutch ? known.meaning : name),
                ]
            })
    }

    /// All columns of a level as arrays, the rows in the order of the list, and in `klein` what is shown instead of a number
    /// of people that is not told: by column and row.
    func level(_ table: ResultTable, small: SmallNumbers, number: Int) -> JSON {
        var withheld: [JSON.Member] = []
        let columns = zip(table.columns, table.cells).map { column, cells -> JSON.Member in
            guard let shown = small.cells(column.name, level: number) else {
                return JSON.Member(column.name, Self.json(cells))
            }
            let rows = shown.indices.filter { shown[$0].isWithheld }
            withheld.append(
                JSON.Member(
                    column.name,
                    .object(rows.map { JSON.Member(String($0), .text(shown[$0].text(in: language))) })))
            return JSON.Member(column.name, Self.numbers(shown.map(\.told)))
        }
        return [
            "naam": .text(table.level.plural(in: language)), "kolommen": .object(columns),
            "klein": .object(withheld), "volgorde": .array(table.order.map(JSON.integer)),
        ]
    }

    /// Four decimals are more than any reader wants; what has to be exact stands in the index.
    static func json(_ cells: ResultCells) -> JSON {
        switch cells {
        case .text(let cells): .array(cells.map(JSON.optional))
        case .integer(let cells): .array(cells.map(JSON.optional))
        case .number(let cells): numbers(cells)
        case .list(let cells): .array(cells.map(JSON.texts))
        }
    }

    static func numbers(_ values: [Double?]) -> JSON {
        .array(values.map { $0.map { .number(abs($0) < 1e9 ? ($0 * 10_000).rounded() / 10_000 : $0) } ?? .null })
    }
}
