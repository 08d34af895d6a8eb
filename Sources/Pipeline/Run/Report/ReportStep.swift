import Areas
import Cartography
import Geometry
import OpenData
import Publishing
import RiskModel

/// Gathers what a run found into a report.
struct ReportStep {
    let settings: Settings
    /// All levels of the result, the asked one first.
    let levels: [MapLevel]
    let robustness: Robustness
    let counsel: Counsel
    let comparisons: [Comparison]
    let trend: TrendStep
    let records: [MapInputs.FileRecord]
    let notices: [Notice]
    /// Areas around those of the map, RD.
    let surroundings: PolygonArray
    let place: String
    let heatUnit: String
    /// As `herkomst.json` has it.
    let date: String?
    private var language: Language { settings.language }
    private var level: MapLevel { levels[0] }

    /// - Parameter tables: what is published of each level, in their order.
    ///
    /// Throws as the maps do where nothing can be drawn.
    func content(_ tables: [ResultTable], threads: Int) async throws(Failure) -> ReportContent {
        let themes = ReportThemes(settings: settings, level: level, heatUnit: heatUnit, place: place).all
        let map = try await screenMap(threads: threads)
        var content = ReportContent(
            language: language, title: "\(language("Hitte en eenzaamheid", "Heat and loneliness")) – \(place)",
            subtitle: subtitle, remark: settings.remark)
        let summary = ReportSummary(settings: settings, level: level, trend: trend, place: place)
        content.summary = summary.paragraphs
        content.first = summary.firstAreas.map(firstArea)
        let top = level.level.counted(min(settings.topCount, content.first.count), in: language)
        content.firstCaption = language("De eerste \(top)", "The first \(top)")
        content.ownCaption = language("De eerste \(top) met deze gewichten", "The first \(top) with these weights")
        content.themes = themes.map { ReportContent.Theme(id: $0.id, name: $0.name) }
        content.mapTitle = themes[0].title
        let drawing = ReportMap(map: map, colors: colors(of: themes[0]))
        content.map = drawing.markup
        content.legend = legend(of: themes[0])
        content.hasIndex = themes.contains { $0.id == "eigen" }
        content.levels = levels.enumerated().map {
            ReportContent.Choice(value: String($0), name: $1.level.plural(in: language))
        }
        content.gemeenten = gemeenten
        content.riskClasses = ReportThemes.riskNames(language).enumerated().map {
            ReportContent.Choice(value: String($0 + 1), name: "\($0 + 1) \($1)")
        }
        content.method =
            ReportMethod(settings: settings, level: level, robustness: robustness, heatUnit: heatUnit).passages
        content.notices = notices.map(\.text)
        content.sources = ReportSources.sources(records, language)
        content.program = "hitte-eenzaamheid \(programVersion)"
        content.made =
            language("Gemaakt met", "Made with") + " hitte-eenzaamheid \(programVersion)"
            + (date.map { language(", gegevens tot en met \($0)", ", data up to \($0)") } ?? "") + "."
        content.data = try data(tables, themes, drawing)
        return content
    }

    private var subtitle: String {
        language(
            "Waar hitte en eenzaamheid samenkomen, per \(level.level.name(in: language))",
            "Where heat and loneliness meet, per \(level.level.name(in: language))")
    }

    private func screenMap(threads: Int) async throws(Failure) -> ScreenMap {
        let count = level.areas.count
        var all = level.rd.polygons
        for area in 0..<surroundings.count { all.append(area: area, of: surroundings) }
        let tolerance = ScreenMap.simplificationTolerance(for: level.rd.box, areas: count)
        let simple = try await Coverage(all).simplified(areaTolerance: tolerance * tolerance, threads: threads)
        return try ScreenMap(
            level.areas, shapes: simple.polygons(of: 0..<count), surroundings: simple.polygons(of: count..<simple.count)
        )
    }

    private func firstArea(_ row: Int, _ rank: Int) -> ReportContent.FirstArea {
        let (areas, uncertainty) = (level.areas, level.uncertainty)
        let risk = level.assessment.riskClass[row].map { "\($0) \(ReportThemes.riskNames(language)[$0 - 1])" }
        let places = [areas.wijkNames[row], areas.gemeenteNames[row]].compactMap(\.self)
        var certainty = ""
        if let priority = uncertainty.priority[row], let low = uncertainty.low[row], let high = uncertainty.high[row] {
            let (first, last) = (Int(low.rounded(.down)), Int(high.rounded(.up)))
            let span = first == last ? "\(first)" : "\(first)–\(last)"
            certainty = "\(word(priority)), \(language("plaats", "place")) \(span)"
        }
        return ReportContent.FirstArea(
            rank: language.number(Double(rank)), code: areas.codes[row].text,
            name: areas.names[row] ?? areas.codes[row].text,
            places: (places.first == places.last ? Array(places.prefix(1)) : places).joined(separator: ", "),
            risk: risk ?? "", expected: areas[.verwachtSterkEenzaam][row].map { language.number($0) } ?? "",
            certainty: certainty)
    }

