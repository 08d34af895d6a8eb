import Areas
import Foundation
import GeoFiles

/// A folder with the results of `kaart`: what was asked, what went in, and the list that came out.
struct EarlierRun {
    /// The folder as the user gave it.
    let folder: String
    let programVersion: String
    /// The date that the results carry.
    let date: String?
    /// The settings that made it; `nil` where the folder is of a version that did not keep them.
    let settings: Settings?
    let level: AreaLevel
    let top: Int
    /// Per role (`grenzen`, `hitte`, …) the SHA-256 of what was read, sorted.
    let fingerprints: [String: [String]]
    /// The areas with the figures that the list is made of, in code order.
    let areas: AreaTable
    let ranks: [Int?]
    /// The 5 and 95 % quantiles of the ranks; absent where the run had none.
    let rankLow: [Double?]
    let rankHigh: [Double?]
    /// The outlines of the areas, longitude and latitude; `nil` where only the table was written.
    let shapes: PolygonArray?

    /// Throws `inputMissing` where there are no results, and `badData` where they are those of something else.
    init(_ folder: String) throws(Failure) {
        self.folder = folder
        let file = (folder as NSString).appendingPathComponent("herkomst.json")
        guard let data = FileManager.default.contents(atPath: file) else {
            throw Failure(
                .inputMissing, at: folder, "er staat geen herkomst.json in",
                remedy: "Geef een map die 'kaart' heeft gemaakt.")
        }
        let root = try YAMLMap(document: String(decoding: data, as: UTF8.self), file: file)
        guard let options = try root.map("opties"), let program = try root.map("programma"),
            root.keys.contains("methode"), let level = try options.choice("niveau", AreaLevel.self),
            let top = try options.wholeNumber("top")
        else {
            throw Failure(
                .badData, at: file, "dit is geen herkomst van 'kaart'",
                remedy: "Geef een map die 'kaart' heeft gemaakt.")
        }
        (self.level, self.top) = (level, top)
        programVersion = try program.text("versie") ?? ""
        date = root.isNull("datum") ? nil : try root.text("datum")
        settings =
            if root.keys.contains("opdracht"), !root.isNull("opdracht"), let order = try root.map("opdracht") {
                try readOrder(order, in: file)
            } else {
                nil
            }
        var fingerprints: [String: [String]] = [:]
        for input in try root.maps("invoer") {
            if let role = try input.text("rol"), let hash = try input.text("sha256") {
                fingerprints[role, default: []].append(hash)
            }
        }
        self.fingerprints = fingerprints.mapValues { $0.sorted() }
        (areas, shapes) = try Self.list(in: folder, level: level)
        ranks = areas["rang"].map { $0.map { Int($0) } }
        (rankLow, rankHigh) = (areas["rang_p05"], areas["rang_p95"])
    }

    /// From the GeoJSON, which has the outlines too, else from `prioriteiten.csv`.
    private static func list(
        in folder: String, level: AreaLevel
    ) throws(Failure) -> (AreaTable, PolygonArray?) {
        let candidates = ["\(level.fileName).geojson", "prioriteiten.csv"].map {
            (folder as NSString).appendingPathComponent($0)
        }
        guard let path = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
            throw Failure(
                .inputMissing, at: folder, "er staat geen \(level.fileName).geojson en geen prioriteiten.csv in",
                remedy: "Maak de uitkomsten opnieuw, met geojson of csv bij --formaat.")
        }
        let file = try VectorFile(path: path)
        guard let description = file.layers.first else {
            throw Failure(.badData, at: path, "er staat geen laag in", remedy: "Maak de uitkomsten opnieuw.")
        }
        let figures =
            ["rang", "rang_p05", "rang_p95", "risico_klasse", "risico_index"] + EarlierRun.figures.map(\.rawValue)
        let layer = try file.read(
            layer: description.name, columns: ["code", "naam", "gemeentenaam"] + figures,
            shapes: description.hasShapes)
        let reader = ResultReader(layer.table)
        let codes = try reader.codes(level: level)
        let order = codes.indices.sorted { codes[$0] < codes[$1] }
        var areas = AreaTable(level: level, codes: order.map { codes[$0] })
        let (names, gemeenten) = (try reader.texts("naam"), try reader.texts("gemeentenaam"))
        areas.names = order.map { names[$0] }
        areas.gemeenteNames = order.map { gemeenten[$0] }
        for figure in figures {
            let values = try reader.numbers(figure)
            areas[figure] = order.map { values[$0] }
        }
        return (areas, layer.shapes?.selecting(order))
    }

    /// What moves an area up or down the list.
    static let figures: [Figure] = [.inwoners65plus, .sterkEenzaamPct, .verwachtSterkEenzaam, .hitte]
}

/// Reads columns of a file of results, whose numbers are numbers (GeoJSON) or texts with a decimal comma (CSV).
private struct ResultReader {
    private let table: Table
    private let parser = NumberParser(extraMissing: [])

    init(_ table: Table) { self.table = table }

    func codes(level: AreaLevel) throws(Failure) -> [AreaCode] {
        let texts = try texts("code")
        var codes: [AreaCode] = []
        var seen: Set<AreaCode> = []
        for (row, text) in texts.enumerated() {
            guard let code = text.flatMap({ AreaCode($0) }), code.level == level, seen.insert(code).inserted else {
                throw Failure(
                    .badData, at: table.location(ofRow: row),
                    "'\(text ?? "")' is geen code van een \(level.rawValue), of staat er twee keer",
                    remedy: "Maak de uitkomsten opnieuw.")
            }
            codes.append(code)
        }
        return codes
    }

    func texts(_ name: String) throws(Failure) -> [String?] {
        let column = try column(name)
        return (0..<table.rowCount).map { column.text(at: $0) }
    }

    func numbers(_ name: String) throws(Failure) -> [Double?] {
        let column = try column(name)
        var values: [Double?] = []
        for row in 0..<table.rowCount {
            switch column.cells {
            case .number(let numbers): values.append(numbers[row])
            case .text(let texts):
                do { values.append(try parser.parse(texts[row] ?? "")) } catch {
                    throw Failure(
                        .badData, at: "\(table.location(ofRow: row)), kolom \(name)",
                        "'\(texts[row] ?? "")' is geen getal", remedy: "Maak de uitkomsten opnieuw.")
                }
            }
        }
        return values
    }

    private func column(_ name: String) throws(Failure) -> Table.Column {
        guard let column = table.column(name) else {
            throw Failure(
                .badData, at: table.location, "de kolom \(name) ontbreekt",
                remedy: "Geef een map die 'kaart' heeft gemaakt.")
        }
        return column
    }
}
