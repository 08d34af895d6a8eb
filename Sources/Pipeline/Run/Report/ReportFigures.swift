import Areas
import Cartography
import Publishing
import RiskModel

extension ReportStep {
    /// What the scripts of the page work with.
    ///
    /// Throws as the index does.
    func figures(
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
                JSON.Member(
                    "niveaus", .array(tables.enumerated().map { table.level($1, small: small, number: $0) })),
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
                JSON.Member("plekken", places.map { ["afstand": .number($0.choice.reach)] } ?? .null),
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
