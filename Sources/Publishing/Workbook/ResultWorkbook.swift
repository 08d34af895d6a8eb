package import Areas
package import Workbooks

/// `resultaten.xlsx`: a sheet per level, one that explains the columns and one with the sources.
///
/// Names of sheets and of the columns of areas are always Dutch, as in every other result; what explains them is in the
/// language of the results.
package struct ResultWorkbook {
    package static let name = "resultaten.xlsx"

    private let tables: [ResultTable]
    private let about: ResultsRecord
    private let language: Language

    /// - Parameter tables: the levels, the asked one first.
    package init(_ tables: [ResultTable], about: ResultsRecord, language: Language) {
        (self.tables, self.about, self.language) = (tables, about, language)
    }

    package var workbook: Workbook {
        var workbook = Workbook(
            title: about.title, author: about.program, created: about.moment.seconds,
            sheets: tables.map(sheet) + [explanation, sources])
        workbook.comments = about.remark ?? ""
        return workbook
    }

    /// The areas of a level in the order of `prioriteiten.csv`.
    private func sheet(_ table: ResultTable) -> Sheet {
        let plural = table.level.plural
        let columns = zip(table.columns, table.cells).map { column, cells in
            Column(column.name, cells.ordered(table.order), Self.style(column, cells))
        }
        // Code and name stay in sight.
        return Sheet(plural.prefix(1).uppercased() + plural.dropFirst(), columns, frozenColumns: 2)
    }

    private static func style(_ column: ResultColumn, _ cells: ResultCells) -> Column.Style {
        switch cells {
        case .text, .list: .text
        case .integer: .ordinal
        case .number: column.decimals.map(Column.Style.decimals) ?? .general
        }
    }

    private var explanation: Sheet {
        var columns: [ResultColumn] = []
        for column in tables.flatMap(\.columns) where !columns.contains(where: { $0.name == column.name }) {
            columns.append(column)
        }
        let empty = language(
            "Een lege cel: dit is van het gebied niet bekend.", "An empty cell: this is not known of the area.")
        return Sheet(
            "Uitleg",
            [
                Column(language("kolom", "column"), .text(columns.map(\.name) + [nil]), .text),
                Column(language("betekenis", "meaning"), .text(columns.map(\.meaning) + [empty]), .paragraph),
                Column(language("eenheid", "unit"), .text(columns.map(\.unit) + [nil]), .text),
            ], frozenColumns: 1)
    }

    /// The inputs, and under them the results themselves.
    private var sources: Sheet {
        let sources = about.sources
        let results = [
            language("Uitkomsten in dit bestand", "Results in this file"), about.program, about.method, about.remark,
        ]
        let nothing = [String?](repeating: nil, count: sources.count)
        let years = [Int?](repeating: nil, count: sources.count)
        return Sheet(
            "Bronnen",
            [
                Column(language("wat", "what"), .text(sources.map(\.subject) + [results[0]]), .text),
                Column(language("bron", "source"), .text(sources.map(\.maker) + [results[1]]), .text),
                Column(language("jaar", "year"), .number(sources.map { $0.year.map(Double.init) } + [nil]), .ordinal),
                Column(language("licentie", "licence"), .text(sources.map(\.licence) + [nil]), .text),
                Column(language("bestand", "file"), .text(sources.map(\.file) + [nil]), .text),
                Column(
                    language("datum", "date"), .moment(years + [about.moment.isKnown ? about.moment.seconds : nil]),
                    about.moment.isDay ? .day : .year),
                Column(language("methode", "method"), .text(nothing + [results[2]]), .text),
                Column(language("opmerking", "remark"), .text(nothing + [results[3]]), .paragraph),
            ], frozenColumns: 1)
    }
}

extension ResultCells {
    /// The cells of these rows, in this order, as a sheet holds them.
    fileprivate func ordered(_ rows: [Int]) -> Column.Cells {
        switch self {
        case .text(let cells): .text(rows.map { cells[$0] })
        case .integer(let cells): .number(rows.map { cells[$0].map(Double.init) })
        case .number(let cells): .number(rows.map { cells[$0].map(ResultCells.published) })
        case .list(let cells): .text(rows.map { cells[$0].joined(separator: "|") })
        }
    }
}
