/// A table by column, as read from a file: every cell is text or a number the file itself typed, or absent.
package struct Table: Sendable {
    /// One column: its name as written in the file, and a cell per row.
    package struct Column: Sendable {
        /// A cell keeps what the file says. Text is not yet interpreted; parsing is ours (`NumberParser`).
        package enum Cells: Sendable {
            case text([String?])
            case number([Double?])
        }
        package let name: String
        package var cells: Cells

        package init(name: String, cells: Cells) { (self.name, self.cells) = (name, cells) }

        /// The cell as text; numbers are written back in full (whole numbers without a decimal point).
        package func text(at row: Int) -> String? {
            switch cells {
            case .text(let values): return values[row]
            case .number(let values):
                guard let value = values[row] else { return nil }
                if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
                return String(value)
            }
        }
    }

    /// File and layer, for messages: `kerncijfers_2024.csv` or `wijkenbuurten.gpkg, laag buurten`.
    package let location: String
    package let rowCount: Int
    package private(set) var columns: [Column]
    /// The row number that a person sees for row 0: 2 in a text file with a header, 1 in a layer.
    package let firstRowNumber: Int

    package init(location: String, rowCount: Int, columns: [Column], firstRowNumber: Int) {
        self.location = location
        self.rowCount = rowCount
        self.columns = columns
        self.firstRowNumber = firstRowNumber
    }

    package var columnNames: [String] { columns.map(\.name) }

    /// The column with exactly this name, else the only one that equals it without regard to case.
    package func column(_ name: String) -> Column? {
        if let exact = columns.first(where: { $0.name == name }) { return exact }
        let folded = columns.filter { $0.name.lowercased() == name.lowercased() }
        return folded.count == 1 ? folded[0] : nil
    }

    /// Where a row stands, for messages: `kerncijfers_2024.csv, rij 812`.
    package func location(ofRow row: Int) -> String { "\(location), rij \(row + firstRowNumber)" }
}
