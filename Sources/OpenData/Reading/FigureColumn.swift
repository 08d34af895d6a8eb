import Areas

/// A column of numbers, read cell by cell; every error says file, row, code, column and text.
struct FigureColumn {
    /// What values can be at all.
    enum Range {
        case any
        /// Zero or more.
        case amount
        /// Zero or more people. `1.234` in a text is refused: a person may have meant 1234.
        case people
        /// 0 up to and including 100.
        case percentage
        /// 0 up to and including 1.
        case share
    }

    let table: Table
    let column: Table.Column
    let range: Range
    let parser: NumberParser

    /// The number in a row, `nil` where it is missing.
    func value(at row: Int, code: AreaCode) throws(Failure) -> Double? {
        let value: Double?
        do throws(NumberParser.NotANumber) {
            switch column.cells {
            case .number(let numbers): value = try numbers[row].flatMap(orMissing)
            case .text(let texts): value = try texts[row].flatMap(orMissing)
            }
        } catch {
            throw Failure(.badData, at: location(row, code), error.description, remedy: error.remedy)
        }
        guard let value else { return nil }
        if range == .people, case .text(let texts) = column.cells, Self.looksGrouped(texts[row] ?? "") {
            throw Failure(
                .badData, at: location(row, code),
                "\(quotedForMessage(trimmed(texts[row] ?? ""))) kan een duizendtal met scheidingsteken zijn of een gebroken getal",
                remedy: "Schrijf aantallen mensen zonder scheidingsteken")
        }
        if let expected = violation(value) {
            let text = trimmed(column.text(at: row) ?? "")
            throw Failure(
                .badData, at: location(row, code), "\(quotedForMessage(text)) is geen \(expected)",
                remedy: "Verbeter het getal, of wijs met --kolom een andere kolom aan")
        }
        return value
    }

    /// One to three digits, a point or comma, and exactly three digits.
    private static func looksGrouped(_ text: String) -> Bool {
        let bytes = Array(trimmed(text).utf8)
        guard (5...7).contains(bytes.count), bytes[0] != UInt8(ascii: "0") else { return false }
        let mark = bytes.count - 4
        return bytes.indices.allSatisfy { place in
            place == mark
                ? bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ",")
                : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place])
        }
    }

    private func orMissing(_ number: Double) throws(NumberParser.NotANumber) -> Double? { try parser.value(number) }
    private func orMissing(_ text: String) throws(NumberParser.NotANumber) -> Double? { try parser.parse(text) }

    private func violation(_ value: Double) -> String? {
        switch range {
        case .any: abs(value) > Self.largest ? "mogelijk getal: het is te groot" : nil
        case .amount, .people:
            value < 0
                ? "aantal of oppervlakte: het is negatief"
                : value > Self.largest ? "aantal of oppervlakte: het is te groot" : nil
        case .percentage: (0...100).contains(value) ? nil : "percentage tussen 0 en 100"
        case .share: (0...1).contains(value) ? nil : "aandeel tussen 0 en 1"
        }
    }

    /// Nothing that is counted or measured per area comes near it; sums and products of such numbers stay finite.
    private static let largest = 1e12

    private func location(_ row: Int, _ code: AreaCode) -> String {
        "\(table.location(ofRow: row)) (\(code)), kolom \(column.shownName)"
    }
}
