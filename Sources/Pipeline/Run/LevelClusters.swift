import Areas
import Geometry
import RiskModel
import SpatialStatistics

/// The clusters among the areas of a level; arrays have one entry per area, in the order of the table.
struct LevelClusters: Sendable {
    /// One column beside its neighbours; `reason` says why there is nothing.
    struct Column: Sendable {
        let name: String
        let values: [Double?]
        private(set) var whole: GlobalMoran?
        private(set) var local: LocalMoran?
        private(set) var hotSpots: GetisOrd?
        private(set) var reason: NoStatistic?
    }

    let contiguity: Contiguity
    /// The neighbours in use, queen or rook.
    let neighbours: NeighbourLists
    let index: Column
    let heat: Column
    let loneliness: Column
    /// Heat of the area itself with the loneliness of its neighbours.
    let coincidence: LocalMoran?
    let reasonWithoutCoincidence: NoStatistic?

    var columns: [Column] { [index, heat, loneliness] }

    init(
        of level: MapLevel, contiguity: Contiguity, _ settings: ClusterSettings, threads: Int
    ) async throws(Failure) {
        self.contiguity = contiguity
        neighbours = settings.border == .queen ? contiguity.queen : contiguity.rook
        let keys = level.areas.codes.map { textHash($0.text) }
        let plan = PermutationPlan(count: settings.permutations, seed: settings.seed)
        let (hot, lonely) = (level.areas[.hitte], level.areas[.sterkEenzaamPct])
        index = try await Column("risico_index", level.assessment.index, neighbours, keys, plan, threads)
        heat = try await Column(Figure.hitte.rawValue, hot, neighbours, keys, plan, threads)
        loneliness = try await Column(Figure.sterkEenzaamPct.rawValue, lonely, neighbours, keys, plan, threads)
        let near = neighbours
        switch Self.sample({ () throws(NoStatistic) in
            try SpatialSample(own: hot, around: lonely, neighbours: near, keys: keys)
        }) {
        case .success(let sample):
            coincidence = try await LocalMoran(sample, plan: plan, threads: threads)
            reasonWithoutCoincidence = nil
        case .failure(let reason): (coincidence, reasonWithoutCoincidence) = (nil, reason)
        }
    }

    fileprivate static func sample(
        _ make: () throws(NoStatistic) -> SpatialSample
    ) -> Result<SpatialSample, NoStatistic> { Result(catching: make) }
}

extension LevelClusters.Column {
    fileprivate init(
        _ name: String, _ values: [Double?], _ neighbours: NeighbourLists, _ keys: [UInt64], _ plan: PermutationPlan,
        _ threads: Int
    ) async throws(Failure) {
        (self.name, self.values) = (name, values)
        switch LevelClusters.sample({ () throws(NoStatistic) in
            try SpatialSample(values, neighbours: neighbours, keys: keys)
        }) {
        case .success(let sample):
            whole = try await GlobalMoran(sample, plan: plan, threads: threads)
            local = try await LocalMoran(sample, plan: plan, threads: threads)
            hotSpots = GetisOrd(sample)
        case .failure(let reason): self.reason = reason
        }
    }
}
