package import Areas

/// Reads loneliness: a RIVM table from StatLine in either CSV form, with or without margins, or a plain table.
///
/// The figures are `eenzaam_pct`, `sterk_eenzaam_pct` and, where the table has margins, `sterk_eenzaam_laag` and
/// `sterk_eenzaam_hoog`, all % of the age group. RIVM models them (small area estimates): they are not counts.
/// A table of a code and one other column is read as `sterk_eenzaam_pct`. A table that does not tell ages is believed to
/// be about `age`, with a notice.
///
/// - Parameter year: the year to take; the newest in the table when `nil`.
/// - Parameter age: the age group to take.
///
/// Throws where the year or age group is not in the table (listing what is), for a code that occurs twice, a percentage
/// outside 0..100, a lower limit above the upper one, and cells that are not numbers.
package func readLoneliness(
    _ table: Table, year: Int? = nil, age: AgeGroup = .vanaf65, columns: ColumnChoice = .none, parser: NumberParser
) throws(Failure) -> FigureSource {
    let finder = ColumnFinder(table: table, choice: columns)
    let codeColumn = try finder.codeColumn()
    var notices: [Notice] = []

    let ages = try finder.ages(wanted: age)
    if ages == nil {
        notices.append(
            Notice(
                "leeftijd onbekend",
                "\(table.location): de tabel zegt niet over welke leeftijd zij gaat en is gelezen als cijfers over "
                    + "\(age.people)."))
    }
    let isOfAge = { (row: Int) in ages.map { $0[row] == age } ?? true }
    let period = try Period(finder, asked: year, within: isOfAge)
    let margins = try finder.margins()
    let rows = { (margin: Margin) throws(Failure) -> CodedRows in
        try CodedRows(finder, codeColumn: codeColumn) { row in
            isOfAge(row) && period.includes(row) && (margins.map { $0[row] == margin } ?? (margin == .estimate))
        }
    }
    let estimates = try rows(.estimate)
    let strong: Table.Column
    if let column = try finder.column(.sterkEenzaamPct) {
        strong = column
    } else {
        let (column, notice) = try finder.onlyFigure(
            as: .sterkEenzaamPct, codeColumn: codeColumn, what: "percentages sterk eenzaam")
        strong = column
        notices.append(notice)
    }
    var wanted = [(Figure.sterkEenzaamPct.rawValue, strong, FigureColumn.Range.percentage)]
    for meaning in [ColumnMeaning.eenzaamPct, .sterkEenzaamLaag, .sterkEenzaamHoog] {
        if let column = try finder.column(meaning) { wanted.append((meaning.rawValue, column, .percentage)) }
    }
    var values = try finder.read(wanted, rows: estimates, parser: parser)
    for (margin, figure) in [(Margin.lower, Figure.sterkEenzaamLaag), (.upper, .sterkEenzaamHoog)] {
        let limits = try rows(margin)
        guard !limits.rows.isEmpty else { continue }
        values[figure.rawValue] = try finder.read([("", strong, .percentage)], rows: limits, parser: parser)[""]
    }
    let codes = estimates.rows.map(\.code).sorted()
    notices += try checkedOrder(of: values, codes: codes, location: table.location)
    return FigureSource(
        location: table.location, year: period.year, values: values, rows: codes,
        names: try finder.names(rows: estimates, codeColumn: codeColumn), notices: estimates.notices + notices)
}

extension ColumnFinder {
    /// The age group of every row, `nil` for a table without ages. Throws where no row is about the wanted one.
    fileprivate func ages(wanted: AgeGroup) throws(Failure) -> [AgeGroup?]? {
        guard let column = try column(.leeftijd) else { return nil }
        let ages = column.keys(rowCount: table.rowCount, AgeGroup.init(statLine:))
        if ages.contains(wanted) { return ages }
        let there = column.distinctTexts(rowCount: table.rowCount).map { text in
            AgeGroup(statLine: text).map { "\(text) (\($0.rawValue))" } ?? text
        }
        let groups = AgeGroup.allCases.filter { ages.contains($0) }.map { "--leeftijd \($0.rawValue)" }
        throw Failure(
            .badData, at: "\(table.location), kolom \(column.shownName)",
            "er zijn geen rijen voor leeftijd \(wanted.rawValue) (\(wanted.statLineKey)); wel: "
                + listed(there, atMost: 10),
            remedy: groups.isEmpty
                ? "Geef een bestand met deze leeftijd"
                : "Geef \(groups.joined(separator: " of ")), of een ander bestand")
    }

    /// What every row gives, `nil` for a table without margins. Throws where no row is an estimate.
    fileprivate func margins() throws(Failure) -> [Margin?]? {
        guard let column = try column(.marges) else { return nil }
        let margins = column.keys(rowCount: table.rowCount, Margin.init(statLine:))
        if margins.contains(.estimate) { return margins }
        let there = listed(column.distinctTexts(rowCount: table.rowCount), atMost: 10)
        throw Failure(
            .badData, at: "\(table.location), kolom \(column.shownName)",
            "er zijn geen rijen met de schatting zelf (MW00000); wel: \(there)",
            remedy: "Haal de tabel opnieuw op met Marges = Waarde")
    }
}

/// Throws where a lower limit is above its upper limit; notices for estimates that lie outside their limits or are
/// more than all lonely people.
private func checkedOrder(
    of values: [String: [AreaCode: Double]], codes: [AreaCode], location: String
) throws(Failure) -> [Notice] {
    let crossed = codes.filter { above(.sterkEenzaamLaag, .sterkEenzaamHoog, values, $0) }
    if !crossed.isEmpty {
        throw Failure(
            .badData, at: location,
            "de ondergrens van sterk eenzaam is hoger dan de bovengrens in \(crossed.count) gebieden: "
                + listed(crossed.map(\.text), atMost: 10),
            remedy: "Controleer of onder- en bovengrens verwisseld zijn")
    }
    var notices: [Notice] = []
    for figure in [Figure.eenzaamPct, .sterkEenzaamPct] {
        let known = (values[figure.rawValue] ?? [:]).values
        if known.count >= 5, known.allSatisfy({ $0 <= 1 }) {
            notices.append(
                Notice(
                    "percentages vreemd klein",
                    "\(location): \(figure.rawValue) is nergens hoger dan 1 %; zijn dit aandelen (0 tot 1) in plaats van percentages?"
                ))
        }
    }
    let outside = codes.filter {
        above(.sterkEenzaamLaag, .sterkEenzaamPct, values, $0) || above(.sterkEenzaamPct, .sterkEenzaamHoog, values, $0)
    }
    if !outside.isEmpty {
        notices.append(
            Notice(
                "schatting buiten haar grenzen",
                "\(location): in \(outside.count) gebieden ligt sterk eenzaam buiten de eigen grenzen.",
                codes: outside.map(\.text)))
    }
    let more = codes.filter { above(.sterkEenzaamPct, .eenzaamPct, values, $0) }
    if !more.isEmpty {
        notices.append(
            Notice(
                "meer sterk eenzaam dan eenzaam",
                "\(location): in \(more.count) gebieden is sterk eenzaam een hoger percentage dan eenzaam.",
                codes: more.map(\.text)))
    }
    return notices
}

private func above(
    _ left: Figure, _ right: Figure, _ values: [String: [AreaCode: Double]], _ code: AreaCode
) -> Bool {
    guard let l = values[left.rawValue]?[code], let r = values[right.rawValue]?[code] else { return false }
    return l > r
}
