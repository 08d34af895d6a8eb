import Areas

/// A delimited text file (CSV), checked as a whole before a single cell is believed.
///
/// GDAL's own CSV driver is not used: it accepts a row with too few or too many fields in silence, takes a header like
/// `2012;2016` for data, turns a column called `WKT` into geometry, and lets a `.csvt` file beside it turn `n.b.` into 0.
/// The separator is the one of `;`, tab and `,` that occurs most in the header. Cells are text; an empty one is absent.
struct DelimitedText {
    let location: String
    let columnNames: [String]
    let rowCount: Int
    private let bytes: [UInt8]
    private let delimiter: UInt8
    private let firstRecord: Int

    /// Throws where the text is empty or not UTF-8, repeats a column name, breaks off inside quotes, holds zero bytes, or
    /// has a row with another number of fields than the header.
    init(bytes: [UInt8], location: String) throws(Failure) {
        (self.bytes, self.location) = (bytes, location)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard bytes.count > start else { throw Self.empty(location) }
        try Self.checkEncoding(bytes, location)
        delimiter = Self.delimiter(bytes, from: start)
        var scanner = FieldScanner(bytes: bytes, delimiter: delimiter, position: start)
        var names: [String] = []
        var end = FieldScanner.End.delimiter
        while end == .delimiter {
            let field = try Self.field(&scanner, row: 1, location)
            names.append(scanner.text(field) ?? "")
            guard names.count <= InputLimits.columns else {
                throw Self.tooMuch("het bestand heeft meer dan \(InputLimits.columns) kolommen", location)
            }
            end = field.end
        }
        columnNames = names
        guard names != [""] else { throw Self.empty(location) }
        try Self.checkNames(names, location)
        firstRecord = scanner.position
        rowCount = try Self.countRows(&scanner, fieldCount: names.count, location)
    }

    /// The cells of some columns, by column number, for all rows.
    func cells(of wanted: [Int]) throws(Failure) -> [[String?]] {
        guard wanted.count * rowCount <= InputLimits.cells else {
            throw Self.tooMuch(
                "\(rowCount) rijen van \(wanted.count) kolommen zijn meer dan \(InputLimits.cells) cellen", location)
        }
        var slots = [Int?](repeating: nil, count: columnNames.count)
        for (slot, column) in wanted.enumerated() { slots[column] = slot }
        var result = [[String?]](repeating: [], count: wanted.count)
        for slot in result.indices { result[slot].reserveCapacity(rowCount) }
        var scanner = FieldScanner(bytes: bytes, delimiter: delimiter, position: firstRecord)
        for row in 0..<rowCount {
            for column in columnNames.indices {
                let field = try Self.field(&scanner, row: row + 2, location)
                if let slot = slots[column] { result[slot].append(scanner.text(field)) }
            }
        }
        return result
    }
}

extension DelimitedText {
    private static func empty(_ location: String) -> Failure {
        Failure(
            .badData, at: location, "het bestand is leeg of mist de kopregel",
            remedy: "Geef een CSV met de kolomnamen in de eerste regel")
    }

    private static func tooMuch(_ problem: String, _ location: String) -> Failure {
        Failure(.badData, at: location, problem, remedy: "Maak een selectie van de rijen en kolommen")
    }

