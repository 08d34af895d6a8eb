import Areas
import Cartography

/// The groups that the area is compared with, as a small table.
struct ComparisonSection: Section {
    let words: Words
    let rows: [ComparedRow]
    let heatUnit: String

    private static let rowHeight = 4.2
    private static let headHeight = 6.6
    private static let most = 6

    init?(_ facts: SheetFacts, heatUnit: String) {
        guard !facts.comparison.isEmpty else { return nil }
        words = Words(language: facts.language)
        rows = Array(facts.comparison.prefix(Self.most + 1))
        self.heatUnit = heatUnit
    }

    var heading: String { words.language("Vergeleken met", "Compared with") }
    func ideal(width: Double) -> Double { Self.headHeight + Double(rows.count) * Self.rowHeight + 3.4 }
    func minimum(width: Double) -> Double { ideal(width: width) }

    func draw(in writer: inout SVGWriter, box: Box) {
        let language = words.language
        let columns: [(title: String, right: Double)] = [
            ("%", 0.5), (language("per km²", "per km²"), 0.63), (heatUnit, 0.745), (language("plaats", "place"), 1),
        ]
        let placeWidth = (columns[3].right - columns[2].right) * box.width - 0.8
        let nameWidth = box.width * 0.365
        func draw(_ texts: [String], style: TextStyle, baseline: Double) {
            var left = box.minX + nameWidth
            for (column, text) in zip(columns, texts) {
                let right = box.minX + column.right * box.width
                writer.line(
                    style.wholeNumber(text, width: right - left - 0.8), x: right, y: baseline, style: style,
                    anchor: .end)
                left = right
            }
        }
        let groupRight = box.minX + 0.63 * box.width
        writer.line(
            language("sterk eenzaam", "severely lonely"), x: groupRight, y: box.minY + 2.4, style: Typeface.small,
            anchor: .end)
        draw(columns.map(\.title), style: Typeface.small, baseline: box.minY + 5.6)
        let top = box.minY + Self.headHeight
        writer.segment(x1: box.minX, y1: top, x2: box.maxX, y2: top, color: Ink.rule, width: 0.15)
        for (number, row) in rows.enumerated() {
            let style = number == 0 ? Typeface.strong : Typeface.body
            writer.line(
                style.shortened(row.name, width: nameWidth - 1), x: box.minX,
                y: top + Double(number) * Self.rowHeight + 3.1, style: style)
            func cell(_ value: Double?, _ decimals: Int) -> String {
                value.map { words.number($0, decimals: decimals) } ?? "–"
            }
            let place: String
            if let rank = row.rank, let members = row.members {
                let (own, all) = (words.whole(rank), words.whole(members))
                // A place among all areas of the country is long.
                place =
                    [language("\(own) van \(all)", "\(own) of \(all)"), "\(own)/\(all)"]
                    .first { style.width(of: $0) <= placeWidth } ?? own
            } else {
                place = number == 0 ? "" : "–"
            }
            draw(
                [cell(row.lonelyShare, 1), cell(row.lonelyDensity, 0), cell(row.heat, 1), place], style: style,
                baseline: top + Double(number) * Self.rowHeight + 3.1)
        }
        let note = language(
            "plaats 1: het hoogste % sterk eenzame mensen van de groep",
            "place 1: the highest % of severely lonely people of the group")
        writer.line(
            Typeface.small.shortened(note, width: box.width), x: box.minX,
            y: top + Double(rows.count) * Self.rowHeight + 2.9, style: Typeface.small)
    }
}
