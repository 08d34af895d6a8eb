import Areas

/// The rows of a table that are about an area, with their codes: no code twice.
struct CodedRows {
    private(set) var rows: [(row: Int, code: AreaCode)] = []
    /// The rows of water that has a code, in the order of the table; a code may occur twice.
    private(set) var water: [(row: Int, code: AreaCode)] = []
    private(set) var notices: [Notice] = []

    /// Takes the rows that `include` lets through.
    ///
    /// Water, Belgian ground and the CBS code for abroad (GM0998) are left out and counted before codes are compared,
    /// because the gemeente layers of CBS repeat a gemeente for its water; water is kept apart, for maps to show. A table that does not say what is water has it
    /// under the codes that CBS gives to water alone (`AreaCode.isWater`). A row that is wholly empty is left out and
    /// counted, and so is one with text that is no area code (`CG01`).
    ///
    /// - Parameter strict: whether text that is no code is an error instead (boundaries).
    ///
    /// Throws for an empty code in a row that is not empty, and for a code that occurs twice, listing the codes.
    init(
        _ finder: ColumnFinder, codeColumn: Table.Column, strict: Bool = false, include: (Int) -> Bool = { _ in true }
    ) throws(Failure) {
        let table = finder.table
        let column = try finder.column(.water)
        let gemeente = finder.candidates(.gemeentecode).first
        var leftOut: [String] = []
        var (emptyRows, strange): (Int, [String]) = (0, [])
        rows.reserveCapacity(min(table.rowCount, 20_000))
        for row in 0..<table.rowCount where include(row) {
            let text = codeColumn.text(at: row) ?? ""
            let isForeign = (gemeente?.text(at: row)).map { trimmed($0) == "GM0998" } ?? false
            let ground = Ground(column?.name(at: row))
            let code = AreaCode(text)
            if isForeign || ground != .land {
                leftOut.append(trimmed(text))
                if !isForeign, ground == .water, let code { water.append((row, code)) }
                continue
            }
            guard let code else {
                let isEmptyCode = trimmed(text).isEmpty
                if isEmptyCode, !strict, Self.isEmpty(row, of: table) {
                    emptyRows += 1
                } else if isEmptyCode || strict {
                    throw Failure(
                        .badData, at: "\(table.location(ofRow: row)), kolom \(codeColumn.shownName)",
                        isEmptyCode ? "de gebiedscode ontbreekt" : "\(quotedForMessage(text)) is geen gebiedscode",
                        remedy: "Vul de code in (zoals BU05990110) of verwijder de rij")
                } else {
                    strange.append(trimmed(text))
                }
                continue
            }
            let isAbroad = code.gemeente?.text == "GM0998"
            if isAbroad || column == nil && code.isWater {
                leftOut.append(code.text)
                if !isAbroad { water.append((row, code)) }
                continue
            }
            rows.append((row, code))
        }
        try refuseDuplicates(in: table, codeColumn: codeColumn)
        noteLeftOut(leftOut, emptyRows: emptyRows, strange: strange, in: table)
    }

    /// What CBS says that a row is of; land where it says nothing.
    private enum Ground {
        case land, water, belgian

        init(_ value: String?) {
            switch value?.uppercased() {
            case "JA": self = .water
            case "B": self = .belgian
            default: self = .land
            }
        }
    }

    private static func isEmpty(_ row: Int, of table: Table) -> Bool {
        table.columns.allSatisfy { $0.text(at: row).map { trimmed($0).isEmpty } ?? true }
    }

    private func refuseDuplicates(in table: Table, codeColumn: Table.Column) throws(Failure) {
        var first: [AreaCode: Int] = [:]
        first.reserveCapacity(rows.count)
        var twice: [AreaCode] = []
        var example: (Int, Int)?
        for (row, code) in rows {
            if let earlier = first.updateValue(row, forKey: code) {
                if example == nil { example = (earlier, row) }
                twice.append(code)
            }
        }
        guard let example else { return }
        let codes = Set(twice).sorted()
        let numbers = "rij \(example.0 + table.firstRowNumber) en rij \(example.1 + table.firstRowNumber)"
        throw Failure(
            .badData, at: "\(table.location), kolom \(codeColumn.shownName)",
            "\(codes.count == 1 ? "1 gebiedscode staat" : "\(codes.count) gebiedscodes staan") er meer dan een keer in: \(listed(codes.map(\.text), atMost: 10)) "
                + "(eerste: \(numbers))",
            remedy: "Houd per gebied een rij over; let op kolommen die rijen onderscheiden, zoals jaar of leeftijd")
    }

    private mutating func noteLeftOut(_ leftOut: [String], emptyRows: Int, strange: [String], in table: Table) {
        if !leftOut.isEmpty {
            notices.append(
                Notice(
                    "water weggelaten",
                    "\(table.location): weggelaten als water of buitenland: \(counted(leftOut.count, "rij", "rijen")).",
                    codes: leftOut.sorted()))
        }
        if emptyRows > 0 {
            notices.append(
                Notice("lege rij", "\(table.location): overgeslagen: \(counted(emptyRows, "lege rij", "lege rijen"))."))
        }
        if !strange.isEmpty {
            let examples = listed(Set(strange).sorted().map(quotedForMessage), atMost: 5)
            notices.append(
                Notice(
                    "geen gebiedscode",
                    "\(table.location): overgeslagen, want de code is geen gebied in Nederland (\(examples)): "
                        + "\(counted(strange.count, "rij", "rijen"))."))
        }
    }
}
