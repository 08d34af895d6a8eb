/// The diamond that stands for a place: white within a dark edge, so that it is seen on every colour.
enum PlaceSymbol {
    /// Half of its height and width in mm on A4.
    static let radius = 1.0

    static func draw(in writer: inout SVGWriter, x: Double, y: Double, enlargement: Double) {
        let unit = SVGWriter.unit
        let r = radius * enlargement
        writer.markup(
            "<path d=\"M\(unit(x)) \(unit(y - r))L\(unit(x + r)) \(unit(y))L\(unit(x)) \(unit(y + r))L\(unit(x - r)) \(unit(y))z\"/>\n"
        )
    }

    /// The group that the diamonds are drawn in.
    static func open(in writer: inout SVGWriter, id: String, enlargement: Double) {
        writer.open(
            "g",
            [
                "id": id, "fill": "#ffffff", "stroke": Ink.border.hex,
                "stroke-width": SVGWriter.unit(0.4 * enlargement),
                "stroke-linejoin": "round",
            ])
    }
}
