package import Areas

/// Everything that is published about the areas of one level: all fixed columns in their order, whether computed
/// or not, so that a file looks the same in every run.
package struct ResultTable: Sendable {
    package let level: AreaLevel
    /// One per area, in the order of the area table.
    package let codes: [AreaCode]
    package let columns: [ResultColumn]
    /// The cells of each column, in the order of `columns`.
    package let cells: [ResultCells]
    /// All rows, the ranked ones from the top, then the others by code.
    package let order: [Int]

    package var rowCount: Int { codes.count }

    /// Puts the figures and scores of a level together.
    ///
    /// `heatUnit` is the unit of the heat column, `age` the group that loneliness is of; what columns mean is told in
    /// `language`, their names and the words in them are always Dutch. Throws
    /// `Failure(.internalFault)` for a number that is infinite or NaN, for a column of another length than the table,
    /// and for two columns of one name: nothing of that may reach a file.
    ///
    /// `further` are columns beyond the fixed ones, such as the indicators of the project file; they stand at the end.
    package init(
        _ areas: AreaTable, _ scores: ScoredColumns, heatUnit: String = "°C", age: AgeGroup = .vanaf65,
        language: Language = .dutch, further: [(ResultColumn, [Double?])] = []
    ) throws(Failure) {
        level = areas.level
        codes = areas.codes
        var columns: [ResultColumn] = []
        var cells: [ResultCells] = []
        let beyond = further.map { ($0.0, ResultCells.number($0.1)) }
        let schema = ResultSchema(language: language, count: areas.count)
        let figures = schema.figures(areas, heatUnit: heatUnit, people: age.people(in: language))
        for (column, values) in schema.identity(areas) + figures + schema.scores(scores) + beyond {
            columns.append(column)
            cells.append(values)
        }
        (self.columns, self.cells) = (columns, cells)
        order = scores.order ?? areas.codes.indices.sorted { areas.codes[$0] < areas.codes[$1] }
        try check()
    }

    /// Takes the parts of a table that was checked before.
    init(level: AreaLevel, codes: [AreaCode], columns: [ResultColumn], cells: [ResultCells], order: [Int]) {
        (self.level, self.codes, self.columns, self.cells, self.order) = (level, codes, columns, cells, order)
    }

    /// The cells of a column by name; `nil` for a name that there is not.
    package subscript(name: String) -> ResultCells? {
        columns.firstIndex { $0.name == name }.map { cells[$0] }
    }

    private func check() throws(Failure) {
        var names: Set<String> = []
        for (column, values) in zip(columns, cells) {
            let fault = { (problem: String) in
                Failure(
                    .internalFault, at: "kolom \(column.name), \(level.plural)", problem,
                    remedy: "Meld dit met het projectbestand en de gebruikte bestanden.")
            }
            guard names.insert(column.name).inserted else { throw fault("de kolom komt twee keer voor") }
            guard values.count == rowCount else { throw fault("\(values.count) cellen voor \(rowCount) gebieden") }
            if case .number(let numbers) = values,
                let row = numbers.firstIndex(where: { $0.map { !$0.isFinite } ?? false })
            {
                throw fault("de waarde van \(codes[row]) is geen eindig getal")
            }
        }
        guard order.sorted() == Array(0..<rowCount) else {
            throw Failure(
                .internalFault, at: level.plural, "de volgorde noemt niet elk gebied precies een keer",
                remedy: "Meld dit met het projectbestand en de gebruikte bestanden.")
        }
    }
}
