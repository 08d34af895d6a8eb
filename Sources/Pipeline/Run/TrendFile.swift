import Areas
import Publishing
import RiskModel

/// `trend.csv`: a row per area of every level, the asked one first, by code; the map as a whole at the end.
struct TrendFile {
    static let name = "trend.csv"

    let step: TrendStep
    /// What the map is of, for its row.
    let place: String

    func write(to folder: OutputFolder) throws(Failure) {
        let columns = columns
        try folder.write(
            spreadsheetText(
                columns: columns.map(\.name), cells: columns.map(\.cells),
                rows: Array(0..<(columns.first?.cells.count ?? 0))), to: Self.name)
    }

    private var columns: [(name: String, cells: ResultCells)] {
        guard let asked = step.levels.first else { return [] }
        return identity + asked.trend.years.indices.flatMap(year)
            + asked.trend.changes.indices.flatMap { change($0, partsOf: asked.areas.level) }
    }

    private var identity: [(name: String, cells: ResultCells)] {
        [
            ("code", text { areas, row in areas.codes[row].text }),
            ("naam", text(map: place) { areas, row in areas.names[row] }),
            ("niveau", text(map: "kaart") { areas, _ in areas.level.rawValue }),
            ("gemeentecode", text { areas, row in areas.codes[row].gemeente?.text }),
            (
                "gemeentenaam",
                text { areas, row in areas.gemeenteNames[row] ?? (areas.level == .gemeente ? areas.names[row] : nil) }
            ),
        ]
    }

    private func year(_ place: Int) -> [(name: String, cells: ResultCells)] {
        let year = step.levels[0].trend.years[place].year
        var result: [(name: String, cells: ResultCells)] = [
            ("sterk_eenzaam_pct_\(year)", numbers { $0.trend.years[place].rate }),
            ("sterk_eenzaam_laag_\(year)", numbers { $0.trend.years[place].low }),
            ("sterk_eenzaam_hoog_\(year)", numbers { $0.trend.years[place].high }),
        ]
        if step.levels.contains(where: { $0.trend.years[place].knownShare != nil }) {
            result.append(
                (
                    "sterk_eenzaam_pct_bekend_\(year)",
                    numbers { level in
                        level.trend.years[place].knownShare ?? Array(repeating: nil, count: level.areas.count)
                    }
                ))
        }
        result.append(
            (
                "eenzaam_klasse_\(year)",
                .integer(step.levels.flatMap { $0.trend.years[place].lonelinessClass } + [nil])
            ))
        return result
    }

    /// - Parameter partsOf: the asked level, whose areas the changes of larger areas are made of.
    private func change(_ place: Int, partsOf level: AreaLevel) -> [(name: String, cells: ResultCells)] {
        let change = step.levels[0].trend.changes[place]
        let name = "\(change.from)_\(change.to)"
        let verdicts = { (verdict: (YearChange) -> [TrendVerdict?]) in
            ResultCells.text(
                step.levels.flatMap { verdict($0.trend.changes[place]).map { $0?.rawValue } } + [nil])
        }
        return [
            ("verandering_\(name)", numbers { $0.trend.changes[place].change }),
            ("verandering_\(name)_laag", numbers { $0.trend.changes[place].low }),
            ("verandering_\(name)_hoog", numbers { $0.trend.changes[place].high }),
            (
                "verandering_\(name)_uit_\(level.plural)",
                numbers(map: step.ofMap[place]) { level in
                    level.fromParts?[place] ?? Array(repeating: nil, count: level.areas.count)
                }
            ),
            ("duidelijk_\(name)", verdicts(\.verdict)),
            ("duidelijk_fdr_\(name)", verdicts(\.verdictAmongAll)),
        ]
    }

    private func numbers(map: Double? = nil, _ column: (TrendStep.Level) -> [Double?]) -> ResultCells {
        .number(step.levels.flatMap(column) + [map])
    }

    private func text(map: String? = nil, _ cell: (AreaTable, Int) -> String?) -> ResultCells {
        .text(step.levels.flatMap { level in level.areas.codes.indices.map { cell(level.areas, $0) } } + [map])
    }
}
