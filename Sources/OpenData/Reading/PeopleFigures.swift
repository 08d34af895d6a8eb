import Areas

extension ColumnFinder {
    /// The numbers of people and the land area, as far as the table has them: `inwoners`, `inwoners_65plus`,
    /// `inwoners_18plus`, `inwoners_18tot65`, `oppervlakte_land_km2`.
    ///
    /// People of 65 and over come from a count, else from their percentage: `inwoners` × % / 100, not rounded. Land in
    /// hectare becomes km². More people of 65 and over than inhabitants is possible, because CBS rounds to multiples
    /// of five, but odd: a notice lists the areas.
    func peopleFigures(
        rows: CodedRows, parser: NumberParser
    ) throws(Failure) -> (values: [String: [AreaCode: Double]], notices: [Notice]) {
        var wanted: [(figure: String, column: Table.Column, range: FigureColumn.Range)] = []
        let counts: [ColumnMeaning] = [.inwoners, .inwoners65plus, .inwoners18plus, .inwoners18tot65]
        for meaning in counts + [.oppervlakteLandKm2] {
            let range = meaning == .oppervlakteLandKm2 ? FigureColumn.Range.amount : .people
            if let column = try column(meaning) { wanted.append((meaning.rawValue, column, range)) }
        }
        let has65 = wanted.contains { $0.figure == Figure.inwoners65plus.rawValue }
        let hasKm2 = wanted.contains { $0.figure == Figure.oppervlakteLandKm2.rawValue }
        let percentage = ColumnMeaning.percentage65plus.rawValue
        let hectare = ColumnMeaning.oppervlakteLandHa.rawValue
        if !has65, let column = try column(.percentage65plus) { wanted.append((percentage, column, .percentage)) }
        if !hasKm2, let column = try column(.oppervlakteLandHa) { wanted.append((hectare, column, .amount)) }

        var values = try read(wanted, rows: rows, parser: parser)
        if let hectares = values.removeValue(forKey: hectare) {
            values[Figure.oppervlakteLandKm2.rawValue] = hectares.mapValues { $0 / 100 }
        }
        if let percentages = values.removeValue(forKey: percentage),
            let people = values[Figure.inwoners.rawValue]
        {
            var older: [AreaCode: Double] = [:]
            for (_, code) in rows.rows {
                if let share = percentages[code], let all = people[code] { older[code] = all * share / 100 }
            }
            values[Figure.inwoners65plus.rawValue] = older
        }
        return (values, tooManyOlder(values, rows))
    }

    private func tooManyOlder(_ values: [String: [AreaCode: Double]], _ rows: CodedRows) -> [Notice] {
        guard let older = values[Figure.inwoners65plus.rawValue], let all = values[Figure.inwoners.rawValue] else {
            return []
        }
        let odd = rows.rows.map(\.code).filter { code in
            if let part = older[code], let whole = all[code] { part > whole } else { false }
        }
        return odd.isEmpty
            ? []
            : [
                Notice(
                    "meer 65-plussers dan inwoners",
                    "\(table.location): in \(odd.count) gebieden staan meer 65-plussers dan inwoners; de cijfers zijn "
                        + "gebruikt zoals ze er staan.", codes: odd.sorted().map(\.text))
            ]
    }
}
