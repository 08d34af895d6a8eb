import Areas

/// The forms that a place name may take on a map, best first.
enum LabelText {
    /// Each form is one, two or three lines: first the name as it is or broken at a space or hyphen, then, in groups of
    /// their own, the forms of the abbreviated name, the milder first.
    static func forms(of name: String) -> [[[String]]] {
        let plain = plain(name)
        guard !plain.isEmpty else { return [] }
        return Abbreviations.forms(of: plain).map { text in
            [[text]] + (2...3).compactMap { broken(text, into: $0) }
        }
    }

    /// A name on one line. CBS writes `Wijk 01 Centrum`, a reader needs only `Centrum`; a name that is only a number stays
    /// whole.
    static func plain(_ name: String) -> String {
        let name = XMLText.line(name)
        let words = name.split(separator: " ")
        guard words.count > 2, words[0] == "Wijk", words[1].allSatisfy(\.isNumber) else { return name }
        return words.dropFirst(2).joined(separator: " ")
    }

    /// No name of more pieces fits on a map in three lines; all their breaks would be millions.
    private static let mostPieces = 30

    /// The lines as equal in length as the breaks allow; `nil` where there are too few places to break, or far too many.
    private static func broken(_ text: String, into count: Int) -> [String]? {
        let pieces = pieces(of: text)
        guard (count...Self.mostPieces).contains(pieces.count) else { return nil }
        var best: (longest: Int, lines: [String])?
        func consider(_ cuts: [Int]) {
            let bounds = [0] + cuts + [pieces.count]
            let lines = zip(bounds, bounds.dropFirst()).map { trimmed(pieces[$0..<$1].joined()) }
            let longest = lines.map(\.count).max() ?? 0
            if longest < best?.longest ?? .max { best = (longest, lines) }
        }
        for first in 1..<pieces.count {
            if count == 2 { consider([first]) }
            if count == 3 { for second in (first + 1)..<max(pieces.count, first + 1) { consider([first, second]) } }
        }
        // A line of one or two letters is no gain.
        return best.flatMap { $0.lines.allSatisfy { $0.count > 2 } ? $0.lines : nil }
    }

    /// The text cut after every space, hyphen and slash.
    private static func pieces(of text: String) -> [String] {
        var pieces = [""]
        for character in text {
            pieces[pieces.count - 1].append(character)
            if " -/".contains(character) { pieces.append("") }
        }
        return pieces.filter { !$0.isEmpty }
    }

    private static func trimmed(_ line: String) -> String {
        var line = line[...]
        while line.last == " " { line.removeLast() }
        while line.first == " " { line.removeFirst() }
        return String(line)
    }
}
