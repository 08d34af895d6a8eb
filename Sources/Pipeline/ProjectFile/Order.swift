import Areas
import Cartography
import HeatExposure
import OpenData
import Publishing
import RiskModel

/// The settings of a run in the words of a project file, with everything that is in force, so that the run can be made
/// again. Paths are those that were opened: relative to the working directory of the run, or absolute where the user gave
/// them so.
///
/// A file whose opened path is not the path that the user wrote (one in a project file) has the latter as `gegeven`, for it
/// stands in messages. What the results do not depend on (threads, the folder) is left out.
enum Order {
    static func json(_ settings: Settings) -> JSON {
        .object((asked(settings) + worked(settings) + drawn(settings)).compactMap(\.self))
    }

    /// Which areas, and which figures on them.
    private static func asked(_ settings: Settings) -> [JSON.Member?] {
        [
            member("naam", settings.name), member("opmerking", settings.remark),
            settings.language == .dutch ? nil : member("taal", settings.language.rawValue),
            list("gebied", settings.selection),
            JSON.Member("niveau", .text(settings.level.rawValue)),
            settings.boundaries.map { JSON.Member("grenzen", file($0)) },
            settings.regions.map { JSON.Member("gebieden", file($0)) },
            settings.sizeClasses.isEmpty
                ? nil
                : JSON.Member("grootteklasse", .array(settings.sizeClasses.map { .integer($0.number) })),
            settings.population.map { JSON.Member("bevolking", table($0)) },
            settings.loneliness.isEmpty
                ? nil
                : JSON.Member(
                    "eenzaamheid",
                    .array(
                        settings.loneliness.map {
                            table($0, [JSON.Member("leeftijd", .text(settings.ageGroup.rawValue))])
                        })),
            heat(settings).map { JSON.Member("hitte", $0) },
        ]
    }

    /// What was done with them.
    private static func worked(_ settings: Settings) -> [JSON.Member?] {
        [
            JSON.Member("methode", method(settings)),
            JSON.Member("matrix", matrix(settings.matrix)),
            JSON.Member("onzekerheid", uncertainty(settings.uncertainty)),
            JSON.Member("clusters", clusters(settings.clusters)),
            comparison(settings.comparison).map { JSON.Member("vergelijking", $0) },
            settings.extraTables.isEmpty
                ? nil : JSON.Member("tabellen", .array(settings.extraTables.map(extra))),
            settings.columnNames.isEmpty
                ? nil : JSON.Member("kolommen", texts(settings.columnNames)),
            settings.approaches.map { JSON.Member("aanpakken", file($0)) },
            settings.notes.map { JSON.Member("notities", file($0)) },
            settings.places.map { JSON.Member("plekken", places($0)) },
            list("ontbrekend", settings.missingSigns),
            JSON.Member("top", .integer(settings.topCount)),
        ]
    }

    /// What it looks like.
    private static func drawn(_ settings: Settings) -> [JSON.Member?] {
        [
            JSON.Member("formaten", .texts(settings.formats.map(\.rawValue).sorted())),
            JSON.Member("dpi", .integer(settings.sheet.density)),
            JSON.Member("kaarten", maps(settings)),
            settings.isPublishable ? JSON.Member("publiceerbaar", .bool(true)) : nil,
        ]
    }

    private static func maps(_ settings: Settings) -> JSON {
        .object(
            [
                member("klassen", settings.mapClasses.rawValue), member("papier", settings.sheet.paper.rawValue),
                member("stand", settings.sheet.orientation?.rawValue),
            ].compactMap(\.self))
    }

    private static func member(_ key: String, _ text: String?) -> JSON.Member? {
        text.map { JSON.Member(key, .text($0)) }
    }

    private static func list(_ key: String, _ values: [String]) -> JSON.Member? {
        values.isEmpty ? nil : JSON.Member(key, .texts(values))
    }

