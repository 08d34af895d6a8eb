/// `eenzaamheid_voorbeeld.csv`, in the form of RIVM's StatLine table 50150NED.
enum LonelinessFile {
    private static let header =
        "ID;Leeftijd;Marges;WijkenEnBuurten;Perioden;Gemeentenaam_1;SoortRegio_2;Codering_3;"
        + "Eenzaam_25;SterkEenzaam_26;EmotioneelEenzaam_27;SociaalEenzaam_28"

    static func text(_ content: ExampleContent) -> String {
        let dissolved = Mismatches.dissolvedInLoneliness.map { content.row(dissolved: $0) }
        let rows = content.rows.filter { !Mismatches.withoutLoneliness.contains($0.code) } + dissolved
        var lines = [header]
        for age in Loneliness.AgeBand.allCases {
            for margin in ["MW00000", "MOG0095", "MBG0095"] {
                for row in rows {
                    for year in Loneliness.Year.allCases {
                        lines.append("\(lines.count - 1);" + line(row, age, margin, year))
                    }
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(
        _ row: AreaRow, _ age: Loneliness.AgeBand, _ margin: String, _ year: Loneliness.Year
    ) -> String {
        let cells = Loneliness.Measure.allCases.map { measure in
            let estimate = Mismatches.suppressed.contains(row.code) ? nil : row.estimate(measure, age, year)
            return PaddedText.tenths(estimate.map { value(of: $0, margin) })
        }
        let keys = [
            key(of: age), margin, PaddedText.key(row.code, width: 10), year.rawValue,
            PaddedText.key(row.gemeente, width: 40), PaddedText.key(row.kind, width: 10),
            PaddedText.key(row.code, width: 20),
        ]
        return (keys + cells).joined(separator: ";")
    }

    private static func value(of estimate: Loneliness.Estimate, _ margin: String) -> Int {
        switch margin {
        case "MOG0095": estimate.low
        case "MBG0095": estimate.high
        default: estimate.value
        }
    }

    private static func key(of age: Loneliness.AgeBand) -> String {
        switch age {
        case .vanaf18: "20300"
        case .van18tot65: "53115"
        case .vanaf65: "80200"
        }
    }
}
