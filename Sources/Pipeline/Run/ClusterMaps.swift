import Areas
import Cartography
import SpatialStatistics

/// What the two maps of clusters show.
struct ClusterMaps {
    let level: MapLevel

    var clusters: CategoryTheme {
        theme(
            level.clusters?.index.local, caption: "Risico-index, naast die van de buren",
            names: ["hoog tussen hoog", "laag tussen laag", "hoog tussen laag", "laag tussen hoog"])
    }

    var clustersSubtitle: String {
        subtitle(
            level.clusters?.index.local, level.clusters?.index.reason,
            "Waar hoge of lage risico’s bij elkaar liggen, of juist afsteken bij hun buren, meer dan toeval verklaart")
    }

    var coincidence: CategoryTheme {
        theme(
            level.clusters?.coincidence, caption: "Hitte hier, eenzaamheid bij de buren",
            names: [
                "heet, buren vaker eenzaam", "koel, buren minder eenzaam", "heet, buren minder eenzaam",
                "koel, buren vaker eenzaam",
            ])
    }

    var coincidenceSubtitle: String {
        subtitle(
            level.clusters?.coincidence, level.clusters?.reasonWithoutCoincidence,
            "Waar het heet of koel is en in de \(level.level.plural) eromheen meer of minder mensen sterk eenzaam zijn, meer "
                + "dan toeval verklaart")
    }

    private func subtitle(_ local: LocalMoran?, _ reason: NoStatistic?, _ usual: String) -> String {
        if let reason { return "Niet te berekenen: \(reason.sentence(level.level))" }
        guard let local, local.significanceLimit == nil else { return usual }
        let tested = local.chance.count { $0 != nil }
        return
            "Geen enkele \(level.level.rawValue) springt er met haar buren uit, na correctie voor de \(tested) die getoetst zijn"
    }

    private func theme(_ local: LocalMoran?, caption: String, names: [String]) -> CategoryTheme {
        let none = [Int?](repeating: nil, count: level.areas.count)
        let chances = local?.chance ?? none.map { _ in nil }
        return CategoryTheme(
            numbers: local?.label.map { $0.flatMap { ClusterLabel.allCases.firstIndex(of: $0) }.map { $0 + 1 } }
                ?? none,
            names: names + ["niet significant", "geen buren met gegevens"], colors: Palette.clusters.colors,
            caption: caption,
            details: chances.map { $0.map { "p \(DutchNumber.text($0, decimals: 3))" } ?? "" })
    }
}
