import Areas
import GeoFiles

/// The files of 2020: `wijkenbuurten_2020_voorbeeld.gpkg`, and `eenzaamheid_2020_voorbeeld.csv` in the form of RIVM's
/// StatLine table 50090NED.
enum EarlierFiles {
    private static let description =
        "Fictief voorbeeld: deze gebieden en cijfers bestaan niet. De indeling van 2020, gemaakt door maak-voorbeeld."

    static func layer(_ content: ExampleContent) -> WrittenLayer {
        let division = EarlierDivision(content.region)
        let rows = division.buurten.map { buurt in
            BoundaryRow(
                code: buurt.code, name: buurt.name, wijk: buurt.wijk, gemeente: buurt.gemeente,
                isWater: content.region.buurten[buurt.members[0]].kind.isWater,
                residents: buurt.members.reduce(.none) { $0 + content.residents[$1] })
        }
        var areaOf: [String: Int] = [:]
        for (area, buurt) in division.buurten.enumerated() {
            for member in buurt.members { areaOf[content.region.buurten[member].code] = area }
        }
        return WrittenLayer(
            name: "buurten", description: description, coordinateSystem: .rd,
            shapes: .polygons(content.region.shapes(count: rows.count) { areaOf[$0.code] }),
            columns: BoundaryRow.columns(rows, year: EarlierDivision.year))
    }

    private static let header =
        "ID;Leeftijd;Marges;WijkenEnBuurten;Perioden;Gemeentenaam_1;SoortRegio_2;Codering_3;"
        + "Eenzaam_28;ErnstigZeerErnstigEenzaam_29"

    /// Estimates of 65 and over, without margins, on the areas of 2020.
    static func loneliness(_ content: ExampleContent) -> String {
        var lines = [header]
        for buurt in EarlierDivision(content.region).buurten
        where !content.region.buurten[buurt.members[0]].kind.isWater {
            let row = content.row(buurt.code, of: buurt.gemeente ?? "", "Buurt", buurt.members)
            let cells = [Loneliness.Measure.eenzaam, .sterk].map { measure in
                PaddedText.tenths(row.estimate(measure, .vanaf65, .earlier)?.value)
            }
            let keys = [
                "80200", "MW00000", PaddedText.key(row.code, width: 10), Loneliness.Year.earlier.rawValue,
                PaddedText.key(row.gemeente, width: 40), PaddedText.key(row.kind, width: 10),
                PaddedText.key(row.code, width: 20),
            ]
            lines.append("\(lines.count - 1);" + (keys + cells).joined(separator: ";"))
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
