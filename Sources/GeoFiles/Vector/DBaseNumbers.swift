import Areas

/// Refuses text in the number columns of a shapefile's `.dbf`.
///
/// dBase writes numbers as text; GDAL reads `n.b.` as 0 and `1,5` as 1. Blanks and asterisks mean absent.
func checkDBaseNumbers(shapefile: String, columns: Set<String>, at location: String) throws(Failure) {
    guard let path = dBasePath(beside: shapefile) else { return }
    let bytes = try readBytes(path, named: lastPart(path), limit: 4 << 30)
    let (recordCount, headerLength, recordLength) = try dBaseSizes(bytes, named: lastPart(path))
    let fields = dBaseFields(bytes, headerLength: headerLength).filter { columns.contains($0.name) }
    let parser = NumberParser()
    var row = 0
    for record in 0..<recordCount {
        let start = headerLength + record * recordLength
        // An asterisk marks a deleted record, which GDAL skips.
        if bytes[start] == 0x2A { continue }
        row += 1
        for field in fields where field.offset + field.length <= recordLength {
            let cell = bytes[start + field.offset..<start + field.offset + field.length]
            let content = Array(cell.drop(while: isPadding).reversed().drop(while: isPadding).reversed())
            if content.allSatisfy({ $0 == 0x2A }) || isNumber(content, parser) { continue }
            let text = String(decoding: content, as: UTF8.self)
            throw Failure(
                .badData, at: "\(location), rij \(row), kolom \(printable(field.name, atMost: 80))",
                "\(quotedForMessage(text)) is geen getal, terwijl de kolom voor getallen is",
                remedy: "Maak de cel leeg of maak van de kolom een tekstkolom")
        }
    }
}

/// Refuses a `.dbf` that is shorter than it says: GDAL would read its areas without their attributes.
func checkDBaseSize(shapefile: String) throws(Failure) {
    guard let path = dBasePath(beside: shapefile) else { return }
    _ = try dBaseSizes(readBytes(path, named: lastPart(path), limit: 4 << 30), named: lastPart(path))
}

/// The number of records and the bytes of the header and of each record, checked against the bytes that are there.
private func dBaseSizes(
    _ bytes: [UInt8], named name: String
) throws(Failure) -> (records: Int, header: Int, record: Int) {
    if bytes.count >= 32 {
        let records = bytes[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
        let header = Int(bytes[8]) | Int(bytes[9]) << 8
        let record = Int(bytes[10]) | Int(bytes[11]) << 8
        if record > 0, bytes.count >= header + records * record { return (records, header, record) }
    }
    throw Failure(
        .badData, at: name, "het bestand is korter dan het zelf zegt, dus afgebroken",
        remedy: "Haal het bestand opnieuw op")
}

private func isPadding(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0 }

/// Whether C reads the whole cell as the number that we would: no missing sign and no decimal comma.
private func isNumber(_ content: [UInt8], _ parser: NumberParser) -> Bool {
    guard content.contains(where: { (0x30...0x39).contains($0) }), !content.contains(0x2C) else { return false }
    do {
        _ = try parser.parse(String(decoding: content, as: UTF8.self))
        return true
    } catch {
        return false
    }
}

/// Name, offset in the record and width of every field (dBase III file structure: 32 bytes per field after the header).
private func dBaseFields(_ bytes: [UInt8], headerLength: Int) -> [(name: String, offset: Int, length: Int)] {
    var fields: [(name: String, offset: Int, length: Int)] = []
    var offset = 1
    var position = 32
    while position + 32 <= min(headerLength, bytes.count), bytes[position] != 0x0D {
        let name = bytes[position..<position + 11].prefix { $0 != 0 }
        let length = Int(bytes[position + 16])
        fields.append((String(decoding: name, as: UTF8.self), offset, length))
        offset += length
        position += 32
    }
    return fields
}

private func dBasePath(beside shapefile: String) -> String? {
    if extensionOf(shapefile) == "dbf" { return shapefile }
    let parts = shapefile.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let folder = parts.isEmpty ? "." : parts.joined(separator: "/")
    let wanted = lastPart(shapefile).dropLast(4).lowercased() + ".dbf"
    return namesInFolder(folder).first { $0.lowercased() == wanted }.map { "\(folder)/\($0)" }
}
