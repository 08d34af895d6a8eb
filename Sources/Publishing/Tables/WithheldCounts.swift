package import Areas

extension ResultTable {
    /// The same table for publication: numbers of people as they may be told, absent where they may not, and a last column
    /// `afgeschermd` that lists what was withheld of each area (`inwoners_65plus < 10`).
    ///
    /// - Parameters:
    ///   - shown: per column, one per area; columns that it does not name stay as they are.
    ///   - language: of the meaning of the new column; its words are Dutch as those of every column.
    package func withholding(_ shown: [String: [ProtectedCounts.Shown]], in language: Language) -> ResultTable {
        var cells = cells
        var withheld = [[String]](repeating: [], count: rowCount)
        for (number, column) in columns.enumerated() {
            guard let numbers = shown[column.name] else { continue }
            cells[number] = .number(
                numbers.map { shown in
                    switch shown {
                    case .number(let count), .tens(let count): Double(count)
                    case .belowTen, .withheld, .unknown: nil
                    }
                })
            for (row, shown) in numbers.enumerated() {
                switch shown {
                case .belowTen: withheld[row].append("\(column.name) < 10")
                case .withheld: withheld[row].append(column.name)
                case .number, .tens, .unknown: break
                }
            }
        }
        let column = ResultColumn(
            "afgeschermd",
            language(
                "Aantallen mensen die niet vermeld worden omdat ze klein zijn; de andere zijn op tientallen afgerond",
                "Numbers of people that are not stated because they are small; the others are rounded to tens"))
        return ResultTable(
            level: level, codes: codes, columns: columns + [column], cells: cells + [.list(withheld)], order: order)
    }
}
