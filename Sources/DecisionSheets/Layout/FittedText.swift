import Areas
import Cartography

/// Text for a place of limited size: shortened at the end of a sentence, never clipped.
enum FittedText {
    /// More than this many characters fit on no part of a page.
    private static let most = 1200

    /// The text on lines no wider than `width` (mm), at most `maxLines` of them.
    ///
    /// What does not fit is left out from the end of a sentence on, with " …" and `pointer` ("zie rapport"); where not even
    /// one sentence fits, from a word on. No lines for an empty text or no room.
    static func lines(
        _ text: String, style: TextStyle, width: Double, maxLines: Int, pointer: String
    ) -> [String] {
        guard maxLines > 0 else { return [] }
        let whole = XMLText.line(text)
        let start = whole.count > most ? String(whole.prefix(most)) : whole
        func fits(_ text: String) -> Bool { self.fits(text, style: style, width: width, maxLines: maxLines) }
        if start.count == whole.count, fits(whole) {
            return style.wrapped(whole, width: width, maxLines: maxLines)
        }
        let ending = pointer.isEmpty ? "…" : "… (\(pointer))"
        // From the longest beginning of whole sentences to the shortest.
        for end in sentenceEnds(of: start).reversed() {
            let text = start[..<end] + " " + ending
            if fits(String(text)) { return style.wrapped(String(text), width: width, maxLines: maxLines) }
        }
        return cutAtWord(start, ending: ending, style: style, width: width, maxLines: maxLines)
    }

    /// Whether a text takes at most so many lines, broken as `TextStyle.wrapped` breaks it.
    private static func fits(_ text: String, style: TextStyle, width: Double, maxLines: Int) -> Bool {
        let space = style.width(of: " ")
        var (lines, used) = (0, Double.infinity)
        for word in text.split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" && $0 != "\u{202F}" }) {
            let own = style.width(of: String(word))
            // A hair of room, for sums of widths are not the width of the sum to the last digit.
            if used + space + own <= width - 1e-6 {
                used += space + own
            } else {
                lines += 1
                if lines > maxLines { return false }
                used = own
            }
        }
        return true
    }

    /// The places just after the full stops, question and exclamation marks that a space follows.
    private static func sentenceEnds(of text: String) -> [String.Index] {
        text.indices.filter { place in
            let next = text.index(after: place)
            return ".?!".contains(text[place]) && next < text.endIndex && text[next] == " "
        }.map { text.index(after: $0) }
    }

    private static func cutAtWord(
        _ text: String, ending: String, style: TextStyle, width: Double, maxLines: Int
    ) -> [String] {
        var words = text.split(separator: " ")
        // More words than could stand there even if each were one narrow letter need no trying.
        let room = Int(width / (style.size * 0.4)) * maxLines
        if words.count > room { words.removeLast(words.count - room) }
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high + 1) / 2
            let text = words[..<middle].joined(separator: " ") + " " + ending
            if fits(text, style: style, width: width, maxLines: maxLines) { low = middle } else { high = middle - 1 }
        }
        guard low > 0 else { return style.wrapped(text, width: width, maxLines: maxLines) }
        return style.wrapped(
            words[..<low].joined(separator: " ") + " " + ending, width: width, maxLines: maxLines)
    }
}

extension TextStyle {
    /// A number where it fits in `width` mm, else an ellipsis alone: half a number would be another number.
    func wholeNumber(_ text: String, width: Double) -> String { self.width(of: text) <= width ? text : "…" }

    /// How far a block of lines reaches, with room for descenders below the last, in mm.
    func block(_ count: Int) -> Double { Double(count) * leading }

    /// How many lines fit in a height.
    func lineCount(in height: Double) -> Int { max(Int(height / leading + 1e-6), 0) }
}
