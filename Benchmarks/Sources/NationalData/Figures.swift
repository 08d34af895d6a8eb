/// The made figures of one area.
struct AreaFigures {
    let inwoners: Int
    let share65: Int
    let lonely: Double
    let veryLonely: Double

    init(_ key: Int) {
        let crowd = fraction(key, 1, 40)
        inwoners = crowd < 0.03 ? 0 : Int(crowd * crowd * 5000) / 5 * 5
        share65 = 8 + Int(fraction(key, 2, 40) * 28)
        lonely = 35 + 25 * fraction(key, 3, 40)
        veryLonely = 5 + 14 * fraction(key, 4, 40)
    }

    /// One decimal.
    static func tenth(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

/// An area of any level with its figures, for the tables.
struct TableRow {
    let code: String
    let soort: String
    let gemeente: String
    let figures: AreaFigures
}

extension Country {
    /// Every buurt (enclaves too), wijk and gemeente, by code; of one gemeente (`0599`) only where it is given.
    func tableRows(of gemeente: String?) -> [TableRow] {
        var rows: [TableRow] = []
        for (key, area) in areas.enumerated() {
            rows.append(
                TableRow(
                    code: "BU" + area.code, soort: "buurt", gemeente: String(area.code.prefix(4)),
                    figures: AreaFigures(key)))
        }
        for (level, prefix, length) in [("wijk", "WK", 6), ("gemeente", "GM", 4)] {
            for (key, code) in Set(areas.map { String($0.code.prefix(length)) }).sorted().enumerated() {
                rows.append(
                    TableRow(
                        code: prefix + code, soort: level, gemeente: String(code.prefix(4)),
                        figures: AreaFigures(key + length * 1_000_000)))
            }
        }
        return gemeente.map { wanted in rows.filter { $0.gemeente == wanted } } ?? rows
    }

    /// Every buurt with its rings: shell first.
    var areas: [(code: String, cell: Cell, isEnclave: Bool)] {
        var all = cells.map { ($0.code, $0, false) }
        // The wijk of an enclave is the one around it; its own number is odd, which no other buurt has.
        all += cells.filter(\.hasEnclave).map { cell in
            (cell.code.prefix(7) + String((Int(cell.code.suffix(1)) ?? 0) + 1), cell, true)
        }
        return all.sorted { $0.0 < $1.0 }
    }

    static func rings(of cell: Cell, isEnclave: Bool) -> [Ring] {
        if isEnclave { return [enclave(cell.i, cell.j)] }
        let shell = outline(cell.i, cell.j)
        return cell.hasEnclave ? [shell, enclave(cell.i, cell.j).reversed()] : [shell]
    }
}
