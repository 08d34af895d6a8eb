import Areas

/// A part of the map drawn once more, enlarged, in a frame of its own where the sheet is free.
struct Inset {
    /// `A`, `B`, …: on the map beside the frame around the part, and above the inset.
    let letter: String
    /// What most of it lies in; empty where unknown.
    let name: String
    /// The part on the map, in mm.
    let window: Box
    /// The frame that it is drawn in.
    let frame: Box
    /// The rows of the areas that it shows, and their shapes on the sheet.
    let rows: [Int]
    let drawn: DrawnAreas
    let projection: Projection

    /// Room above the frame for letter and name, and under it for the scale, in mm on A4.
    static let header = 4.6
    static let footer = 5.6

    /// Everything that it covers: frame, header and footer.
    func block(_ unit: Double) -> Box {
        Box(
            minX: frame.minX, minY: frame.minY - Self.header * unit, maxX: frame.maxX,
            maxY: frame.maxY + Self.footer * unit)
    }

    /// The insets of a map, for some of its `candidates` or of the areas that it numbers; those for which the sheet has no room are left out.
    static func all(
        _ content: MapContent, _ drawn: DrawnAreas, candidates: [Int], numbered: [Int], layout: SheetLayout,
        unit: Double
    ) -> [Inset] {
        let choice = InsetChoice(drawn, candidates: candidates, numbered: numbered, unit: unit)
        var insets: [Inset] = []
        for window in choice.windows {
            let taken = choice.windows.map { $0.enlarged(by: 2 * unit) } + insets.map { $0.block(unit) }
            let space = FreeSpace(drawn, frame: layout.frame, taken: taken.map { $0.enlarged(by: 2 * unit) })
            let side = InsetChoice.side * unit
            let (x, y) = ((window.minX + window.maxX) / 2, (window.minY + window.maxY) / 2)
            let margin = 1.5 * unit
            guard
                let block = space.place(
                    width: side + 2 * margin, height: side + (header + footer) * unit + 2 * margin, near: x, y)?
                    .enlarged(by: -margin)
            else { continue }
            let frame = Box(
                minX: block.minX, minY: block.minY + header * unit, maxX: block.maxX, maxY: block.maxY - footer * unit)
            insets.append(
                Inset(content, window: window, frame: frame, layout: layout, letter: letters[insets.count]))
        }
        return insets
    }

    private static let letters = ["A", "B", "C", "D", "E", "F"]

    private init(_ content: MapContent, window: Box, frame: Box, layout: SheetLayout, letter: String) {
        (self.window, self.frame, self.letter) = (window, frame, letter)
        let ground = layout.projection.ground(window)
        projection = Projection(extent: ground, frame: frame)
        // Cut a little outside the frame, so that the cut itself is not drawn as a border.
        let clipped = ClippedAreas(
            content.detailedShapes ?? content.shapes, to: projection.ground(frame.enlarged(by: 2)))
        rows = clipped.rows
        drawn = DrawnAreas(clipped.shapes, projection: projection)
        name = content.areas.commonName(of: clipped.rows)
    }

    /// The frame around the part on the map, with its letter.
    func drawWindow(in writer: inout SVGWriter, unit: Double) {
        for (color, width) in [(Color.white, 0.9), (Ink.border, 0.35)] {
            writer.rectangle(window, fill: "none", stroke: color, strokeWidth: width * unit)
        }
        let style = TextStyle(size: 3 * unit, bold: true, color: Ink.title)
        let spot = letterBox(unit)
        writer.open(
            "g",
            [
                "stroke": Color.white.hex, "stroke-width": SVGWriter.unit(0.8 * unit), "stroke-linejoin": "round",
                "paint-order": "stroke",
            ])
        writer.line(letter, x: spot.minX, y: spot.maxY, style: style)
        writer.close()
    }

    /// Where the letter stands on the map.
    func letterBox(_ unit: Double) -> Box {
        Box(
            minX: window.minX, minY: window.minY - 3.1 * unit, maxX: window.minX + 2.6 * unit,
            maxY: window.minY - 0.8 * unit)
    }
}

extension AreaTable {
    /// What most of these rows lie in: the gemeente, or the wijk on a map of one gemeente; empty where unknown.
    fileprivate func commonName(of rows: [Int]) -> String {
        let isOneGemeente = Set(codes.map { $0.gemeente }).count == 1
        let candidates = level == .gemeente ? names : isOneGemeente && level == .buurt ? wijkNames : gemeenteNames
        var counts: [String: Int] = [:]
        for row in rows { if let name = candidates[row] { counts[name, default: 0] += 1 } }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { LabelText.plain($0.key) } ?? ""
    }
}
