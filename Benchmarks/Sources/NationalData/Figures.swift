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
    /// Every buurt (enclaves too), wijk and gemeente, by code; only of some gemeenten (`0599`) where they are given.
    func tableRows(of gemeenten: Set<String>?) -> [TableRow] {
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
        return gemeenten.map { wanted in rows.filter { wanted.contains($0.gemeente) } } ?? rows
    }

    /// A buurt: the land of a cell, or the enclave in it.
    struct Area {
        let code: String
        let cell: Cell
        let isEnclave: Bool
        /// Its four digits.
        var gemeente: String { String(code.prefix(4)) }
    }

    /// Every buurt, by code.
    var areas: [Area] {
        var all = cells.map { Area(code: $0.code, cell: $0, isEnclave: false) }
        // The wijk of an enclave is the one around it; its own number is odd, which no other buurt has.
        all += cells.filter(\.hasEnclave).map { cell in
            Area(
                code: cell.code.prefix(7) + String((Int(cell.code.suffix(1)) ?? 0) + 1), cell: cell, isEnclave: true)
        }
        return all.sorted { $0.code < $1.code }
    }

    /// The rings of a buurt: shell first.
    static func rings(of cell: Cell, isEnclave: Bool) -> [Ring] {
        if isEnclave { return [enclave(cell.i, cell.j)] }
        let shell = outline(cell.i, cell.j)
        return cell.hasEnclave ? [shell, enclave(cell.i, cell.j).reversed()] : [shell]
    }
}
