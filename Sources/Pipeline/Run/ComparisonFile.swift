import Areas
import OpenData
import Publishing

/// `vergelijking.csv`: a row per area and group, by code and then from the smallest group to the largest.
struct ComparisonFile {
    static let name = "vergelijking.csv"

    let comparisons: [Comparison]

    /// So many areas become text at a time: a country has 80,000 rows of 40 columns.
    private static let areasAtATime = 1000

    func write(to folder: OutputFolder) throws(Failure) {
        let file = try folder.begin(Self.name)
        var isFirst = true
        for comparison in comparisons {
            for start in stride(from: 0, to: comparison.areas.count, by: Self.areasAtATime) {
                let areas = start..<min(start + Self.areasAtATime, comparison.areas.count)
                try file.write(Self.text(comparison, areas: areas, withHeader: isFirst))
                isFirst = false
            }
        }
        try folder.end(file)
    }

    private static func text(_ comparison: Comparison, areas: Range<Int>, withHeader: Bool) -> [UInt8] {
        let columns = ComparisonColumns(comparison, areas: areas).columns
        return spreadsheetText(
            columns: columns.map(\.name), cells: columns.map(\.cells),
            rows: Array(0..<(columns.first?.cells.count ?? 0)),
            withHeader: withHeader)
    }
}
