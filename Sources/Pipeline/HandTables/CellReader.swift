import Areas

/// Reads cells of a table that a user made by hand: a column per subject, found by its name in any case.
struct CellReader {
    let table: Table
    private let parser = NumberParser()

    func has(_ name: String) -> Bool { column(name) != nil }

    func text(_ name: String, _ row: Int) -> String? {
        guard let text = column(name)?.text(at: row).map(withoutPadding), !text.isEmpty else { return nil }
        return text
    }

    /// `nil` for a cell without a figure, and for a column that is not there. Throws `badData` for any other text.
    func number(_ name: String, _ row: Int) throws(Failure) -> Double? {
        try column(name).flatMap { column throws(Failure) in try number(column, row) }
    }

    /// The numbers of a column, one per row. Throws `badData` where it is not there.
    func numbers(_ name: String) throws(Failure) -> [Double?] {
        guard let column = column(name) else {
            let near = NearestText.nearest(to: name, in: table.columnNames).map { "Bedoelt u \($0)?" }
            throw Failure(
                .badData, at: table.location, "er is geen kolom \(quotedForMessage(name))",
                remedy: near ?? "Kies uit: \(table.columnNames.prefix(30).joined(separator: ", ")).")
        }
        var values: [Double?] = []
        for row in 0..<table.rowCount { values.append(try number(column, row)) }
        return values
    }

    private func number(_ column: Table.Column, _ row: Int) throws(Failure) -> Double? {
        do {
            switch column.cells {
            case .number(let numbers): return try numbers[row].flatMap { try parser.value($0) }
            case .text(let texts): return try parser.parse(texts[row] ?? "")
            }
        } catch {
            throw Failure(
                .badData, at: location(column.name, row),
                (error as? NumberParser.NotANumber)?.description ?? "dit is geen getal",
                remedy: "Verbeter de cel of maak haar leeg.")
        }
    }

    /// A number of people or visits. Throws `badData` below 0, far above it, and for parts of one.
    func count(_ name: String, _ row: Int) throws(Failure) -> Int? {
        guard let value = try amount(name, row, unit: 1) else { return nil }
        return value
    }

    /// Euros as cents. Throws `badData` below 0, far above it, and for parts of a cent.
    func cents(_ name: String, _ row: Int) throws(Failure) -> Int? { try amount(name, row, unit: 100) }

    private func amount(_ name: String, _ row: Int, unit: Double) throws(Failure) -> Int? {
        guard let value = try number(name, row) else { return nil }
        let scaled = value * unit
        guard abs(scaled - scaled.rounded()) < 1e-6 else {
            throw Failure(
                .badData, at: location(name, row),
                unit == 1 ? "hier hoort een geheel getal" : "hier hoort een bedrag in hele centen",
                remedy: "Rond het af.")
        }
        guard scaled >= 0, scaled <= Double(PlanSettings.mostAmount) else {
            throw Failure(
                .badData, at: location(name, row), scaled < 0 ? "dit ligt onder 0" : "dit is te groot",
                remedy: "Verbeter de cel, of laat hem leeg.")
        }
        return Int(scaled.rounded())
    }

    func location(_ name: String, _ row: Int) -> String { "\(table.location(ofRow: row)), kolom \(name)" }

    private func column(_ name: String) -> Table.Column? {
        table.column(name) ?? table.columns.first { withoutPadding($0.name).lowercased() == name }
    }

    /// Throws `badData` where none of the columns is there, with those that are.
    func require(oneOf names: [String], what: String) throws(Failure) {
        guard !names.contains(where: has) else { return }
        throw Failure(
            .badData, at: table.location, "er is geen kolom met \(what)",
            remedy: "Bekend zijn: \(names.joined(separator: ", ")). In het bestand staan: "
                + table.columnNames.prefix(20).map { printable($0, atMost: 40) }.joined(separator: ", ") + ".")
    }
}

private func withoutPadding(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.isPadding { scalars.removeFirst() }
    while let last = scalars.last, last.isPadding { scalars.removeLast() }
    return String(scalars)
}
