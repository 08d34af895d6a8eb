import Areas
import Geometry

/// Two sets of boundaries over each other: what makes the parts of a `Crosswalk`.
struct CrosswalkOverlay {
    private let source: DrawnAreas
    private let target: DrawnAreas
    private let sourceAreas: [Double]
    private let targetAreas: [Double]
    private let threads: Int

    init(_ source: DrawnAreas, _ target: DrawnAreas, _ sourceAreas: [Double], _ targetAreas: [Double], threads: Int) {
        (self.source, self.target, self.threads) = (source, target, threads)
        (self.sourceAreas, self.targetAreas) = (sourceAreas, targetAreas)
    }

    /// The pairs of one code that are nearly one area, as parts.
    func agreeingPairs() async throws(Failure) -> [Crosswalk.Part] {
        let targetOf = Dictionary(uniqueKeysWithValues: target.codes.enumerated().map { ($1, $0) })
        let pairs = source.codes.enumerated().compactMap { row, code in targetOf[code].map { (a: row, b: $0) } }
        let surfaces = try await commonSurfaces(
            of: source.polygons, with: target.polygons, pairs: pairs, threads: threads)
        return zip(pairs, surfaces).compactMap { pair, surface in
            let union = sourceAreas[pair.a] + targetAreas[pair.b] - surface
            guard surface >= Crosswalk.leastSquareMetres, surface >= Crosswalk.leastAgreement * union else {
                return nil
            }
            return Crosswalk.Part(
                source: pair.a, target: pair.b, squareMetres: surface, shareOfSource: 1, isUnchanged: true)
        }
    }

    /// Those of the pairs in whose target no other source lies mostly, and in whose source no other target does.
    func unmixed(_ pairs: [Crosswalk.Part]) async throws(Failure) -> [Crosswalk.Part] {
        let others = rest(besides: pairs)
        let arrivals = try await common(sources: others.sources, targets: pairs.map(\.target)).filter {
            $0.area >= Crosswalk.mostly * sourceAreas[$0.a]
        }
        let departures = try await common(sources: pairs.map(\.source), targets: others.targets).filter {
            $0.area >= Crosswalk.mostly * targetAreas[$0.b]
        }
        let (mixedTargets, mixedSources) = (Set(arrivals.map(\.b)), Set(departures.map(\.a)))
        return pairs.filter { !mixedTargets.contains($0.target) && !mixedSources.contains($0.source) }
    }

    /// The parts of all areas that are not among the pairs, without slivers.
    func parts(besides pairs: [Crosswalk.Part]) async throws(Failure) -> [Crosswalk.Part] {
        let others = rest(besides: pairs)
        return try await common(sources: others.sources, targets: others.targets).compactMap { piece in
            let share = piece.area / sourceAreas[piece.a]
            guard piece.area >= Crosswalk.leastSquareMetres, share >= Crosswalk.leastShareOfSource else { return nil }
            return Crosswalk.Part(
                source: piece.a, target: piece.b, squareMetres: piece.area, shareOfSource: min(1, share),
                isUnchanged: false)
        }
    }

    private func rest(besides pairs: [Crosswalk.Part]) -> (sources: [Int], targets: [Int]) {
        let (sources, targets) = (Set(pairs.map(\.source)), Set(pairs.map(\.target)))
        return (
            source.codes.indices.filter { !sources.contains($0) }, target.codes.indices.filter { !targets.contains($0) }
        )
    }

    /// What some sources and some targets have in common, by their own rows.
    private func common(sources: [Int], targets: [Int]) async throws(Failure) -> [CommonArea] {
        try await intersectionAreas(
            of: source.polygons.selecting(sources), with: target.polygons.selecting(targets), threads: threads
        ).map { CommonArea(a: sources[$0.a], b: targets[$0.b], area: $0.area) }
    }
}
