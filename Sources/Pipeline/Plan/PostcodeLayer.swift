import Areas
import GeoFiles
import Geometry

/// `--postcodes`: polygons with a postcode (PC4 or PC6), or a table of addresses or postcodes with the code of the area that
/// each lies in.
struct PostcodeLayer {
    enum Content {
        /// A valid shape in RD per postcode of `postcodes`.
        case shapes(PolygonArray)
        /// Rows of the table: which postcode, which area, and how many addresses or people.
        case rows([(postcode: Int, area: AreaCode, amount: Double)])
    }

    /// Each once, sorted.
    let postcodes: [String]
    let content: Content
    let rowCount: Int
    let notices: [Notice]

    static let postcodeColumns = [
        "postcode", "pc4", "pc6", "postcode4", "postcode6", "postcode_4", "postcode_6", "pc4_code", "pc6_code",
    ]
    static let areaColumns = ["buurtcode", "bu_code", "wijkcode", "wk_code", "gemeentecode", "gm_code", "code"]
    static let amountColumns = ["aantal", "adressen", "aantal_adressen", "huishoudens", "inwoners", "gewicht"]

    /// Throws what reading throws, `usage` for several layers, and `badData` with the row for what is no postcode, and for a table
    /// without shapes and without area codes.
    init(_ input: InputFile, level: AreaLevel) throws(Failure) {
        let file = try VectorFile(path: input.path)
        guard
            let description = input.layer.flatMap({ name in file.layers.first { $0.name == name } })
                ?? (input.layer == nil && file.layers.count == 1 ? file.layers.first : nil)
        else {
            throw Failure(
                .usage, at: input.givenPath,
                "er staan \(file.layers.count) lagen in: "
                    + file.layers.prefix(8).map { printable($0.name, atMost: 40) }.joined(separator: ", "),
                remedy: "Geef een bestand met één laag.")
        }
        let hasAreas = description.columnNames.contains { Self.areaColumns.contains($0.lowercased()) }
        let layer = try file.read(layer: description.name, shapes: description.hasShapes && !hasAreas)
        let cells = CellReader(table: layer.table)
        try cells.require(oneOf: Self.postcodeColumns, what: "postcodes")
        let column = Self.postcodeColumns.first(where: cells.has) ?? "postcode"
        var texts: [String] = []
        for row in 0..<layer.table.rowCount {
            let text = cells.text(column, row) ?? ""
            guard let postcode = Self.postcode(text) else {
                throw Failure(
                    .badData, at: cells.location(column, row),
                    text.isEmpty ? "de postcode ontbreekt" : "\(quotedForMessage(text)) is geen postcode",
                    remedy: "Een postcode is 1234 of 1234AB.")
            }
            texts.append(postcode)
        }
        guard !texts.isEmpty else {
            throw Failure(
                .badData, at: layer.table.location, "er staat geen rij in", remedy: "Geef een bestand met postcodes.")
        }
        let postcodes = Set(texts).sorted()
        let number = Dictionary(uniqueKeysWithValues: postcodes.enumerated().map { ($1, $0) })
        (self.postcodes, rowCount) = (postcodes, layer.table.rowCount)
        let numbers = texts.compactMap { number[$0] }
        if let shapes = layer.shapes {
            content = .shapes(
                try Self.merged(shapes, numbers, count: postcodes.count, layer.coordinateSystem, layer.table))
            notices = layer.notices
            return
        }
        try cells.require(oneOf: Self.areaColumns, what: "gebiedscodes (het bestand heeft ook geen vlakken)")
        let (rows, strange) = try Self.rows(cells, numbers, level: level)
        content = .rows(rows)
        notices =
            layer.notices
            + (strange == 0
                ? []
                : [
                    Notice(
                        "postcode zonder gebied",
                        "\(layer.table.location): niet gebruikt, want zonder code van een gebied: "
                            + "\(counted(strange, "rij", "rijen")).")
                ])
    }

    /// `1234` or `1234AB`; `nil` for anything else.
    static func postcode(_ text: String) -> String? {
        var text = text.uppercased()
        text.removeAll { $0 == " " }
        let (digits, letters) = (text.prefix(4), text.dropFirst(4))
        guard digits.count == 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), digits.first != "0",
            letters.isEmpty || letters.utf8.count == 2 && letters.utf8.allSatisfy({ (0x41...0x5A).contains($0) })
        else { return nil }
        return text
    }

    private static func rows(
        _ cells: CellReader, _ numbers: [Int], level: AreaLevel
    ) throws(Failure) -> ([(postcode: Int, area: AreaCode, amount: Double)], Int) {
        let column = areaColumns.first(where: cells.has) ?? "code"
        let amounts = amountColumns.first(where: cells.has)
        var rows: [(postcode: Int, area: AreaCode, amount: Double)] = []
        var strange = 0
        for (row, number) in numbers.enumerated() {
            guard let code = cells.text(column, row).flatMap({ AreaCode($0) })?.ancestor(level) else {
                strange += 1
                continue
            }
            var amount = 1.0
            if let amounts {
                amount = try cells.number(amounts, row) ?? 0
                // Beyond this the sum of a postcode could be infinite, and its share no number.
                guard (0...1e12).contains(amount) else {
                    throw Failure(
                        .badData, at: cells.location(amounts, row), amount < 0 ? "dit ligt onder 0" : "dit is te groot",
                        remedy: "Verbeter de cel.")
                }
            }
            if amount > 0 { rows.append((number, code, amount)) }
        }
        return (rows, strange)
    }

    /// One area per postcode: the shapes of rows with the same postcode side by side.
    private static func merged(
        _ shapes: PolygonArray, _ numbers: [Int], count: Int, _ system: CoordinateSystem?, _ table: Table
    ) throws(Failure) -> PolygonArray {
        let system = try checkedDutchCoordinates(shapes, in: system, at: table.location) {
            "rij \($0 + table.firstRowNumber)"
        }
        var rows = [[Int]](repeating: [], count: count)
        for (row, number) in numbers.enumerated() { rows[number].append(row) }
        var result = PolygonArray()
        for own in rows {
            for row in own {
                for part in shapes.parts(of: row) {
                    for ring in shapes.rings(of: part) {
                        let points = shapes.points(of: ring)
                        result.append(xs: shapes.x[points], ys: shapes.y[points])
                        result.endRing()
                    }
                    result.endPart()
                }
            }
            result.endArea()
        }
        return system == .rd ? result : try inRD(result, from: system)
    }

    private static func inRD(_ shapes: PolygonArray, from system: CoordinateSystem) throws(Failure) -> PolygonArray {
        let transform = try CoordinateTransform(from: system, to: .rd)
        var (xs, ys) = (shapes.x, shapes.y)
        for point in xs.indices {
            guard let (x, y) = transform(xs[point], ys[point]) else { continue }
            (xs[point], ys[point]) = (x, y)
        }
        return shapes.replacingCoordinates(x: xs, y: ys)
    }
}
