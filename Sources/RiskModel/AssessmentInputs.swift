import Areas

extension Assessment {
    /// The inputs that decide whether an area can be scored, in this order: the heat, the rate, the people, the land,
    /// then the further columns of the tree.
    static func missingInputs(of table: AreaTable, age: AgeGroup, index: IndexMethod) -> [[String]] {
        var names = [Figure.hitte, .sterkEenzaamPct, age.populationFigure, .oppervlakteLandKm2].map(\.rawValue)
        for leaf in index.leaves where !names.contains(leaf.column) { names.append(leaf.column) }
        let columns = names.map { (name: $0, values: table[$0]) }
        return table.codes.indices.map { area in
            columns.compactMap { $0.values[area] == nil ? $0.name : nil }
        }
    }

    /// Throws `Failure(.badData)` for infinity or NaN in the figures that scores and order are made of.
    static func checkFinite(_ table: AreaTable, _ index: IndexMethod) throws(Failure) {
        let figures = [Figure.hitte, .sterkEenzaamPerKm2, .verwachtSterkEenzaam].map(\.rawValue)
        for column in figures + index.leaves.map(\.column) {
            if let row = table[column].firstIndex(where: { $0.map { !$0.isFinite } ?? false }) {
                throw Failure(
                    .badData, at: "\(table.codes[row]), kolom \(column)", "de waarde is geen eindig getal",
                    remedy: "Verbeter de waarde in de bron, of laat de cel leeg als zij onbekend is.")
            }
        }
    }
}

extension IndexMethod {
    /// Throws `Failure(.usage)` for a column that neither the table has nor the result knows by name.
    func checkColumns(in table: AreaTable) throws(Failure) {
        for leaf in leaves where !table.has(leaf.column) && Figure(rawValue: leaf.column) == nil {
            throw Failure(
                .usage, at: "indicator \(leaf.name)", "er is geen kolom \(leaf.column)",
                remedy: "Bekende kolommen: \(table.columnNames.joined(separator: ", ")).")
        }
    }
}
