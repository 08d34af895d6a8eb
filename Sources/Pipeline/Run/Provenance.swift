import Areas
import Cartography
import Geometry
import HeatExposure
import OpenData
import Publishing
import RiskModel

/// Puts together what `herkomst.json` tells, but for the outputs, which are known only when they are written.
struct Provenance {
    /// What is known before anything is written: the order and what went in.
    static func order(_ settings: Settings, date: RunDate, inputs: [InputRecord]) -> ProvenanceDocument {
        var document = ProvenanceDocument(programVersion: programVersion)
        (document.date, document.givenSeconds) = (date.text, date.givenSeconds)
        document.order = Order.json(settings)
        document.options = options(settings)
        document.method = method(settings)
        document.inputs = inputs
        return document
    }

    /// The same with what was done.
    static func document(
        _ order: ProvenanceDocument, joins: [JoinReport], transfers: [TransferReport],
        repairs: [Repair], codes: [AreaCode],
        transforms: [TransformDescription], notices: [Notice]
    ) -> ProvenanceDocument {
        var document = order
        document.joins = joins.map { report in
            JoinRecord(
                source: report.source, year: report.year, level: report.level, matched: report.matched,
                onlyAreas: report.onlyLeft.map(\.text), onlyRows: report.onlyRight.map(\.text),
                elsewhere: report.elsewhere, withoutValue: report.withoutValue)
        }
        document.transfers = transfers.map(\.record)
        document.repairs = repairs.map { repair in
            RepairRecord(
                code: codes[repair.area].text, reason: repair.reason, isRepaired: repair.outcome == .repaired,
                areaBefore: repair.areaBefore, areaAfter: repair.areaAfter)
        }
        document.transformations = transforms.map(TransformationRecord.init)
        document.notices = notices
        return document
    }

    /// What changes the results; threads, silence and the folder do not.
    private static func options(_ settings: Settings) -> [JSON.Member] {
        [
            JSON.Member("naam", .optional(settings.name)),
            JSON.Member("gebied", .texts(settings.selection)),
            JSON.Member("niveau", .text(settings.level.rawValue)),
            JSON.Member("leeftijd", .text(settings.ageGroup.rawValue)),
            JSON.Member("grootteklasse", .array(settings.sizeClasses.map { .integer($0.number) })),
            JSON.Member("jaar", years(settings)),
            JSON.Member("methode", .text(settings.ranking.rawValue)),
            JSON.Member("maat", .text(settings.heatMeasure.name)),
            JSON.Member("zonder_hitte", .bool(settings.goesWithoutHeat)),
            JSON.Member("drempel", .number(settings.heatThreshold)),
            JSON.Member("minimale_dekking", .number(settings.minimalCoverage)),
            JSON.Member("top", .integer(settings.topCount)),
            JSON.Member(
                "clusters",
                [
                    "buren": .text(settings.clusters.border.rawValue),
                    "permutaties": .integer(settings.clusters.permutations),
                    "zaad": .text(String(settings.clusters.seed)),
                ]),
            JSON.Member("onzekerheid", uncertainty(settings.uncertainty)),
            JSON.Member(
                "vergelijking",
                [
                    "groepen": .texts(settings.comparison.wanted.map(\.rawValue)),
                    "gemeenten": .texts(settings.comparison.gemeenten.map(\.text)),
                ]),
            JSON.Member(
                "kolom",
                .object(settings.columnNames.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .text($0.value)) })),
            JSON.Member("ontbrekend", .texts(settings.missingSigns)),
            JSON.Member("aanpakken", .text(settings.approaches?.givenPath ?? "meegeleverd")),
            JSON.Member("formaat", .texts(settings.formats.map(\.rawValue).sorted())),
            JSON.Member("dpi", .integer(settings.sheet.density)),
            JSON.Member("publiceerbaar", .bool(settings.isPublishable)),
            JSON.Member("papier", .text(settings.sheet.paper.rawValue)),
            JSON.Member("stand", .optional(settings.sheet.orientation?.rawValue)),
        ]
    }

    /// The year asked for, a list of several, or `null` for the newest in the table.
    private static func years(_ settings: Settings) -> JSON {
        let years = settings.loneliness.map(\.year)
        return years.count > 1 ? .array(years.map(JSON.optional)) : .optional(years.first ?? nil)
    }

    private static func uncertainty(_ settings: UncertaintySettings) -> JSON {
        [
            "trekkingen": .integer(settings.draws), "zaad": .text(String(settings.seed)),
            "gewichten": .number(settings.weightSpread), "standaardfout_pct": .optional(settings.rateStandardError),
            "standaardfout_hitte": .optional(settings.heatStandardError),
            "foutsoort": .text(settings.errorKind.rawValue),
        ]
    }

    private static func method(_ settings: Settings) -> JSON {
        let index = settings.index
        return [
            "rangschikking": .text(settings.ranking.rawValue),
            "matrix": [
                "hitte_grenzen": .array(settings.matrix.heatLimits.map(JSON.number)),
                "eenzaam_grenzen": .array(settings.matrix.lonelinessLimits.map(JSON.number)),
                "tabel": .array(settings.matrix.table.map { .array($0.map(JSON.integer)) }),
            ],
            "index": [
                "normalisatie": .text(index.normalisation.rawValue),
                "uitschieters": .text(index.outliers.rawValue),
                "bereik": .array([.number(index.range.low), .number(index.range.high)]),
                "aggregatie": .text(index.aggregation.rawValue),
                "ontbrekend": .text(index.missing.rawValue),
                "indicatoren": .object(index.parts.map(part)),
            ],
        ]
    }

    private static func part(_ part: IndexPart) -> JSON.Member {
        switch part {
        case .leaf(let leaf):
            JSON.Member(
                leaf.name,
                [
                    "kolom": .text(leaf.column), "gewicht": .number(leaf.weight),
                    "richting": .text(leaf.direction.rawValue),
                    "grenzen": leaf.goalposts.map { .array([.number($0.low), .number($0.high)]) } ?? .null,
                ])
        case .branch(let name, let weight, let parts):
            JSON.Member(name, ["gewicht": .number(weight), "van": .object(parts.map(Self.part))])
        }
    }
}

extension TransformationRecord {
    init(_ transform: TransformDescription) {
        self.init(
            from: transform.from, to: transform.to, operation: transform.name, accuracy: transform.accuracy,
            grids: transform.grids)
    }
}
