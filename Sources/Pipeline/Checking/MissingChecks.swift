import Areas
import OpenData
import Publishing

/// What is missing per column, and the gemeenten where that concentrates.
struct MissingChecks {
    let areas: AreaTable
    let joins: JoinChecks

    /// One fact per column that has a value somewhere or should have; the findings of odd figures with it.
    func section() -> CheckReport.Section {
        var section = CheckReport.Section(
            "ontbrekend", "per kolom, van de \(areas.level.counted(areas.count)) op de kaart")
        for name in areas.columnNames {
            let missing = areas[name].indices.filter { areas[name][$0] == nil }
            let gemeenten = worst(missing)
            let places = gemeenten.prefix(3).map { "\(joins.named($0.code)) \($0.missing)/\($0.areas)" }
            let tail = missing.isEmpty || gemeenten.count < 2 ? "" : "; vooral \(places.joined(separator: ", "))"
            section.facts.append(
                CheckReport.Fact(
                    name, name,
                    "\(missing.count) (\(JoinChecks.percentage(missing.count, of: areas.count)))\(tail)",
                    [
                        "ontbreekt": .integer(missing.count),
                        "gemeenten": .array(
                            gemeenten.map {
                                [
                                    "code": .text($0.code.text), "ontbreekt": .integer($0.missing),
                                    "gebieden": .integer($0.areas),
                                ]
                            }),
                    ]))
        }
        section.findings = FigureChecks.findings(areas, figures: areas.columnNames, at: "op de kaart")
        return section
    }

    /// The gemeenten with missing values, most first.
    private func worst(_ missing: [Int]) -> [(code: AreaCode, missing: Int, areas: Int)] {
        var absent: [AreaCode: Int] = [:]
        for row in missing { if let gemeente = areas.codes[row].gemeente { absent[gemeente, default: 0] += 1 } }
        var all: [AreaCode: Int] = [:]
        for code in areas.codes {
            if let gemeente = code.gemeente, absent[gemeente] != nil { all[gemeente, default: 0] += 1 }
        }
        return absent.map { ($0.key, $0.value, all[$0.key] ?? 0) }
            .sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }
    }
}
