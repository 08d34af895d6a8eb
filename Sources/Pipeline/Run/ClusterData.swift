import Areas
import Geometry
import Publishing
import SpatialStatistics

/// What `rapport.json` says about neighbours and clusters.
enum ClusterData {
    static func json(_ level: MapLevel, _ settings: ClusterSettings) -> JSON {
        guard let clusters = level.clusters else { return .null }
        return [
            "buren": .text(settings.border.rawValue),
            "permutaties": .integer(settings.permutations),
            "zonder_buren": .integer(clusters.neighbours.isolated.count),
            "paren": .integer(clusters.neighbours.numbers.count / 2),
            "paren_die_net_niet_raken": .integer(clusters.contiguity.nearTouching.count),
            "kolommen": .array(clusters.columns.map { column($0, level.level) }),
            "samenloop": clusters.coincidence.map(local) ?? .null,
        ]
    }

    private static func column(_ column: LevelClusters.Column, _ level: AreaLevel) -> JSON {
        [
            "kolom": .text(column.name),
            "moran": column.whole.map(whole) ?? .null,
            "lokaal": column.local.map(local) ?? .null,
            "reden": .optional(column.reason?.sentence(level)),
        ]
    }

    private static func whole(_ moran: GlobalMoran) -> JSON {
        [
            "i": .number(moran.value), "verwacht": .number(moran.expected), "p": .number(moran.chance),
            "variantie_normaal": .number(moran.normalVariance), "variantie_willekeurig": .number(moran.randomVariance),
            "gebieden": .integer(moran.areaCount),
        ]
    }

    private static func local(_ moran: LocalMoran) -> JSON {
        [
            "grens_p": .optional(moran.significanceLimit),
            "labels": .object(
                ClusterLabel.allCases.map { label in
                    JSON.Member(label.rawValue, .integer(moran.label.count { $0 == label }))
                }),
        ]
    }
}
