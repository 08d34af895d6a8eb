import Areas

/// The first areas in order of priority: number, name, and the wijk and gemeente they lie in.
struct PriorityList: Furniture {
    struct Entry {
        var rank: Int
        var name: String
        /// How sure its place is and where it lies, the fullest first: the first that fits is written. May be empty.
        var places: [String]
        /// What stands beside the name where nothing longer fits, however much the name is shortened for it.
        var least = ""

        fileprivate var texts: [String] { least.isEmpty ? places : places + [least] }
    }

    private let entries: [Entry]
    private let heading: String
    private let file: String?
    private let language: Language
    private let enlargement: Double
    private var columns = 1
    private var columnWidth: Double
    /// Whether the place stands on a line of its own under the name.
    private var isSpacious = true
    private var shownCount: Int

    /// - Parameter file: where all of them stand, for a sheet that has no room for all; `nil` where they stand nowhere.
    init(
        _ entries: [Entry], heading: String, file: String?, language: Language, enlargement: Double
    ) {
        (self.entries, self.heading, self.file) = (entries, heading, file)
        (self.language, self.enlargement) = (language, enlargement)
        columnWidth = 62 * enlargement
        shownCount = entries.count
    }

    private var pitch: Double { (isSpacious ? 8.4 : 5.2) * enlargement }
    private var headingStyle: TextStyle { TextStyle(size: 3.0 * enlargement, bold: true, color: Ink.title) }
    private var nameStyle: TextStyle { TextStyle(size: 2.8 * enlargement) }
    private var placeStyle: TextStyle { TextStyle(size: 2.3 * enlargement, color: Ink.secondary) }
    private var rowsTop: Double { 6.5 * enlargement }
    private var rowCount: Int { (shownCount + columns - 1) / columns }
    private var isCut: Bool { shownCount < entries.count }

    /// As many columns as the width has room for; the places move behind the names, and the end of the list is cut
    /// off, where the height is short.
    func fitted(width: Double, height: Double) -> any Furniture {
        var result = self
        let gap = 5 * enlargement
        result.columns = min(max(Int((width + gap) / (57 * enlargement)), 1), max((entries.count + 4) / 5, 1))
        result.columnWidth = (width - gap * Double(result.columns - 1)) / Double(result.columns)
        result.columnWidth = min(result.columnWidth, 72 * enlargement)
        result.isSpacious = result.size.height <= height
        let rows = Int((height - rowsTop - 5 * enlargement) / result.pitch)
        if result.size.height > height { result.shownCount = min(entries.count, max(rows, 1) * result.columns) }
        return result
    }

    var size: (width: Double, height: Double) {
        let width = Double(columns) * columnWidth + Double(columns - 1) * 5 * enlargement
        return (width, rowsTop + Double(rowCount) * pitch + (isCut ? 5 : 0) * enlargement)
    }

    func draw(in writer: inout SVGWriter, x: Double, top: Double) {
        let unit = enlargement
        let title = headingStyle.shortened(heading, width: size.width)
        writer.line(title, x: x, y: top + headingStyle.size * FontMetrics.capHeight, style: headingStyle)
        for (index, entry) in entries.prefix(shownCount).enumerated() {
            let left = x + Double(index / max(rowCount, 1)) * (columnWidth + 5 * unit)
            draw(entry, in: &writer, x: left, top: top + rowsTop + Double(index % max(rowCount, 1)) * pitch)
        }
        if isCut {
            let rest = entries.count - shownCount
            let elsewhere = file.map { language("; zie \($0)", "; see \($0)") } ?? ""
            let text = language("en nog \(rest)", "and \(rest) more") + elsewhere
            writer.line(text, x: x, y: top + size.height - 1 * unit, style: placeStyle)
        }
    }

    private func draw(_ entry: Entry, in writer: inout SVGWriter, x: Double, top: Double) {
        let unit = enlargement
        let badge = NumberBadge(rank: entry.rank, enlargement: unit)
        badge.draw(in: &writer, x: x + badge.radius, y: top + 2.2 * unit)
        let textX = x + badge.radius * 2 + 2 * unit
        let width = columnWidth - badge.radius * 2 - 2 * unit
        let baseline = top + 3.2 * unit
        if isSpacious {
            writer.line(
                nameStyle.fitting(entry.name, width: width), x: textX, y: baseline - 0.4 * unit, style: nameStyle)
            let fitting = entry.texts.first { placeStyle.width(of: $0) <= width }
            let place = fitting ?? placeStyle.shortened(entry.texts.last ?? "", width: width)
            writer.line(place, x: textX, y: baseline + 2.9 * unit, style: placeStyle)
            return
        }
        let gap = 2 * unit
        let kept = entry.least.isEmpty ? 0 : placeStyle.width(of: entry.least) + gap
        let name = nameStyle.fitting(entry.name, width: width - kept)
        writer.line(name, x: textX, y: baseline, style: nameStyle)
        let used = nameStyle.width(of: name) + gap
        if let place = entry.texts.first(where: { placeStyle.width(of: $0) <= width - used }), !place.isEmpty {
            writer.line(place, x: textX + used, y: baseline, style: placeStyle)
        }
    }
}