    static func texts(_ pairs: [String: String]) -> JSON {
        .object(pairs.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .text($0.value)) })
    }

    private static func members(_ file: InputFile, as key: String = "bestand") -> [JSON.Member] {
        [
            JSON.Member(key, .text(file.path)), member("gegeven", file.givenPath == file.path ? nil : file.givenPath),
            member("laag", file.layer),
            file.year.map { JSON.Member("jaar", .integer($0)) }, member("bron", file.maker),
            member("licentie", file.licence),
        ].compactMap(\.self)
    }

    static func file(_ file: InputFile) -> JSON { .object(members(file)) }

    private static func origin(_ file: InputFile) -> [JSON.Member] {
        guard let origin = file.origin else { return [] }
        return [JSON.Member("grenzen", self.file(origin.boundaries))]
            + [origin.people.map { JSON.Member("mensen", self.file($0)) }].compactMap(\.self)
    }

    private static func table(_ file: InputFile, _ further: [JSON.Member] = []) -> JSON {
        .object(members(file) + origin(file) + further)
    }

    private static func places(_ choice: PlacesChoice) -> JSON {
        var columns: [(name: String, values: [String])] = []
        for filter in choice.filters {
            if let known = columns.firstIndex(where: { $0.name == filter.column }) {
                columns[known].values.append(filter.value)
            } else {
                columns.append((filter.column, [filter.value]))
            }
        }
        return .object(
            members(choice.file) + [JSON.Member("afstand", .exact(choice.reach))]
                + [
                    columns.isEmpty
                        ? nil : JSON.Member("waar", .object(columns.map { JSON.Member($0.name, .texts($0.values)) })),
                    list("soort", choice.kinds),
                ].compactMap(\.self))
    }

    private static func heat(_ settings: Settings) -> JSON? {
        let limits = [
            JSON.Member("drempel", .exact(settings.heatThreshold)),
            JSON.Member("minimale_dekking", .exact(settings.minimalCoverage)),
        ]
        switch settings.heat {
        case nil: return settings.goesWithoutHeat ? "geen" : nil
        case .table(let file): return .object(members(file, as: "tabel") + origin(file) + limits)
        case .raster(let file):
            let measure = JSON.Member("maat", .text(settings.heatMeasure.word))
            return .object(members(file, as: "raster") + [measure] + limits)
        case .polygons(let file, let column):
            return .object(members(file, as: "vlakken") + [JSON.Member("kolom", .text(column))] + limits)
        }
    }

    private static func extra(_ table: ExtraTable) -> JSON {
        let movement = member("soort", table.movement?.rawValue)
        return self.table(
            table.file, [JSON.Member("kolommen", texts(table.columns))] + [movement].compactMap(\.self))
    }

    private static func uncertainty(_ settings: UncertaintySettings) -> JSON {
        .object(
            [
                JSON.Member("trekkingen", .integer(settings.draws)),
                JSON.Member("zaad", .integer(Int(clamping: settings.seed))),
                JSON.Member("gewichten", .exact(settings.weightSpread)),
                settings.rateStandardError.map { JSON.Member("standaardfout_pct", .exact($0)) },
                settings.heatStandardError.map { JSON.Member("standaardfout_hitte", .exact($0)) },
                JSON.Member("foutsoort", .text(settings.errorKind.rawValue)),
            ].compactMap(\.self))
    }

    private static func clusters(_ settings: ClusterSettings) -> JSON {
        [
            "buren": .text(settings.border.rawValue), "permutaties": .integer(settings.permutations),
            "zaad": .integer(Int(clamping: settings.seed)),
        ]
    }

    private static func comparison(_ choice: ComparisonChoice) -> JSON? {
        let members = [
            choice.kinds.map { JSON.Member("groepen", .texts($0.map(\.rawValue))) },
            list("gemeenten", choice.gemeenten.map(\.text)),
        ].compactMap(\.self)
        return members.isEmpty ? nil : .object(members)
    }

    private static func matrix(_ matrix: MatrixMethod) -> JSON {
        [
            "hitte_grenzen": .array(matrix.heatLimits.map(JSON.exact)),
            "eenzaam_grenzen": .array(matrix.lonelinessLimits.map(JSON.exact)),
            "tabel": .array(matrix.table.map { .array($0.map(JSON.integer)) }),
        ]
    }

    private static func method(_ settings: Settings) -> JSON {
        let index = settings.index
        return [
            "soort": .text(settings.ranking.rawValue),
            "normalisatie": .text(index.normalisation.rawValue),
            "uitschieters": .text(index.outliers.rawValue),
            "bereik": .array([.exact(index.range.low), .exact(index.range.high)]),
            "aggregatie": .text(index.aggregation.rawValue),
            "ontbrekend": .text(index.missing.rawValue),
            "indicatoren": .object(index.parts.map(part)),
        ]
    }

    private static func part(_ part: IndexPart) -> JSON.Member {
        switch part {
        case .leaf(let leaf):
            let goalposts = leaf.goalposts.map {
                JSON.Member("grenzen", .array([.exact($0.low), .exact($0.high)]))
            }
            return JSON.Member(
                leaf.name,
                .object(
                    [
                        JSON.Member("kolom", .text(leaf.column)), JSON.Member("gewicht", .exact(leaf.weight)),
                        JSON.Member("richting", .text(leaf.direction.rawValue)),
                    ] + [goalposts].compactMap(\.self)))
        case .branch(let name, let weight, let parts):
            return JSON.Member(name, ["gewicht": .exact(weight), "van": .object(parts.map(self.part))])
        }
    }
}
