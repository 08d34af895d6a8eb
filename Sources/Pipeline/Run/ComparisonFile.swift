import Areas
import OpenData
import Publishing

/// `vergelijking.csv`: a row per area and group, by code and then from the smallest group to the largest.
struct ComparisonFile {
    static let name = "vergelijking.csv"

    let comparisons: [Comparison]

    /// So many areas become text at a time: a country has 80,000 rows of 40 columns.
    private static let areasAtATime = 1000

    func write(to folder: OutputFolder, threads: Int) async throws(Failure) {
        let pieces = comparisons.flatMap { comparison in
            stride(from: 0, to: comparison.areas.count, by: Self.areasAtATime).map { start in
                (comparison, start..<min(start + Self.areasAtATime, comparison.areas.count))
            }
        }
        let file = try folder.begin(Self.name)
        for place in stride(from: 0, to: pieces.count, by: 2) {
            // The second of each pair beside the first, where there is a thread for it.
            let (comparison, areas) = pieces[place]
            let next = place + 1 < pieces.count ? pieces[place + 1] : nil
            if threads > 1, let next {
                async let second = Self.text(next.0, areas: next.1, withHeader: false)
                try file.write(Self.text(comparison, areas: areas, withHeader: place == 0))
                try file.write(await second)
            } else {
                try file.write(Self.text(comparison, areas: areas, withHeader: place == 0))
                if let next { try file.write(Self.text(next.0, areas: next.1, withHeader: false)) }
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
