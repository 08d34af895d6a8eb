import Areas
import Cartography

/// The head of a sheet: what it is, which area, where, and a remark that must be seen.
struct SheetHeader {
    private let kicker: String
    private let level: String
    private let title: [String]
    private let titleStyle: TextStyle
    private let subtitle: String
    private let warning: [String]

    init(_ facts: SheetFacts, _ words: Words) {
        let language = facts.language
        kicker = language("Beslisblad", "Decision sheet") + " – " + XMLText.line(facts.place)
        level = "\(facts.code.level.name(in: language)) \(facts.code.text)"
        let name = facts.name ?? facts.code.text
        let width = PageFrame.contentWidth
        if Typeface.title.width(of: XMLText.line(name)) <= width {
            (title, titleStyle) = ([XMLText.line(name)], Typeface.title)
        } else {
            titleStyle = Typeface.titleOfTwoLines
            title = FittedText.lines(name, style: titleStyle, width: width, maxLines: 2, pointer: "")
        }
        var around: [String] = []
        if let wijk = facts.wijk { around.append(language("wijk ", "district ") + wijk) }
        if let gemeente = facts.gemeente { around.append(language("gemeente ", "municipality of ") + gemeente) }
        subtitle = XMLText.line(around.joined(separator: ", "))
        warning =
            facts.remark.map {
                FittedText.lines($0, style: Typeface.warning, width: width, maxLines: 2, pointer: words.pointer)
            } ?? []
    }

    var height: Double {
        Typeface.kicker.leading + titleStyle.block(title.count)
            + (subtitle.isEmpty ? 0 : Typeface.subtitle.leading + 0.6)
            + Typeface.warning.block(warning.count) + 2.2
    }

    func draw(in writer: inout SVGWriter, x: Double, top: Double) {
        let width = PageFrame.contentWidth
        let levelWidth = Typeface.kicker.width(of: level)
        _ = writer.text(
            [Typeface.kicker.shortened(kicker, width: width - levelWidth - 4)], x: x, top: top, style: Typeface.kicker)
        writer.line(
            level, x: x + width, y: top + Typeface.kicker.size * FontMetrics.ascent, style: Typeface.kicker,
            anchor: .end)
        var place = writer.text(title, x: x, top: top + Typeface.kicker.leading, style: titleStyle)
        if !subtitle.isEmpty {
            place = writer.text(
                [Typeface.subtitle.shortened(subtitle, width: width)], x: x, top: place + 0.6, style: Typeface.subtitle)
        }
        place = writer.text(warning, x: x, top: place, style: Typeface.warning) + 1.6
        writer.segment(x1: x, y1: place, x2: x + width, y2: place, color: Ink.accent, width: 0.5)
    }
}
