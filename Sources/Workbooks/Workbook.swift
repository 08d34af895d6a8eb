/// A file for Excel: sheets of typed columns, and what the file says about itself.
package struct Workbook: Sendable {
    package var title: String
    package var author: String
    /// A remark among the properties; empty for none.
    package var comments = ""
    /// When it was made, in seconds since 1970; never the clock.
    package var created: Int
    package var sheets: [Sheet]

    package init(title: String, author: String, created: Int, sheets: [Sheet]) {
        (self.title, self.author, self.created, self.sheets) = (title, author, created, sheets)
    }
}

/// A sheet: a row of names, and under each name its cells.
package struct Sheet: Sendable {
    /// At most 31 characters, without `[ ] : * ? / \`, unlike every other in the workbook.
    package let name: String
    /// All of the same length.
    package let columns: [Column]
    /// So many columns stay in sight when a reader scrolls; the row of names always does.
    package let frozenColumns: Int

    package init(_ name: String, _ columns: [Column], frozenColumns: Int = 0) {
        (self.name, self.columns, self.frozenColumns) = (name, columns, frozenColumns)
    }

    var rowCount: Int { columns.first?.cells.count ?? 0 }
}

/// A named column; an absent cell stays empty.
package struct Column: Sendable {
    package enum Cells: Sendable, Equatable {
        /// Always text for the reader, whatever it looks like: never a formula, number or date.
        case text([String?])
        case number([Double?])
        /// Seconds since 1970, UTC.
        case moment([Int?])

        var count: Int {
            switch self {
            case .text(let cells): cells.count
            case .number(let cells): cells.count
            case .moment(let cells): cells.count
            }
        }
    }

    /// How Excel shows the cells, in the reader's own locale; what is stored does not change.
    package enum Style: Sendable, Hashable {
        /// Text as it is, and broken over lines in a wide column.
        case text, paragraph
        /// As many decimals as there are.
        case general
        /// So many decimals, thousands apart.
        case decimals(Int)
        /// A whole number that counts nothing, such as a class, a rank or a year.
        case ordinal
        case day, year
    }

    package let name: String
    package let cells: Cells
    package let style: Style

    package init(_ name: String, _ cells: Cells, _ style: Style) {
        (self.name, self.cells, self.style) = (name, cells, style)
    }
}
