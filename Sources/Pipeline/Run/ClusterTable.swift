import Areas
import Publishing
import SpatialStatistics

/// `clusters.csv`: per area its neighbours and what it is among them, by code.
enum ClusterTable {
    static func bytes(_ level: MapLevel, _ clusters: LevelClusters) -> [UInt8] {
        let areas = level.areas
        let counts = areas.codes.indices.map { Optional(clusters.neighbours[$0].count) }
        var columns: [(String, ResultCells)] = [
            ("code", .text(areas.codes.map(\.text))), ("naam", .text(areas.names)),
            ("gemeentenaam", .text(areas.gemeenteNames)), ("buren", .integer(counts)),
        ]
        let none = [Double?](repeating: nil, count: areas.count)
        for column in clusters.columns {
            let (name, local) = (column.name, column.local)
            columns += [
                (name, .number(column.values)),
                ("\(name)_buren", .number(local?.neighbourMean ?? none)),
                ("\(name)_moran_i", .number(local?.statistic ?? none)),
                ("\(name)_moran_p", .number(local?.chance ?? none)),
                ("\(name)_cluster", .text(local.texts(areas.count))),
                ("\(name)_gi_ster", .number(column.hotSpots?.score ?? none)),
                ("\(name)_gi_ster_p", .number(column.hotSpots?.chance ?? none)),
            ]
        }
        columns += [
            ("samenloop_eenzaam_buren", .number(clusters.coincidence?.neighbourMean ?? none)),
            ("samenloop_moran_i", .number(clusters.coincidence?.statistic ?? none)),
            ("samenloop_p", .number(clusters.coincidence?.chance ?? none)),
            ("samenloop", .text(clusters.coincidence.texts(areas.count))),
        ]
        return spreadsheetText(
            columns: columns.map(\.0), cells: columns.map(\.1), rows: Array(areas.codes.indices), maxDecimals: 12)
    }
}

extension LocalMoran? {
    /// The label of every area in words.
    func texts(_ count: Int) -> [String?] { self?.label.map { $0?.rawValue } ?? Array(repeating: nil, count: count) }
}
