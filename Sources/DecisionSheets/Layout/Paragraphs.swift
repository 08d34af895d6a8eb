import Areas
import Cartography

/// Items of text under each other, such as notes: as many as fit, the last one shortened, the rest counted.
struct Paragraphs: Section {
    /// An item: pieces of text in their own style, each on lines of its own.
    struct Item {
        var pieces: [(text: String, style: TextStyle)]
        /// Which piece may be shortened; the others are kept to `fixedLines` each.
        var flexible: Int

        /// The most lines of a piece that cannot grow.
        static let fixedLines = 3
    }

    let heading: String
    let items: [Item]
    /// Says how many items are not shown.
    let remainder: (Int) -> String
    /// Where the rest stands: "zie rapport".
    let pointer: String
    /// The least number of lines that this section may be given.
    var leastLines = 2

    private static let itemGap = 1.0

    func ideal(width: Double) -> Double {
        items.reduce(0) { $0 + height(of: lines($1, width: width, flexibleLines: .max)) + Self.itemGap }
    }

    func minimum(width: Double) -> Double {
        min(ideal(width: width), Typeface.body.block(leastLines) + Self.itemGap)
    }

    func draw(in writer: inout SVGWriter, box: Box) {
        for placed in placed(width: box.width, height: box.height) {
            writer.line(
                placed.text, x: box.minX, y: box.minY + placed.top + placed.style.size * FontMetrics.ascent * 0.95,
                style: placed.style)
        }
    }

    typealias PlacedLine = (text: String, style: TextStyle, top: Double)

    /// The lines that fit, with the distance of each from the top.
    func placed(width: Double, height: Double) -> [PlacedLine] {
        var result: [PlacedLine] = []
        var top = 0.0
        func place(_ lines: [(text: String, style: TextStyle)]) {
            for line in lines {
                result.append((line.text, line.style, top))
                top += line.style.leading
            }
            top += Self.itemGap
        }
        for (number, item) in items.enumerated() {
            let left = items.count - number
            let reserve = left > 1 ? Typeface.small.leading : 0
            let full = lines(item, width: width, flexibleLines: .max)
            if top + self.height(of: full) + reserve <= height + 1e-6 {
                place(full)
                continue
            }
            let bare = self.height(of: lines(item, width: width, flexibleLines: 0))
            let style = item.pieces[item.flexible].style
            let room = style.lineCount(in: height - top - bare - reserve)
            var shown = 0
            if room > 0 {
                place(lines(item, width: width, flexibleLines: room))
                shown = 1
            }
            let hidden = left - shown
            if hidden > 0, top + Typeface.small.leading <= height + 1e-6 {
                let text = Typeface.small.shortened(remainder(hidden), width: width)
                result.append((text, Typeface.small, top))
            }
            break
        }
        return result
    }

    private func lines(_ item: Item, width: Double, flexibleLines: Int) -> [(text: String, style: TextStyle)] {
        item.pieces.enumerated().flatMap { place, piece in
            let most = place == item.flexible ? min(flexibleLines, 40) : Item.fixedLines
            return FittedText.lines(
                piece.text, style: piece.style, width: width, maxLines: most,
                pointer: place == item.flexible ? pointer : ""
            ).map { ($0, piece.style) }
        }
    }

    private func height(of lines: [(text: String, style: TextStyle)]) -> Double {
        lines.reduce(0) { $0 + $1.style.leading }
    }
}
