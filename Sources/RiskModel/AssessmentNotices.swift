import Areas

extension Assessment {
    /// What the reader of the results must know about the scores: who has none and why, and what outlier treatment did.
    static func notices(on scores: IndexScores, of table: AreaTable, by index: IndexMethod) -> [Notice] {
        var notices: [Notice] = []
        let without = table.codes.indices.filter { scores.scores[$0] == nil }
        let all = table.count
        if !without.isEmpty {
            let known = index.leaves.map { leaf in "\(leaf.column) \(table[leaf.column].count { $0 != nil })" }
                .joined(separator: ", ")
            let text =
                without.count == all
                ? "Geen van de \(all) \(table.level.plural) heeft alles wat de risico-index nodig heeft (bekend: "
                    + "\(known)); er is geen risico-index berekend."
                : "\(without.count) van de \(all) \(table.level.plural) krijgen geen risico-index, omdat een indicator "
                    + "ontbreekt (bekend: \(known))."
            notices.append(Notice("zonder index", text, codes: without.map { table.codes[$0].text }))
        }
        for (leaf, correction) in zip(index.leaves, scores.corrections) {
            guard let correction else { continue }
            notices.append(notice(on: correction, of: leaf, table))
        }
        return notices
    }

    private static func notice(on correction: OutlierCorrection, of leaf: Indicator, _ table: AreaTable) -> Notice {
        let place = "Indicator \(leaf.name) (kolom \(leaf.column)), \(table.level.plural)"
        switch correction.change {
        case .logarithm:
            return Notice(
                "uitschieters",
                "\(place): de verdeling is zo scheef dat alle waarden door een logaritme zijn vervangen: "
                    + "ln(waarde − \(dutch(correction.low)) + 0,01 × \(dutch(correction.high - correction.low))).")
        case .clipped:
            let values = table[leaf.column]
            let changed = table.codes.indices.filter { row in values[row].map { correction($0) != $0 } ?? false }
            let changes = changed.map { row in
                "\(table.codes[row]) van \(dutch(values[row] ?? 0)) naar \(dutch(correction(values[row] ?? 0)))"
            }
            return Notice(
                "uitschieters",
                "\(place): \(changed.count) uiterste waarden zijn op de naastliggende gezet: "
                    + "\(changes.joined(separator: "; ")).",
                codes: changed.map { table.codes[$0].text })
        }
    }

    static func noClassNotice(_ table: AreaTable, age: AgeGroup) -> Notice {
        let figures = [Figure.hitte, .sterkEenzaamPct, age.populationFigure]
        let known = figures.map { figure in "\(figure.rawValue) \(table[figure].count { $0 != nil })" }
        return Notice(
            "zonder klasse",
            "Geen risicoklasse voor \(table.level.counted(table.count)): daarvoor moeten hitte, eenzaamheid en het aantal "
                + "\(age.people) alle drie bekend zijn (bekend: \(known.joined(separator: ", "))).")
    }
}