    private func word(_ priority: Priority) -> String {
        switch priority {
        case .always: language("altijd in de top", "always in the top")
        case .sometimes: language("soms in de top", "sometimes in the top")
        case .never: language("nooit in de top", "never in the top")
        }
    }

    private var gemeenten: [ReportContent.Choice] {
        guard level.level > .gemeente else { return [] }
        var names: [AreaCode: String] = [:]
        for (row, code) in level.areas.codes.enumerated() {
            if let gemeente = code.gemeente { names[gemeente] = level.areas.gemeenteNames[row] ?? gemeente.text }
        }
        return names.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map {
            ReportContent.Choice(value: $0.key.text, name: $0.value)
        }
    }

    /// The colours that the map has before any script runs.
    private func colors(of theme: ReportThemes.Theme) -> [Color?] {
        let classes: [Int?] =
            switch theme.id {
            case "risico": level.assessment.riskClass.map { $0.map { $0 - 1 } }
            case "prioriteit": level.assessment.rank.map { $0.map { $0 <= settings.topCount ? 1 : 0 } }
            case "hitte": level.assessment.heatClass.map { $0.map { $0 - 1 } }
            default: level.assessment.lonelinessClass.map { $0.map { $0 - 1 } }
            }
        return classes.map { $0.map { theme.kinds[$0].color } }
    }

    private func legend(of theme: ReportThemes.Theme) -> [ReportContent.LegendRow] {
        let rows = theme.kinds.map { ReportContent.LegendRow(color: $0.color.hex, name: $0.name) }
        return (theme.isDescending ? rows.reversed() : rows)
            + [ReportContent.LegendRow(color: nil, name: language("geen gegevens", "no data"))]
    }

    private func data(
        _ tables: [ResultTable], _ themes: [ReportThemes.Theme], _ drawing: ReportMap
    ) throws(Failure) -> JSON {
        let table = ReportTable(settings: settings, heatUnit: heatUnit)
        let (assessment, clusters) = (level.assessment, level.clusters)
        return .object(
            [
                JSON.Member("taal", .text(language.rawValue)),
                JSON.Member("top", .integer(settings.topCount)),
                JSON.Member("meervoud", .text(level.level.plural(in: language))),
                JSON.Member("eenheid", .text(heatUnit)),
                JSON.Member("gerangschikt", .integer(assessment.rank.count { $0 != nil })),
                JSON.Member("themas", .array(themes.map(\.json))),
                JSON.Member("matrix", matrix),
                JSON.Member("niveaus", .array(tables.map(table.level))),
                JSON.Member("tabel", table.columns(of: tables[0])),
                JSON.Member("namenVan", .object(table.names.map { JSON.Member($0.column, .text($0.name)) })),
                JSON.Member(
                    "verder",
                    .array(table.indicators.map { ["kolom": .text($0.column), "naam": .text($0.name)] })),
                JSON.Member(
                    "takken",
                    .array(assessment.contributions.map { ["kolom": .text($0.column), "naam": .text($0.name)] })),
                JSON.Member("index", try ReportIndex.json(level, settings)),
                JSON.Member("vergelijking", ReportComparison.json(comparisons, level.areas, table, language)),
                JSON.Member("trend", ReportTrend.json(trend, level.level)),
                JSON.Member(
                    "buren",
                    clusters.map { clusters in
                        .array(
                            (0..<level.areas.count).map { area in
                                .array(clusters.neighbours[area].map { .integer(Int($0)) })
                            })
                    } ?? .null),
                JSON.Member("uitleg", .texts(robustness.explanations(of: level, settings))),
            ] + counsel.reportMembers(in: language) + drawing.members)
    }

    private var matrix: JSON {
        [
            "tabel": .array(settings.matrix.table.map { .array($0.map(JSON.integer)) }),
            "hitte": .texts(ClassText(language).numbers(settings.matrix.heatLimits)),
            "eenzaam": .texts(ClassText(language).numbers(settings.matrix.lonelinessLimits)),
            "bijschrift": .text(
                language(
                    "Aantal \(level.level.plural(in: language)) per combinatie",
                    "Number of \(level.level.plural(in: language)) per combination")),
            "as": .text(
                language(
                    "per km² ↓, hitte\(heatUnit.isEmpty ? "" : " (\(heatUnit))") →",
                    "per km² ↓, heat\(heatUnit.isEmpty ? "" : " (\(heatUnit))") →")),
        ]
    }
}
