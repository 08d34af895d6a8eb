import Areas
import Cartography
import Geometry
import SpatialStatistics

extension [MapLevel] {
    /// Looks for clusters in every level; leaves them as they are where no permutations are asked for.
    ///
    /// Borders are compared once, for the areas that were read; larger areas are neighbours where their parts are.
    func withClusters(_ settings: ClusterSettings, shapes: MapShapes, threads: Int) async throws(Failure) -> [MapLevel]
    {
        guard settings.permutations > 0 else { return self }
        let contiguity = try await shapes.rd.contiguity(threads: threads)
        var levels = self
        for (number, level) in levels.enumerated() {
            let ours = level.groups.map { contiguity.grouped(by: $0, count: level.areas.count) } ?? contiguity
            levels[number].clusters = try await LevelClusters(
                of: level, contiguity: ours, settings, threads: threads)
        }
        return levels
    }
}

extension MapLevel {
    /// What must be told of the neighbours and clusters of the level that was asked for.
    func clusterNotices(_ settings: Settings) -> [Notice] {
        guard let clusters else { return [] }
        var notices: [Notice] = []
        let islands = clusters.neighbours.isolated
        if !islands.isEmpty, islands.count < areas.count {
            notices.append(
                Notice(
                    "zonder buren",
                    "Zonder buren, dus zonder plaats in een cluster: \(level.counted(islands.count)).",
                    codes: islands.map { areas.codes[$0].text }))
        }
        let near = clusters.contiguity.nearTouching
        if !near.isEmpty {
            notices.append(
                Notice(
                    "raakt net niet",
                    "De grenzen van \(counted(near.count, "paar", "paren")) \(level.plural) raken elkaar net niet (minder dan "
                        + "1 cm ertussen); zij tellen als buren.",
                    codes: Set(near.flatMap { [$0.first, $0.second] }).sorted().map { areas.codes[Int($0)].text }))
        }
        for column in clusters.columns {
            if column.name == Figure.hitte.rawValue, settings.goesWithoutHeat { continue }
            guard let reason = column.reason else { continue }
            notices.append(
                Notice("geen clusters", "Geen clusters van \(column.name): \(reason.sentence(level))."))
        }
        return notices + clusters.coarseChances(settings.clusters)
    }
}

extension LevelClusters {
    /// Where chances are cut so coarsely that the correction for many areas cannot point at any: with R permutations no
    /// chance is below 2/(R + 1).
    fileprivate func coarseChances(_ settings: ClusterSettings) -> [Notice] {
        let least = 2 / Double(settings.permutations + 1)
        let locals = columns.map { ($0.name, $0.local) } + [("de samenloop", coincidence)]
        let coarse = locals.compactMap { name, local -> String? in
            guard let local, local.significanceLimit == nil else { return nil }
            let chances = local.chance.compactMap(\.self)
            return chances.contains { $0 <= least } ? name : nil
        }
        guard !coarse.isEmpty, settings.permutations < ClusterSettings.mostPermutations else { return [] }
        return [
            Notice(
                "te weinig permutaties",
                "Van \(coarse.joined(separator: ", ")) is nergens een cluster aangewezen, maar met \(settings.permutations) "
                    + "permutaties is geen kans kleiner te meten dan \(Language.dutch.number(least, decimals: 4)). Met --permutaties "
                    + "\(ClusterSettings.mostPermutations) is te zien of er toch een is.")
        ]
    }
}

extension NoStatistic {
    /// Why, in words that follow a colon.
    func sentence(_ level: AreaLevel, in language: Language = .dutch) -> String {
        let (name, plural, least) = (level.name(in: language), level.plural(in: language), SpatialSample.leastAreas)
        switch self {
        case .tooFewAreas(0):
            return language("van geen \(name) is de waarde bekend", "the value of no \(name) is known")
        case .tooFewAreas(let count):
            return language(
                "van \(level.counted(count)) is de waarde bekend, en er zijn er minstens \(least) nodig",
                "the value of \(level.counted(count, in: language)) is known, and at least \(least) are needed")
        case .constant:
            return language("alle \(plural) hebben dezelfde waarde", "all \(plural) have the same value")
        case .noNeighbours:
            return language(
                "geen \(name) met een waarde heeft een buur met een waarde",
                "no \(name) with a value has a neighbour with a value")
        }
    }
}
