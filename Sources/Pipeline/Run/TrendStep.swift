import Areas
import OpenData
import RiskModel

/// What changed between the years of loneliness, for every level of the result and for the map as a whole.
struct TrendStep {
    /// A level with its trend and, per change, what its parts of the asked level make of it.
    struct Level {
        let areas: AreaTable
        let trend: Trend
        /// `nil` for the asked level itself.
        let fromParts: [[Double?]]?
    }

    /// Empty for a run with fewer than two years.
    private(set) var levels: [Level] = []
    /// The change of the whole map, in percentage points, per change.
    private(set) var ofMap: [Double?] = []
    private(set) var notices: [Notice] = []

    /// At the asked level an estimate without limits has the standard error of `onzekerheid.standaardfout_pct`, if that is
    /// given.
    init(_ settings: Settings, inputs: MapInputs, levels: [MapLevel]) {
        let years = inputs.loneliness.compactMap(\.source.year)
        guard years.count > 1, let asked = levels.first?.areas else { return }
        let trends = levels.map { level in
            Trend(
                of: level.areas, years: years, age: settings.ageGroup, matrix: settings.matrix,
                standardError: level.level == settings.level ? settings.uncertainty.rateStandardError : nil)
        }
        let changes = trends[0].changes
        let own = asked[settings.ageGroup.populationFigure]
        let people = own.contains { $0 != nil } ? own : asked[.inwoners]
        for (level, trend) in zip(levels, trends) {
            var fromParts: [[Double?]]?
            if level.level != asked.level {
                let place = Dictionary(uniqueKeysWithValues: level.areas.codes.enumerated().map { ($1, $0) })
                let group = asked.codes.map { code in
                    let parent = code.ancestor(level.level) ?? inputs.regions?.region(level.level, of: code)
                    return parent.flatMap { place[$0] } ?? -1
                }
                fromParts = changes.map { $0.weighted(by: people, group: group, count: level.areas.count) }
            }
            self.levels.append(Level(areas: level.areas, trend: trend, fromParts: fromParts))
        }
        let all = Array(repeating: 0, count: asked.count)
        ofMap = changes.map { $0.weighted(by: people, group: all, count: 1)[0] }
        notices = trends[0].notices
    }
}
