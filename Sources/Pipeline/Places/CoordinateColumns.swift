import Areas
import Geometry

/// The columns of a text table that hold points, found by their names.
struct CoordinateColumns {
    enum Kind: Equatable {
        /// RD metres or degrees by their name; `nil` where the numbers must tell.
        case pair(x: String, y: String, isGeographic: Bool?)
        /// `POINT (x y)`, or several in a `MULTIPOINT`.
        case wellKnownText(String)
    }

    let kind: Kind

    /// Names as they are compared: lower case letters and digits alone.
    private static let pairs: [(x: String, y: String, isGeographic: Bool?)] = [
        ("xrd", "yrd", false), ("rdx", "rdy", false), ("xcoordinaatrd", "ycoordinaatrd", false),
        ("rdxcoordinaat", "rdycoordinaat", false), ("longitude", "latitude", true), ("lon", "lat", true),
        ("lng", "lat", true), ("long", "lat", true), ("lengtegraad", "breedtegraad", true),
        ("lengte", "breedte", true), ("geolon", "geolat", true), ("x", "y", nil), ("xcoordinaat", "ycoordinaat", nil),
        ("xcoord", "ycoord", nil), ("xcoordinate", "ycoordinate", nil), ("coordx", "coordy", nil),
    ]
    private static let texts = ["wkt", "wktgeom", "geomwkt", "geometry", "geometrie", "geom", "thegeom", "shape"]

    /// The first pair of names that is there, RD before degrees, else a column of well-known text.
    ///
    /// Throws where there is none, and where two columns have the same name but for case and signs.
    init(_ table: Table) throws(Failure) {
        if let found = try Self.find(in: table) {
            self = found
            return
        }
        let names = table.columnNames.prefix(30).map { printable($0, atMost: 40) }.joined(separator: ", ")
        throw Failure(
            .badData, at: table.location, "er zijn geen kolommen met coördinaten (de kolommen heten: \(names))",
            remedy: "Noem ze lon en lat (graden) of x_rd en y_rd (meters, EPSG:28992).")
    }

    private init(_ kind: Kind) { self.kind = kind }

    /// The same; `nil` where there is none.
    static func find(in table: Table) throws(Failure) -> CoordinateColumns? {
        let folded = table.columnNames.map(Self.folded)
        func column(_ name: String) -> String? { folded.firstIndex(of: name).map { table.columnNames[$0] } }
        for pair in Self.pairs {
            guard let x = column(pair.x), let y = column(pair.y) else { continue }
            for name in [pair.x, pair.y] where folded.count(where: { $0 == name }) > 1 {
                throw Failure(
                    .badData, at: table.location, "er zijn meer kolommen die '\(name)' heten",
                    remedy: "Laat er een weg of geef ze een andere naam.")
            }
            return CoordinateColumns(.pair(x: x, y: y, isGeographic: pair.isGeographic))
        }
        return Self.texts.lazy.compactMap(column).first.map { CoordinateColumns(.wellKnownText($0)) }
    }

    private static func folded(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.lowercased().replacing("ö", with: "o").unicodeScalars.filter {
                    ("a"..."z").contains($0) || ("0"..."9").contains($0)
                }))
    }

    /// The points of all rows; a row without coordinates has none.
    ///
    /// Throws for a cell that is no number, and for a row with only one of both coordinates.
    func points(_ table: Table) throws(Failure) -> RawPoints {
        switch kind {
        case .pair(let x, let y, let isGeographic):
            return try Self.pair(table, x: x, y: y, isGeographic: isGeographic)
        case .wellKnownText(let name): return try Self.wellKnownText(table, name)
        }
    }

    private static func pair(
        _ table: Table, x: String, y: String, isGeographic: Bool?
    ) throws(Failure) -> RawPoints {
        let reader = CellReader(table: table)
        let (xs, ys) = (try reader.numbers(x), try reader.numbers(y))
        var points = RawPoints(source: "kolommen \(x) en \(y)", isGeographicByName: isGeographic)
        for row in 0..<table.rowCount {
            switch (xs[row], ys[row]) {
            case (let x?, let y?): points.append(x, y, row)
            case (nil, nil): continue
            default:
                throw Failure(
                    .badData, at: table.location(ofRow: row), "een van de twee coördinaten (\(x), \(y)) ontbreekt",
                    remedy: "Vul beide in, of geen van beide.")
            }
        }
        return points
    }

    private static func wellKnownText(_ table: Table, _ name: String) throws(Failure) -> RawPoints {
        var points = RawPoints(source: "kolom \(name)", isGeographicByName: nil)
        guard let column = table.column(name) else { return points }
        for row in 0..<table.rowCount {
            guard let text = column.text(at: row), !text.allSatisfy(\.isWhitespace) else { continue }
            guard let found = pointsOfText(text) else {
                throw Failure(
                    .badData, at: "\(table.location(ofRow: row)), kolom \(name)",
                    "\(quotedForMessage(text)) is geen punt zoals POINT (121000 487000)",
                    remedy: "Geef punten, of kolommen lon en lat of x_rd en y_rd.")
            }
            for point in found { points.append(point.x, point.y, row) }
        }
        return points
    }

    /// `POINT (4.9 52.4)`, `SRID=4326;POINT Z (…)`, `MULTIPOINT ((…), (…))`; `nil` for any other text.
    static func pointsOfText(_ text: String) -> [(x: Double, y: Double)]? {
        var rest = text.uppercased()[...]
        if rest.hasPrefix("SRID="), let end = rest.firstIndex(of: ";") { rest = rest[rest.index(after: end)...] }
        rest = rest.drop(while: \.isWhitespace)
        let isMany = rest.hasPrefix("MULTIPOINT")
        guard isMany || rest.hasPrefix("POINT"), let open = rest.firstIndex(of: "("),
            let close = rest.lastIndex(where: { !$0.isWhitespace }), rest[close] == ")"
        else { return nil }
        let kind = rest[..<open].dropFirst(isMany ? 10 : 5).filter { !$0.isWhitespace }
        guard ["", "Z", "M", "ZM"].contains(String(kind)) else { return nil }
        var found: [(x: Double, y: Double)] = []
        for tuple in rest[rest.index(after: open)..<close].split(separator: ",", omittingEmptySubsequences: false) {
            var words = tuple.trimmingPrefix(while: \.isWhitespace)
            while words.last?.isWhitespace ?? false { words.removeLast() }
            if isMany, words.first == "(", words.last == ")" { words = words.dropFirst().dropLast() }
            let numbers = words.split(whereSeparator: \.isWhitespace).map { word in
                // Swift reads hexadecimal too, which no other number here may be.
                word.contains("X") ? nil : Double(word)
            }
            guard (2...4).contains(numbers.count), let x = numbers[0], let y = numbers[1], x.isFinite, y.isFinite else {
                return nil
            }
            found.append((x, y))
        }
        return isMany || found.count == 1 ? found : nil
    }
}