    private static func checkEncoding(_ bytes: [UInt8], _ location: String) throws(Failure) {
        let remedy = "Sla het bestand op als 'CSV UTF-8 (door komma's gescheiden)'"
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Failure(.badData, at: location, "het bestand is UTF-16 en geen UTF-8", remedy: remedy)
        }
        guard let wrong = firstByteOutsideUTF8(bytes) else { return }
        let row = bytes[..<wrong].count { $0 == 0x0A } + 1
        throw Failure(
            .badData, at: "\(location), regel \(row)",
            "de tekst is geen UTF-8 (byte \(hexadecimal(bytes[wrong])) op plaats \(wrong + 1))", remedy: remedy)
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }

    /// The separator that occurs most in the header outside quotes; a tie goes to `;`, then tab.
    private static func delimiter(_ bytes: [UInt8], from start: Int) -> UInt8 {
        var counts = [0, 0, 0]
        var isQuoted = false
        for byte in bytes[start...] {
            switch byte {
            case 0x22: isQuoted.toggle()
            case 0x0A where !isQuoted, 0x0D where !isQuoted: return best(counts)
            case 0x3B where !isQuoted: counts[0] += 1
            case 0x09 where !isQuoted: counts[1] += 1
            case 0x2C where !isQuoted: counts[2] += 1
            default: break
            }
        }
        return best(counts)
    }

    private static func best(_ counts: [Int]) -> UInt8 {
        if counts[0] >= counts[1], counts[0] >= counts[2] { return 0x3B }
        return counts[1] >= counts[2] ? 0x09 : 0x2C
    }

    private static func checkNames(_ names: [String], _ location: String) throws(Failure) {
        var seen: Set<String> = []
        for name in names where !name.isEmpty && !seen.insert(name).inserted {
            throw Failure(
                .badData, at: "\(location), rij 1", "de kolomnaam \(quotedForMessage(name)) komt twee keer voor",
                remedy: "Geef elke kolom een eigen naam")
        }
    }

    private static func countRows(
        _ scanner: inout FieldScanner, fieldCount: Int, _ location: String
    ) throws(Failure) -> Int {
        var rows = 0
        var blankRow: Int?
        while !scanner.isAtEnd {
            var count = 0
            var end = FieldScanner.End.delimiter
            let start = scanner.position
            while end == .delimiter {
                end = try field(&scanner, row: rows + 2, location).end
                count += 1
            }
            rows += 1
            guard rows <= InputLimits.rows else {
                throw tooMuch("het bestand heeft meer dan \(InputLimits.rows) rijen", location)
            }
            // Blank lines at the end mean nothing; before another row they would shift its number.
            if count == 1, scanner.bytes[start] == 0x0A || scanner.bytes[start] == 0x0D {
                blankRow = blankRow ?? rows
                continue
            }
            if fieldCount == 1 { blankRow = nil }
            let ragged = count != fieldCount ? (row: rows, count: count) : blankRow.map { (row: $0, count: 0) }
            guard let ragged else { continue }
            let cutOff = scanner.isAtEnd && ragged.row == rows && ragged.count < fieldCount
            throw Failure(
                .badData, at: "\(location), rij \(ragged.row + 1)",
                "\(counted(ragged.count, "veld", "velden")) gevonden, \(fieldCount) verwacht volgens de kopregel"
                    + (cutOff ? " (de laatste rij is afgebroken)" : ""),
                remedy: cutOff
                    ? "Haal het bestand opnieuw op"
                    : "Zet tekst met een scheidingsteken tussen aanhalingstekens of verbeter de rij")
        }
        return blankRow.map { $0 - 1 } ?? rows
    }

    private static func field(
        _ scanner: inout FieldScanner, row: Int, _ location: String
    ) throws(Failure) -> FieldScanner.Field {
        do {
            return try scanner.next()
        } catch {
            let place = "\(location), rij \(row)"
            switch error.fault {
            case .openQuote:
                throw Failure(
                    .badData, at: place, "een aanhalingsteken wordt niet gesloten, of het bestand is afgebroken",
                    remedy: "Sluit het aanhalingsteken of haal het bestand opnieuw op")
            case .textAfterQuote:
                throw Failure(
                    .badData, at: place, "na een gesloten aanhalingsteken volgt nog tekst in hetzelfde veld",
                    remedy: "Schrijf een aanhalingsteken in de tekst dubbel")
            case .zeroByte:
                throw Failure(
                    .badData, at: place, "het bestand bevat nul-bytes en is dus geen tekst",
                    remedy: "Geef een CSV-bestand in UTF-8")
            }
        }
    }
}
