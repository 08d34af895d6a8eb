/// A column of the results as a reader meets it.
package struct ResultColumn: Sendable, Equatable {
    package let name: String
    /// One Dutch line: what it says about an area.
    package let meaning: String
    /// The unit in Dutch, such as `°C` or `% van de leeftijdsgroep`; empty for texts, codes and classes.
    package let unit: String

    package init(_ name: String, _ meaning: String, unit: String = "") {
        (self.name, self.meaning, self.unit) = (name, meaning, unit)
    }
}

/// The cells of a column, one per area; an absent cell is unknown.
package enum ResultCells: Sendable, Equatable {
    case text([String?])
    case integer([Int?])
    case number([Double?])
    /// Never absent: an empty list says that there is nothing to list.
    case list([[String]])

    package var count: Int {
        switch self {
        case .text(let cells): cells.count
        case .integer(let cells): cells.count
        case .number(let cells): cells.count
        case .list(let cells): cells.count
        }
    }
}
