import Areas
import Foundation
import GeoFiles
import Geometry

/// A place on the map: something that people can go to, or where they live.
struct Place: Equatable {
    /// As the file has it, on one line; `nil` where it has no name.
    var name: String?
    /// RD metres.
    var x: Double
    var y: Double
    /// The row of its file, counted from 0.
    var row: Int
}

/// Points read from a file of any form: a layer of points, or a text with columns for the coordinates.
struct PlaceFile {
    let file: InputFile
    /// The layer that was read, for `herkomst-plekken.json`.
    let layer: String
    let table: Table
    let places: [Place]
    let rowCount: Int
    let coordinateSystem: String
    /// What the file or its columns say its coordinates are in.
    let system: CoordinateSystem
    let notices: [Notice]

    /// - Parameter what: what the points are, in the plural: `plekken`, `kandidaten`, `adressen`.
    ///
    /// Throws what opening and reading throw, and `badData` for a file without a layer of points or with several, without
    /// coordinates, or with coordinates that contradict what it says about them.
    init(_ file: InputFile, what: String) throws(Failure) {
        self.file = file
        let opened = try VectorFile(path: file.path)
        let description = try Self.layer(of: opened, file, what: what)
        layer = description.name
        let raw: RawPoints
        let system: CoordinateSystem?
        var notices: [Notice]
        if description.hasPoints {
            let read = try opened.readPoints(layer: description.name)
            (table, system, notices) = (read.table, read.coordinateSystem, read.notices)
            var points = RawPoints(source: "", isGeographicByName: nil)
            for (index, row) in read.points.rows.enumerated() {
                points.append(read.points.x[index], read.points.y[index], row)
            }
            raw = points
        } else {
            let read = try opened.read(layer: description.name, shapes: false)
            (table, system, notices) = (read.table, nil, read.notices)
            raw = try CoordinateColumns(read.table).points(read.table)
        }
        rowCount = table.rowCount
        guard !raw.x.isEmpty else {
            throw Failure(
                .badData, at: table.location,
                rowCount == 0 ? "er staan geen \(what) in" : "geen enkele rij heeft coördinaten",
                remedy: "Geef een bestand met ten minste één punt.")
        }
        let (metres, claimed) = try PointSystem.metres(raw, system: system, at: table.location)
        self.system = claimed
        coordinateSystem =
            [claimed.authorityCode, claimed.name].compactMap(\.self).joined(separator: ", ")
            + (system == nil ? " (uit de kolommen)" : "")
        let names = Self.names(table)
        places = metres.enumerated().compactMap { point, place in
            place.map { Place(name: names[raw.rows[point]], x: $0.x, y: $0.y, row: raw.rows[point]) }
        }
        let located = Set(raw.rows)
        notices += Self.notices(
            table, what: what, without: (0..<table.rowCount).filter { !located.contains($0) },
            abroad: metres.indices.filter { metres[$0] == nil }.map { raw.rows[$0] })
        if let garbled = places.first(where: { $0.name.map(Self.isGarbled) ?? false }) {
            notices.append(
                Notice(
                    "vreemde tekens",
                    "\(table.location(ofRow: garbled.row)): de naam \(quotedForMessage(garbled.name ?? "")) is ooit met de verkeerde "
                        + "tekencodering opgeslagen; zo staat hij ook op de kaart."))
        }
        self.notices = notices
    }

    /// The one that was asked for, else the only one with points, else the only table.
    private static func layer(
        of file: VectorFile, _ given: InputFile, what: String
    ) throws(Failure) -> LayerDescription {
        if let name = given.layer {
            guard let layer = file.layers.first(where: { $0.name == name }) else {
                throw Failure(
                    .inputMissing, at: file.name, "er is geen laag \(quotedForMessage(name))",
                    remedy: "Kies uit: \(names(file.layers)).")
            }
            return layer
        }
        let withPoints = file.layers.filter(\.hasPoints)
        let candidates = withPoints.isEmpty ? file.layers.filter { !$0.hasShapes } : withPoints
        if candidates.count == 1 { return candidates[0] }
        guard !candidates.isEmpty else {
            throw Failure(
                .badData, at: file.name, "het bestand heeft vlakken en geen punten",
                remedy: "Maak er punten van, bijvoorbeeld in QGIS met 'Punt op oppervlak'.")
        }
        throw Failure(
            .badData, at: file.name, "er zijn meer lagen die \(what) kunnen zijn: \(names(candidates))",
            remedy: what == "plekken"
                ? "Noem er een met --laag, of met laag in het projectbestand." : "Geef een bestand met één laag.")
    }

    private static func names(_ layers: [LayerDescription]) -> String {
        layers.prefix(20).map { printable($0.name, atMost: 60) }.joined(separator: ", ")
    }

    private static let nameColumns = [
        "naam", "name", "titel", "title", "locatie", "locatienaam", "omschrijving", "label", "adres", "address",
    ]

    private static func names(_ table: Table) -> [String?] {
        guard let column = nameColumns.lazy.compactMap({ table.column($0) }).first else {
            return Array(repeating: nil, count: table.rowCount)
        }
        return (0..<table.rowCount).map { row in
            column.text(at: row).map(XMLText.line).flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    private static func notices(_ table: Table, what: String, without: [Int], abroad: [Int]) -> [Notice] {
        var notices: [Notice] = []
        func rows(_ rows: [Int]) -> String {
            let shown = rows.prefix(10).map { String($0 + table.firstRowNumber) }.joined(separator: ", ")
            return "rij \(shown)\(rows.count > 10 ? " en meer" : "")"
        }
        if !without.isEmpty {
            notices.append(
                Notice(
                    "zonder coördinaten",
                    "\(table.location): \(without.count) \(what) hebben geen coördinaten en tellen niet mee (\(rows(without)))."
                ))
        }
        if !abroad.isEmpty {
            notices.append(
                Notice(
                    "buiten Nederland",
                    "\(table.location): \(abroad.count) \(what) liggen buiten Nederland en tellen niet mee (\(rows(abroad)))."
                ))
        }
        return notices
    }

    /// Whether a text is UTF-8 that was once read as Windows-1252: its letters are the bytes of other letters.
    private static func isGarbled(_ text: String) -> Bool {
        guard text.unicodeScalars.contains(where: { ["Ã", "Â", "â"].contains($0) }),
            let bytes = text.data(using: .windowsCP1252), let again = String(data: bytes, encoding: .utf8)
        else { return false }
        return again.unicodeScalars.count < text.unicodeScalars.count
    }
}
