import Areas

/// Title, subtitle and, where there is one, the notice, across the top of the sheet.
struct SheetHeading {
    private let title: [String]
    private let subtitle: [String]
    private let notice: [String]
    private let titleStyle: TextStyle
    private let subtitleStyle: TextStyle
    private let noticeStyle: TextStyle
    private let unit: Double
    private let width: Double

    init(_ content: MapContent, width: Double, enlargement: Double) {
        (unit, self.width) = (enlargement, width)
        var style = TextStyle(size: 6.4 * enlargement, bold: true, color: Ink.title)
        // A title that nearly fits on one line is set a little smaller rather than broken.
        while style.size > 5.2 * enlargement, style.width(of: content.title) > width { style.size -= 0.2 * enlargement }
        titleStyle = style
        subtitleStyle = TextStyle(size: 3.3 * enlargement, color: Ink.secondary)
        noticeStyle = TextStyle(size: 2.9 * enlargement, bold: true, color: Ink.title)
        title = titleStyle.wrapped(content.title, width: width, maxLines: 2)
        subtitle = subtitleStyle.wrapped(content.subtitle, width: min(width, 200 * enlargement), maxLines: 3)
        notice = noticeStyle.wrapped(content.notice ?? "", width: width - 8 * enlargement, maxLines: 3)
    }

    private var subtitleTop: Double { titleStyle.height(ofLines: title.count) + 3.4 * unit }
    private var noticeTop: Double {
        subtitleTop + (subtitle.isEmpty ? 0 : subtitleStyle.height(ofLines: subtitle.count) + 3.4 * unit)
    }
    private var noticeHeight: Double { noticeStyle.height(ofLines: notice.count) + 3.6 * unit }

    var height: Double {
        if !notice.isEmpty { return noticeTop + noticeHeight }
        return subtitle.isEmpty
            ? titleStyle.height(ofLines: title.count) : subtitleTop + subtitleStyle.height(ofLines: subtitle.count)
    }

    func draw(in writer: inout SVGWriter, x: Double, top: Double) {
        writer.paragraph(title, x: x, top: top, style: titleStyle)
        writer.paragraph(subtitle, x: x, top: top + subtitleTop, style: subtitleStyle)
        guard !notice.isEmpty else { return }
        let widest = notice.map { noticeStyle.width(of: $0) }.max() ?? 0
        let boxTop = top + noticeTop
        let box = Box(
            minX: x, minY: boxTop, maxX: min(x + widest + 7 * unit, x + width), maxY: boxTop + noticeHeight)
        writer.rectangle(box, fill: "#fff1c9")
        writer.rectangle(
            Box(minX: x, minY: box.minY, maxX: x + 1.2 * unit, maxY: box.maxY), fill: "#b8860b")
        writer.paragraph(notice, x: x + 4 * unit, top: boxTop + 1.8 * unit, style: noticeStyle)
    }
}

/// Sources and attribution across the foot of the sheet: licences ask for it.
struct SourceLines {
    private let lines: [String]
    private let style: TextStyle

    init(_ sources: [String], language: Language, width: Double, enlargement: Double) {
        let style = TextStyle(size: 2.2 * enlargement, color: Ink.secondary)
        self.style = style
        let all = sources.flatMap { style.wrapped($0, width: width, maxLines: 4) }
        // Past twelve lines the map itself would suffer; the full list is in the provenance file.
        lines =
            all.count <= 12
            ? all
            : all.prefix(11) + [
                language("Meer bronnen staan in herkomst.json.", "More sources are listed in herkomst.json.")
            ]
    }

    var height: Double { style.height(ofLines: lines.count) }

    func draw(in writer: inout SVGWriter, x: Double, top: Double) {
        writer.paragraph(lines, x: x, top: top, style: style)
    }
}
