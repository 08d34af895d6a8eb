import Areas

/// Finds the column of one table that has a meaning: the user's choice first, else by its name.
struct ColumnFinder {
    let table: Table
    let choice: ColumnChoice

    /// The column with this meaning, or `nil` where the table has none.
    ///
    /// Throws when two columns fit, and when the user points at a column that is known to be in another unit.
    func column(_ meaning: ColumnMeaning) throws(Failure) -> Table.Column? {
        if let chosen = try chosenColumn(meaning) { return chosen }
        let found = candidates(meaning)
        guard found.count > 1, !meaning.isIdentity else { return found.first }
        throw Failure(
            .badData, at: table.location,
            "twee kolommen kunnen \(meaning.rawValue) zijn: \(listed(found.map(\.name), atMost: 4))",
            remedy: "Wijs er een aan: --kolom \(meaning.rawValue)=\(found[0].shownName)")
    }

    /// The column with this meaning; throws, listing the columns that are there, where the table has none.
    func required(_ meaning: ColumnMeaning, what: String) throws(Failure) -> Table.Column {
        if let column = try column(meaning) { return column }
        throw missing(meaning, what: what)
    }

    /// The failure for a column that is needed and not there.
    func missing(_ meaning: ColumnMeaning, what: String) -> Failure {
        Failure(
            .badData, at: table.location,
            "geen kolom gevonden met \(what); kolommen in het bestand: \(listed(table.columnNames, atMost: 40))",
            remedy:
                "Wijs de kolom aan: --kolom \(meaning.rawValue)=NAAM (in een projectbestand: kolommen: {\(meaning.rawValue): NAAM})"
        )
    }

    /// The columns that have no other meaning than a figure, for a table of a code and one value.
    func unrecognisedFigures(besides codeColumn: String) -> [Table.Column] {
        table.columns.filter { column in
            column.name != codeColumn && !ColumnMeaning.allCases.contains { $0.fits(column.name) }
                && !["id", "fid", "gid", "objectid", "ogcfid"].contains(comparableName(column.name))
        }
    }

    /// Columns that fit by name and that the user did not give another meaning, in the order of the synonyms.
    func candidates(_ meaning: ColumnMeaning) -> [Table.Column] {
        let claimed = choice.claimed.compactMap { indexOfName($0, in: table.columnNames) }
        let free = table.columns.indices.filter { !claimed.contains($0) }
        let forms = free.map { comparableForms(ofColumn: table.columns[$0].name) }
        var found: [Int] = []
        for synonym in meaning.synonyms {
            for (place, index) in free.enumerated() where forms[place].contains(synonym) && !found.contains(index) {
                found.append(index)
            }
        }
        return found.map { table.columns[$0] }
    }

    /// The column the user chose, where this table has it.
    func chosenColumn(_ meaning: ColumnMeaning) throws(Failure) -> Table.Column? {
        guard let name = choice[meaning], let index = indexOfName(name, in: table.columnNames) else { return nil }
        let column = table.columns[index]
        if let other = meaning.otherUnit, other.fits(column.name), !meaning.fits(column.name) {
            throw Failure(
                .usage, at: "--kolom \(meaning.rawValue)=\(name)",
                "kolom \(column.shownName) in \(table.location) is \(other.rawValue), een andere eenheid",
                remedy: "Geef --kolom \(other.rawValue)=\(column.shownName)")
        }
        return column
    }
}
