/// The diamond that stands for a place: white within a dark edge, so that it is seen on every colour.
enum PlaceSymbol {
    /// Half of its height and width in mm on A4; smaller where there are many.
    static func radius(count: Int) -> Double { count > 150 ? 0.7 : 1 }

    /// - Parameter radius: in mm on the sheet.
    static func draw(in writer: inout SVGWriter, x: Double, y: Double, radius r: Double) {
        let unit = SVGWriter.unit
        writer.markup(
            "<path d=\"M\(unit(x)) \(unit(y - r))L\(unit(x + r)) \(unit(y))L\(unit(x)) \(unit(y + r))L\(unit(x - r)) \(unit(y))z\"/>\n"
        )
    }

    /// The group that the diamonds are drawn in.
    static func open(in writer: inout SVGWriter, id: String, radius: Double) {
        writer.open(
            "g",
            [
                "id": id, "fill": "#ffffff", "stroke": Ink.border.hex,
                "stroke-width": SVGWriter.unit(0.4 * radius),
                "stroke-linejoin": "round",
            ])
    }
}
