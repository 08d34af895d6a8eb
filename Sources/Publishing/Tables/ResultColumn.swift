/// A column of the results as a reader meets it.
package struct ResultColumn: Sendable, Equatable {
    package let name: String
    /// One line in the language of the results: what it says about an area.
    package let meaning: String
    /// The unit in the same language, such as `°C` or `% van de leeftijdsgroep`; empty for texts, codes and classes.
    package let unit: String
    /// So many decimals tell enough to somebody who reads it in a table; `nil` shows as many as there are.
    package let decimals: Int?

    package init(_ name: String, _ meaning: String, unit: String = "", decimals: Int? = nil) {
        (self.name, self.meaning, self.unit, self.decimals) = (name, meaning, unit, decimals)
    }
}

/// The cells of a column, one per area; an absent cell is unknown.
package enum ResultCells: Sendable, Equatable {
    case text([String?])
    case integer([Int?])
    case number([Double?])
    /// Never absent: an empty list says that there is nothing to list.
    case list([[String]])

    /// A number as every file has it: with at most nine decimals, without the noise of the binary number (`0.3`, not
    /// `0.30000000000000004`).
    static func published(_ value: Double) -> Double {
        // Beyond this a number has no nine decimals.
        guard abs(value) < 4_000_000 else { return value }
        return (value * 1e9).rounded() / 1e9
    }

    package var count: Int {
        switch self {
        case .text(let cells): cells.count
        case .integer(let cells): cells.count
        case .number(let cells): cells.count
        case .list(let cells): cells.count
        }
    }
}
