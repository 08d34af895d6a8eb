import Areas

extension ColumnFinder {
    /// The column with the code of each row's own area.
    ///
    /// In this order: the user's choice; a column whose name says "code of the row"; the code column of the smallest
    /// level; the only column whose cells are nearly all area codes. A name alone is not enough: the cells must be
    /// codes, because `code` may also hold `0503` and `Wijken en buurten` may hold names.
    func codeColumn() throws(Failure) -> Table.Column {
        if let chosen = try chosenColumn(.code) { return chosen }
        let own = candidates(.code).filter { shareOfCodes(in: $0) >= 0.5 }
        if let first = own.first {
            for other in own.dropFirst() where !agree(first, other) { throw twoCodeColumns([first, other]) }
            return first
        }
        for meaning in [ColumnMeaning.buurtcode, .wijkcode, .gemeentecode] {
            if let chosen = try chosenColumn(meaning) { return chosen }
            let found = candidates(meaning).filter { shareOfCodes(in: $0) >= 0.5 }
            if found.count > 1, !agree(found[0], found[1]) { throw twoCodeColumns(found) }
            if let first = found.first { return first }
        }
        let unnamed = table.columns.filter { shareOfCodes(in: $0) >= 0.9 }
        if unnamed.count > 1 { throw twoCodeColumns(unnamed) }
        if let only = unnamed.first { return only }
        throw noCodes()
    }

    /// Why no column has codes: no rows at all, cells that a spreadsheet or a source robbed of their letters, or no such column.
    private func noCodes() -> Failure {
        guard table.rowCount > 0 else {
            return Failure(
                .badData, at: table.location, "er staan geen rijen in",
                remedy: "Controleer of het bestand compleet is, of haal het opnieuw op")
        }
        let named = [ColumnMeaning.code, .buurtcode, .wijkcode, .gemeentecode].flatMap(candidates)
        for column in named {
            guard let row = sample.first(where: { !trimmed(column.text(at: $0) ?? "").isEmpty }),
                let text = column.text(at: row).map(trimmed)
            else { continue }
            let isBare = text.utf8.count <= 8 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            return Failure(
                .badData, at: "\(table.location(ofRow: row)), kolom \(column.shownName)",
                "\(quotedForMessage(text)) is geen gebiedscode, zoals BU05990110, WK059901 of GM0599",
                remedy: isBare
                    ? "Zet er de letters voor, met de nullen erbij: BU en acht cijfers, WK en zes, of GM en vier"
                    : "Verbeter de kolom, of wijs een andere aan: --kolom code=NAAM")
        }
        return missing(.code, what: "gebiedscodes (zoals BU05990110, WK059901 of GM0599)")
    }

    private func twoCodeColumns(_ columns: [Table.Column]) -> Failure {
        Failure(
            .badData, at: table.location,
            "meer dan een kolom heeft gebiedscodes: \(listed(columns.map(\.name), atMost: 6))",
            remedy: "Wijs er een aan: --kolom code=\(columns[0].shownName)")
    }

    /// The share of the filled cells that are codes, in a sample of at most a thousand rows spread over the table.
    private func shareOfCodes(in column: Table.Column) -> Double {
        var (filled, codes) = (0, 0)
        for row in sample {
            guard let text = column.text(at: row), !trimmed(text).isEmpty else { continue }
            filled += 1
            if AreaCode(text) != nil { codes += 1 }
        }
        return filled == 0 ? 0 : Double(codes) / Double(filled)
    }

    private func agree(_ left: Table.Column, _ right: Table.Column) -> Bool {
        sample.allSatisfy { row in
            left.text(at: row).flatMap { AreaCode($0) } == right.text(at: row).flatMap { AreaCode($0) }
        }
    }

    private var sample: StrideTo<Int> { stride(from: 0, to: table.rowCount, by: max(1, table.rowCount / 1000)) }
}
