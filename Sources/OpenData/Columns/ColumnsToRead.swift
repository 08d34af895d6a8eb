/// What a file is read for.
package enum Purpose: Sendable {
    case boundaries, population, loneliness, heat

    /// The figure without which the file is of no use for it.
    fileprivate var needed: ColumnMeaning? {
        switch self {
        case .boundaries: nil
        case .population: .inwoners
        case .loneliness: .sterkEenzaamPct
        case .heat: .hitte
        }
    }
}

/// What a table can be read for, by the names of its columns or the user's choice; empty for a table whose figures are
/// not known.
package func recognisedPurposes(_ names: [String], columns choice: ColumnChoice = .none) -> [Purpose] {
    [Purpose.population, .loneliness, .heat].filter { purpose in
        guard let needed = purpose.needed else { return false }
        if let chosen = choice[needed], indexOfName(chosen, in: names) != nil { return true }
        return names.contains { needed.fits($0) }
    }
}

/// The columns worth reading from a file, in its own order; `nil` for all of them.
///
/// A national CBS or RIVM table has 40 to 200 columns, of which ten matter here. All columns are read of a table that is
/// not so wide, and where the needed ones are not recognised by name: then their content decides, or an error must
/// list them.
///
/// - Parameter names: the names of the columns in the file.
package func columnsToRead(_ names: [String], for purpose: Purpose, columns choice: ColumnChoice = .none) -> [String]? {
    guard names.count > 40 else { return nil }
    let claimed = Set(choice.claimed.compactMap { indexOfName($0, in: names) })
    let isNamed = { (meaning: ColumnMeaning) in
        choice[meaning].map { indexOfName($0, in: names) != nil } ?? names.contains { meaning.fits($0) }
    }
    guard [ColumnMeaning.code, .buurtcode, .wijkcode, .gemeentecode].contains(where: isNamed),
        purpose.needed.map(isNamed) ?? true
    else { return nil }
    let years = ["jrstatcode", "jaarstatcode"]
    return names.indices.filter { index in
        claimed.contains(index) || years.contains(comparableName(names[index]))
            || ColumnMeaning.allCases.contains { $0.fits(names[index]) }
    }.map { names[$0] }
}
