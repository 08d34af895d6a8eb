package import Areas

/// What a join of areas with a table matched and did not.
package struct JoinReport: Sendable, Equatable {
    /// File and layer of the table.
    package let source: String
    /// The year of the table's figures, where known.
    package let year: Int?
    package let level: AreaLevel
    /// Areas that have a row in the table, with or without values.
    package let matched: Int
    /// Areas without a row, in code order.
    package let onlyLeft: [AreaCode]
    /// Rows of the level without an area, in code order, in the gemeenten that the areas lie in.
    package let onlyRight: [AreaCode]
    /// How many rows of the level lie in other gemeenten; they are no mismatch.
    package let elsewhere: Int
    /// Per figure, sorted: how many of the matched areas have a row without a value.
    package let withoutValue: [(figure: String, count: Int)]

    package static func == (left: JoinReport, right: JoinReport) -> Bool {
        left.source == right.source && left.year == right.year && left.level == right.level
            && left.matched == right.matched && left.onlyLeft == right.onlyLeft && left.onlyRight == right.onlyRight
            && left.elsewhere == right.elsewhere && left.withoutValue.elementsEqual(right.withoutValue, by: ==)
    }
}

/// Adds the figures of a table to areas, by code.
///
/// Every figure of the table (or those in `figures`) replaces what the areas had under its name: figures of two sources
/// are never mixed in one column. Missing stays missing. The exception is land area, which belongs to the boundaries: a
/// table only fills it where they lack it. Names that the areas lack are filled.
///
/// - Parameter all: the codes of the whole boundary file, where `areas` is a selection: a single buurt without a row is
///   then no reason to doubt the table.
///
/// Returns the areas, the report, and notices for areas without a row, rows without an area and empty columns.
/// Throws where nothing joins, showing codes of both sides.
package func join(
    _ areas: AreaTable, with source: FigureSource, figures: [String]? = nil, among all: [AreaCode] = []
) throws(Failure) -> (areas: AreaTable, report: JoinReport, notices: [Notice]) {
    let there = source.rows(of: areas.level)
    let right = Set(there)
    let left = Set(areas.codes)
    let onlyLeft = areas.codes.filter { !right.contains($0) }
    let gemeenten = Set(areas.codes.compactMap(\.gemeente))
    let unmatched = there.filter { !left.contains($0) }
    let onlyRight = unmatched.filter { code in code.gemeente.map(gemeenten.contains) ?? true }
    // Rows of the same gemeenten under other codes are another year of the indeling, not a lack of figures.
    let somethingHere = all.contains { right.contains($0) && $0.gemeente.map(gemeenten.contains) ?? true }
    let somethingAnywhere = all.contains(where: right.contains)
    if onlyLeft.count == areas.count, areas.count > 0, !somethingAnywhere || (!onlyRight.isEmpty && !somethingHere) {
        throw nothingJoins(areas, source, there)
    }

    var result = areas
    result.take(names: source.names)
    var withoutValue: [(figure: String, count: Int)] = []
    for figure in (figures ?? source.figures).sorted() {
        let values = source.values[figure] ?? [:]
        result.take(figure, from: source)
        let absent = areas.codes.reduce(0) { $0 + (right.contains($1) && values[$1] == nil ? 1 : 0) }
        withoutValue.append((figure, absent))
    }
    let report = JoinReport(
        source: source.location, year: source.year, level: areas.level, matched: areas.count - onlyLeft.count,
        onlyLeft: onlyLeft, onlyRight: onlyRight, elsewhere: unmatched.count - onlyRight.count,
        withoutValue: withoutValue)
    return (result, report, report.notices)
}

extension AreaTable {
    /// Replaces a figure by that of a table; land area only where it is missing or 0.
    mutating func take(_ figure: String, from source: FigureSource) {
        let values = source.values[figure] ?? [:]
        let before = figure == Figure.oppervlakteLandKm2.rawValue ? self[figure] : []
        self[figure] = codes.enumerated().map { index, code in
            before.isEmpty ? values[code] : before[index].flatMap { $0 > 0 ? $0 : nil } ?? values[code] ?? before[index]
        }
    }
}

extension JoinReport {
    fileprivate var notices: [Notice] {
        var notices: [Notice] = []
        if !onlyLeft.isEmpty {
            notices.append(
                Notice(
                    "zonder rij",
                    "\(source): geen rij voor \(level.counted(onlyLeft.count)) op de kaart; deze cijfers blijven daar leeg.",
                    codes: onlyLeft.map(\.text)))
        }
        if !onlyRight.isEmpty {
            notices.append(
                Notice(
                    "zonder gebied",
                    "\(source): een rij maar geen gebied op de kaart: \(level.counted(onlyRight.count)), misschien door een "
                        + "ander jaar van de indeling.", codes: onlyRight.map(\.text)))
        }
        for (figure, count) in withoutValue where count == matched && matched > 0 {
            notices.append(Notice("kolom leeg", "\(source): \(figure) is voor alle \(count) \(level.plural) leeg."))
        }
        return notices
    }
}

private func nothingJoins(_ areas: AreaTable, _ source: FigureSource, _ there: [AreaCode]) -> Failure {
    let level = areas.level
    let levels = AreaLevel.allCases.filter { other in source.rows.contains { $0.level == other } }.map(\.plural)
    if there.isEmpty {
        return Failure(
            .badData, at: source.location,
            "er staan geen \(level.plural) in; wel: \(levels.isEmpty ? "geen enkel gebied" : listed(levels, atMost: 6))",
            remedy: "Geef een tabel met \(level.plural), of met --niveau een niveau dat erin staat")
    }
    let left = listed(areas.codes.prefix(3).map(\.text), atMost: 3)
    let right = listed(there.prefix(3).map(\.text), atMost: 3)
    let mine = Set(areas.codes.compactMap(\.gemeente))
    let elsewhere = !there.contains { code in code.gemeente.map(mine.contains) ?? false }
    return Failure(
        .badData, at: source.location,
        "geen enkele van de \(areas.count) \(level.plural) op de kaart heeft een rij in de tabel "
            + "(kaart: \(left); tabel: \(right))"
            + (elsewhere ? "; de tabel gaat over andere gemeenten" : ""),
        remedy: elsewhere
            ? "Geef de tabel van dit gebied"
            : "Waarschijnlijk horen kaart en tabel bij een ander jaar van de indeling; gebruik grenzen en tabel van hetzelfde jaar"
    )
}
