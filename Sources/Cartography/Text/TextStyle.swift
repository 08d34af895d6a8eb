/// How a piece of text looks; sizes in mm on the sheet.
package struct TextStyle {
    package var size: Double
    package var bold = false
    package var color = Ink.text

    package init(size: Double, bold: Bool = false, color: Color = Ink.text) {
        (self.size, self.bold, self.color) = (size, bold, color)
    }

    /// The width of a line in mm, a little on the wide side: renderers round advances to their own grid.
    package func width(of text: String) -> Double {
        var thousandths = 0
        for scalar in text.unicodeScalars { thousandths += FontMetrics.advance(of: scalar, bold: bold) }
        return Double(thousandths) / 1000 * size * 1.01
    }

    /// The distance between the baselines of two lines.
    package var leading: Double { size * 1.32 }

    /// The text broken into lines no wider than `width` mm, at most `maxLines`; what does not fit ends in an ellipsis.
    /// A single word that is too wide is cut likewise. Empty text gives no lines.
    package func wrapped(_ text: String, width: Double, maxLines: Int) -> [String] {
        var lines: [String] = []
        var words = text.split(whereSeparator: \.isWhitespaceBreak).map(String.init)[...]
        while let first = words.first, lines.count < maxLines {
            var line = first
            words.removeFirst()
            while let next = words.first, self.width(of: line + " " + next) <= width {
                line += " " + next
                words.removeFirst()
            }
            let isCut = lines.count == maxLines - 1 && !words.isEmpty
            lines.append(
                isCut
                    ? shortened(line + " " + words.joined(separator: " "), width: width)
                    : shortened(line, width: width))
        }
        return lines
    }

    /// A name in the first form that fits in `width` mm: as it is, abbreviated, or as a last resort cut.
    func fitting(_ name: String, width: Double) -> String {
        let forms = Abbreviations.forms(of: name)
        return forms.first { self.width(of: $0) <= width } ?? shortened(forms[forms.count - 1], width: width)
    }

    /// The text itself where it fits in `width` mm, else its beginning and an ellipsis.
    package func shortened(_ text: String, width: Double) -> String {
        guard self.width(of: text) > width else { return text }
        var rest = text
        while !rest.isEmpty, self.width(of: rest + "…") > width { rest.removeLast() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest + "…"
    }
}

extension Character {
    /// Whether a line may break here; a no-break space keeps a number and its unit together.
    fileprivate var isWhitespaceBreak: Bool { isWhitespace && self != "\u{A0}" && self != "\u{202F}" }
}
