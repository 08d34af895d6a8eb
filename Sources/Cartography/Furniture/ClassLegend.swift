import Areas

/// The legend of a map of classes: a swatch, the limits and the number of areas for every class.
struct ClassLegend: Furniture {
    struct Row {
        /// A colour or a reference to a pattern.
        var fill: String
        /// What lies under a pattern that does not fill; `nil` for none.
        var ground: Color?
        var label: String
        /// `nil` for what is not counted.
        var count: Int?
    }
    /// A line as the map draws it.
    struct Line {
        var label: String
        var stroke: BorderStroke
    }

    /// A symbol as the map draws it, and how often.
    struct Symbol {
        var label: String
        var count: Int
        /// Whether it is the disc of a number; else the diamond of a place.
        var isNumber: Bool
    }

    private let rows: [Row]
    private let symbols: [Symbol]
    private let lines: [Line]
    private let countHeading: String
    private let headingLines: [String]
    private let remarks: [String]
    private let labelWidth: Double
    private let countWidth: Double
    private let language: Language
    private let enlargement: Double

    /// - Parameters:
    ///   - countHeading: what is counted, such as `buurten`.
    ///   - remark: a sentence under the rows; may be empty.
    init(
        heading: String, countHeading: String, rows: [Row], symbols: [Symbol] = [], lines: [Line], remark: String = "",
        language: Language, enlargement: Double
    ) {
        (self.rows, self.symbols, self.lines, self.countHeading) = (rows, symbols, lines, countHeading)
        (self.language, self.enlargement) = (language, enlargement)
        let text = TextStyle(size: 2.8 * enlargement)
        let labels =
            rows.map { text.width(of: $0.label) } + symbols.map { text.width(of: $0.label) }
            + lines.map { text.width(of: $0.label) }
        let counts = (rows.compactMap(\.count) + symbols.map(\.count)).map {
            text.width(of: language.number(Double($0)))
        }
        labelWidth = min(labels.max() ?? 0, 44 * enlargement)
        countWidth = max(counts.max() ?? 0, TextStyle(size: 2.3 * enlargement).width(of: countHeading))
        let width = max((Self.labelStart + 4) * enlargement + labelWidth + countWidth, 56 * enlargement)
        headingLines = TextStyle(size: 3.0 * enlargement, bold: true).wrapped(heading, width: width, maxLines: 4)
        remarks = TextStyle(size: 2.3 * enlargement).wrapped(remark, width: width, maxLines: 6)
    }

    private static let labelStart = 10.5
    private static let pitch = 5.6
    private var headingStyle: TextStyle { TextStyle(size: 3.0 * enlargement, bold: true, color: Ink.title) }
    private var textStyle: TextStyle { TextStyle(size: 2.8 * enlargement) }
    private var smallStyle: TextStyle { TextStyle(size: 2.3 * enlargement, color: Ink.secondary) }
    private var rowWidth: Double { (Self.labelStart + 4) * enlargement + labelWidth + countWidth }
    private var rowsTop: Double { headingStyle.height(ofLines: headingLines.count) + 6.2 * enlargement }

    var size: (width: Double, height: Double) {
        let widths = headingLines.map { headingStyle.width(of: $0) } + remarks.map { smallStyle.width(of: $0) }
        let rowsHeight = Double(rows.count + symbols.count + lines.count) * Self.pitch * enlargement
        let remarkHeight = remarks.isEmpty ? 0 : smallStyle.height(ofLines: remarks.count) + 2.5 * enlargement
        return (max(rowWidth, widths.max() ?? 0), rowsTop + rowsHeight + remarkHeight)
    }

    func draw(in writer: inout SVGWriter, x: Double, top: Double) {
        let unit = enlargement
        var y = writer.paragraph(headingLines, x: x, top: top, style: headingStyle)
        writer.line(countHeading, x: x + rowWidth, y: y + 4.4 * unit, style: smallStyle, anchor: .end)
        y = top + rowsTop
        for row in rows {
            let swatch = Box(minX: x, minY: y, maxX: x + 8 * unit, maxY: y + 4.2 * unit)
            if let ground = row.ground { writer.rectangle(swatch, fill: ground.hex) }
            writer.rectangle(swatch, fill: row.fill, stroke: Ink.rule, strokeWidth: 0.12 * unit)
            let baseline = y + 3.15 * unit
            let label = textStyle.shortened(row.label, width: labelWidth)
            writer.line(label, x: x + Self.labelStart * unit, y: baseline, style: textStyle)
            if let count = row.count.map({ language.number(Double($0)) }) {
                writer.line(count, x: x + rowWidth, y: baseline, style: textStyle, anchor: .end)
            }
            y += Self.pitch * unit
        }
        for symbol in symbols {
            draw(symbol, in: &writer, x: x, y: y)
            y += Self.pitch * unit
        }
        for line in lines {
            line.stroke.draw(in: &writer, path: Self.sample(x: x, y: y + 2.1 * unit, width: 8 * unit))
            writer.line(line.label, x: x + Self.labelStart * unit, y: y + 3.15 * unit, style: textStyle)
            y += Self.pitch * unit
        }
        writer.paragraph(remarks, x: x, top: y + 1.5 * unit, style: smallStyle)
    }

    private func draw(_ symbol: Symbol, in writer: inout SVGWriter, x: Double, y: Double) {
        let unit = enlargement
        if symbol.isNumber {
            NumberBadge(rank: 1, enlargement: unit).draw(in: &writer, x: x + 4 * unit, y: y + 2.1 * unit)
        } else {
            let radius = PlaceSymbol.radius(count: symbol.count) * unit
            PlaceSymbol.open(in: &writer, id: "legenda-plek", radius: radius)
            PlaceSymbol.draw(in: &writer, x: x + 4 * unit, y: y + 2.1 * unit, radius: radius)
            writer.close()
        }
        let label = textStyle.shortened(symbol.label, width: labelWidth)
        writer.line(label, x: x + Self.labelStart * unit, y: y + 3.15 * unit, style: textStyle)
        let count = language.number(Double(symbol.count))
        writer.line(count, x: x + rowWidth, y: y + 3.15 * unit, style: textStyle, anchor: .end)
    }

    private static func sample(x: Double, y: Double, width: Double) -> [UInt8] {
        Array("M\(SVGWriter.unit(x)) \(SVGWriter.unit(y))h\(SVGWriter.unit(width))".utf8)
    }
}
