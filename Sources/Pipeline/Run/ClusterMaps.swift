import Areas
import Cartography
import SpatialStatistics

/// What the two maps of clusters show.
struct ClusterMaps {
    let level: MapLevel
    let language: Language
    private var plural: String { level.level.plural(in: language) }

    var clusters: CategoryTheme {
        theme(
            level.clusters?.index.local,
            caption: language("Risico-index, naast die van de buren", "Risk index, beside that of the neighbours"),
            names: [
                language("hoog tussen hoog", "high among high"), language("laag tussen laag", "low among low"),
                language("hoog tussen laag", "high among low"), language("laag tussen hoog", "low among high"),
            ])
    }

    var clustersSubtitle: String {
        subtitle(
            level.clusters?.index.local, level.clusters?.index.reason,
            language(
                "Waar hoge of lage risico’s bij elkaar liggen, of juist afsteken bij hun buren, meer dan toeval verklaart",
                "Where high or low risks lie together, or stand out from their neighbours, more than chance explains"))
    }

    var coincidence: CategoryTheme {
        theme(
            level.clusters?.coincidence,
            caption: language("Hitte hier, eenzaamheid bij de buren", "Heat here, loneliness next door"),
            names: [
                language("heet, buren vaker eenzaam", "hot, neighbours lonelier"),
                language("koel, buren minder eenzaam", "cool, neighbours less lonely"),
                language("heet, buren minder eenzaam", "hot, neighbours less lonely"),
                language("koel, buren vaker eenzaam", "cool, neighbours lonelier"),
            ])
    }

    var coincidenceSubtitle: String {
        subtitle(
            level.clusters?.coincidence, level.clusters?.reasonWithoutCoincidence,
            language(
                "Waar het heet of koel is en in de \(plural) eromheen meer of minder mensen sterk eenzaam zijn, meer "
                    + "dan toeval verklaart",
                "Where it is hot or cool and more or fewer people in the \(plural) around are severely lonely, more "
                    + "than chance explains"))
    }

    private func subtitle(_ local: LocalMoran?, _ reason: NoStatistic?, _ usual: String) -> String {
        if let reason {
            let sentence = reason.sentence(level.level, in: language)
            return language("Niet te berekenen: \(sentence)", "Cannot be calculated: \(sentence)")
        }
        guard let local, local.significanceLimit == nil else { return usual }
        let tested = local.chance.count { $0 != nil }
        let name = level.level.name(in: language)
        return language(
            "Geen enkele \(name) springt er met haar buren uit, na correctie voor de \(tested) die getoetst zijn",
            "No \(name) stands out with its neighbours, after correction for the \(tested) that were tested")
    }

    private func theme(_ local: LocalMoran?, caption: String, names: [String]) -> CategoryTheme {
        let none = [Int?](repeating: nil, count: level.areas.count)
        let chances = local?.chance ?? none.map { _ in nil }
        return CategoryTheme(
            numbers: local?.label.map { $0.flatMap { ClusterLabel.allCases.firstIndex(of: $0) }.map { $0 + 1 } }
                ?? none,
            names: names + [
                language("niet significant", "not significant"),
                language("geen buren met gegevens", "no neighbours with data"),
            ], colors: Palette.clusters.colors,
            caption: caption,
            details: chances.map { $0.map { "p \(language.number($0, decimals: 3))" } ?? "" })
    }
}
