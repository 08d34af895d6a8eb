import Areas
import GeoFiles

/// Reads columns of a file of results, whose numbers are numbers (GeoJSON) or texts with a decimal comma (CSV).
struct ResultReader {
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

    /// The numbers of a column; absent where a cell is empty. Throws `badData` for text and for a number that no run writes there.
    func numbers(_ name: String) throws(Failure) -> [Double?] {
        let column = try column(name)
        let possible = ResultRange.of(column: name)
        var values: [Double?] = []
        for row in 0..<table.rowCount {
            let value: Double?
            switch column.cells {
            case .number(let numbers): value = numbers[row]
            case .text(let texts):
                do { value = try parser.parse(texts[row] ?? "") } catch {
                    throw Failure(
                        .badData, at: "\(table.location(ofRow: row)), kolom \(name)",
                        "'\(texts[row] ?? "")' is geen getal", remedy: "Maak de uitkomsten opnieuw.")
                }
            }
            // Results can be changed by hand, and a number of people beyond all bounds would end the program.
            if let value, !possible.contains(value) {
                throw Failure(
                    .badData, at: "\(table.location(ofRow: row)), kolom \(name)",
                    "\(value) kan hier niet staan (\(ResultRange.words(possible)))",
                    remedy: "Maak de uitkomsten opnieuw.")
            }
            values.append(value)
        }
        return values
    }

    /// Whole numbers from 1 to the number of areas.
    func ranks(_ name: String) throws(Failure) -> [Int?] {
        var ranks: [Int?] = []
        for (row, value) in try numbers(name).enumerated() {
            let rank = value.flatMap(Int.init(exactly:))
            guard value == nil || rank.map({ (1...table.rowCount).contains($0) }) ?? false else {
                throw Failure(
                    .badData, at: "\(table.location(ofRow: row)), kolom \(name)",
                    "er staat iets anders dan een plaats van 1 tot \(table.rowCount)",
                    remedy: "Maak de uitkomsten opnieuw.")
            }
            ranks.append(rank)
        }
        return ranks
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
