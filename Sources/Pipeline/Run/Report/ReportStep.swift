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
    let small: SmallNumbers
    let robustness: Robustness
    let counsel: Counsel
    let comparisons: [Comparison]
    let trend: TrendStep
    let records: [MapInputs.FileRecord]
    let notices: [Notice]
    let places: PlacesStep?
    /// Areas around those of the map, and water, RD.
    let surroundings: PolygonArray
    let water: PolygonArray
    let place: String
    let heatUnit: String
    /// As `herkomst.json` has it.
    let date: String?
    var language: Language { settings.language }
    var level: MapLevel { levels[0] }

    /// - Parameter tables: what is published of each level, in their order.
    ///
    /// Throws as the maps do where nothing can be drawn.
    func content(_ tables: [ResultTable], threads: Int) async throws(Failure) -> ReportContent {
        let themes = ReportThemes(settings: settings, level: level, heatUnit: heatUnit, place: place).all
        var content = ReportContent(
            language: language, title: "\(language("Hitte en eenzaamheid", "Heat and loneliness")) – \(place)",
            subtitle: subtitle, remark: settings.remark)
        let summary = ReportSummary(
            settings: settings, level: level, small: small, trend: trend, places: places, place: place)
        content.summary = summary.paragraphs
        content.first = firstAreas
        let top = level.level.counted(min(settings.topCount, content.first.count), in: language)
        content.firstCaption = firstCaption(top)
        content.ownCaption = language("De eerste \(top) met deze gewichten", "The first \(top) with these weights")
        content.themes = themes.map { ReportContent.Theme(id: $0.id, name: $0.name) }
        content.mapTitle = themes[0].title
        let drawing = try await ReportMap(
            level, colors: colors(of: themes[0]), surroundings: surroundings, water: water, threads: threads)
        content.map = drawing.markup
        content.legend = legend(of: themes[0], hasWater: drawing.hasWater)
        content.hasIndex = themes.contains { $0.id == "eigen" }
        content.levels = levels.enumerated().map {
            ReportContent.Choice(value: String($0), name: $1.level.plural(in: language))
        }
        content.gemeenten = gemeenten
        content.riskClasses = language.riskClasses.enumerated().map {
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
        content.data = try figures(tables, themes, drawing)
        return content
    }

    private var subtitle: String {
        language(
            "Waar hitte en eenzaamheid samenkomen, per \(level.level.name(in: language))",
            "Where heat and loneliness meet, per \(level.level.name(in: language))")
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

    private func legend(of theme: ReportThemes.Theme, hasWater: Bool) -> [ReportContent.LegendRow] {
        let rows = theme.kinds.map { ReportContent.LegendRow(color: $0.color.hex, name: $0.name) }
        return (theme.isDescending ? rows.reversed() : rows)
            + [ReportContent.LegendRow(color: nil, name: language("geen gegevens", "no data"))]
            + (hasWater
                ? [ReportContent.LegendRow(color: "url(#\(ReportMap.smallWaves))", name: language("water", "water"))]
                : [])
    }
}
