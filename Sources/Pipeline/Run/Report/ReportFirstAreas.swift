import Areas
import Publishing
import RiskModel

extension ReportStep {
    /// The list on the first screen: those within the top, more than asked for where places are shared.
    var firstAreas: [ReportContent.FirstArea] {
        let certainty = MapThemes(settings, level: level, heatUnit: heatUnit).certainty
        return level.assessment.order.compactMap { row in
            guard let rank = level.assessment.rank[row], rank <= settings.topCount else { return nil }
            let areas = level.areas
            let places = [areas.wijkNames[row], areas.gemeenteNames[row]].compactMap(\.self).withoutRepeats
            return ReportContent.FirstArea(
                rank: language.number(Double(rank)), code: areas.codes[row].text,
                name: areas.names[row] ?? areas.codes[row].text, places: places.joined(separator: ", "),
                risk: level.assessment.riskClass[row].map { "\($0) \(language.riskClasses[$0 - 1])" } ?? "",
                expected: expected(row),
                certainty: certainty[row] ?? "")
        }
    }

    /// Above the list; it says why there are more than were asked for.
    ///
    /// - Parameter top: how many were asked for, in words.
    func firstCaption(_ top: String) -> String {
        let count = firstAreas.count
        guard count > settings.topCount else { return language("De eerste \(top)", "The first \(top)") }
        return language(
            "De eerste \(top) (het zijn er \(count), want de laatste plaats is gedeeld)",
            "The first \(top) (there are \(count), because the last place is shared)")
    }

    private func expected(_ row: Int) -> String {
        guard let value = level.areas[.verwachtSterkEenzaam][row] else { return "" }
        return small.single(value, of: .verwachtSterkEenzaam).text(in: language)
    }
}
