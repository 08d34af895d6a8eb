import Areas
import Publishing
import RiskModel

/// `rapport.json`: what a report says about a run beyond the figures of its areas.
enum ReportData {
    static func json(_ level: MapLevel, _ robustness: Robustness, _ counsel: Counsel, _ settings: Settings) -> JSON {
        [
            "niveau": .text(level.level.rawValue),
            "top": .integer(settings.topCount),
            "onzekerheid": uncertainty(level, settings),
            "gevoeligheid": robustness.sensitivity.map(sensitivity) ?? .null,
            "samenhang": robustness.redundancy.map(redundancy) ?? .null,
            "clusters": ClusterData.json(level, settings.clusters),
            "aanpakken": counsel.approaches(in: settings.language),
            "gebieden": .array(
                zip(level.areas.codes, robustness.explanations(of: level, settings)).enumerated().map { row, area in
                    .object(
                        [JSON.Member("code", .text(area.0.text)), JSON.Member("uitleg", .text(area.1))]
                            + counsel.members(of: row, in: settings.language))
                }),
        ]
    }

    private static func uncertainty(_ level: MapLevel, _ settings: Settings) -> JSON {
        guard level.uncertainty.drawCount > 0 else { return .null }
        return [
            "trekkingen": .integer(settings.uncertainty.draws),
            "prioriteit": .object(
                Priority.allCases.map { priority in
                    JSON.Member(priority.rawValue, .integer(level.uncertainty.priority.count { $0 == priority }))
                }),
        ]
    }

    private static func sensitivity(_ sensitivity: Sensitivity) -> JSON {
        [
            "rekenwijzen": .array(
                zip(sensitivity.choices, sensitivity.meanShift).map { choice, shift in
                    .object(
                        MethodFactor.allCases.map { JSON.Member($0.rawValue, .text(choice.level(of: $0))) }
                            + [JSON.Member("gemiddelde_verschuiving", .number(shift))])
                }),
            "keuzes": .array(
                sensitivity.shares.map { share in
                    [
                        "keuze": .text(share.factor.rawValue), "eerste_orde": .optional(share.firstOrder),
                        "totaal": .optional(share.total),
                    ]
                }),
        ]
    }

    private static func redundancy(_ redundancy: Redundancy) -> JSON {
        [
            "correlaties": .array(
                redundancy.pairs.map { pair in
                    [
                        "een": .text(pair.first), "twee": .text(pair.second), "gebieden": .integer(pair.areas),
                        "pearson": .optional(pair.pearson), "spearman": .optional(pair.spearman),
                    ]
                }),
            "cronbach_alfa": .array(
                redundancy.consistencies.map { consistency in
                    [
                        "tak": .optional(consistency.branch), "indicatoren": .integer(consistency.indicators),
                        "gebieden": .integer(consistency.areas), "alfa": .optional(consistency.alpha),
                    ]
                }),
        ]
    }
}
