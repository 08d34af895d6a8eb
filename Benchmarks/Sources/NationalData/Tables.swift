import Foundation

extension Country {
    /// Loneliness as StatLine writes it (table 50150NED): three rows per area, for the value and its margins, padded keys.
    func writeLoneliness(of gemeenten: Set<String>? = nil, to path: String) throws {
        var text = "ID;Leeftijd;Marges;WijkenEnBuurten;Perioden;Gemeentenaam_1;SoortRegio_2;Codering_3;"
        text += "Eenzaam_25;SterkEenzaam_26\n"
        var number = 0
        for row in tableRows(of: gemeenten) {
            let key = row.code + String(repeating: " ", count: 10 - row.code.count)
            let isSecret = row.figures.inwoners < 50
            for (margin, sign) in [("MW00000", 0.0), ("MOG0095", -1.0), ("MBG0095", 1.0)] {
                let lonely = isSecret ? "." : AreaFigures.tenth(row.figures.lonely + sign * 6)
                let veryLonely = isSecret ? "." : AreaFigures.tenth(row.figures.veryLonely + sign * 3)
                text += "\(number);80200;\(margin);\(key);2024JJ00;Gemeente \(row.gemeente);\(row.soort);\(key);"
                text += "    \(lonely);    \(veryLonely)\n"
                number += 1
            }
        }
        try Data(text.utf8).write(to: URL(filePath: path))
    }

    /// Key figures with counts of people.
    func writePopulation(of gemeenten: Set<String>? = nil, to path: String) throws {
        var text = "code,soort,naam,gemeentecode,provinciecode,inwoners,inwoners65plus,huishoudens,stedelijkheid\n"
        for row in tableRows(of: gemeenten) {
            let figures = row.figures
            text += "\(row.code),\(row.soort),\(row.soort) \(row.code.dropFirst(2)),GM\(row.gemeente),PV28,"
            text += "\(figures.inwoners),\(figures.inwoners * figures.share65 / 100),\(figures.inwoners / 2),"
            text += "\(1 + figures.share65 % 5)\n"
        }
        try Data(text.utf8).write(to: URL(filePath: path))
    }
}
