import Areas

/// A table beside the crosswalk it moves along: what of it stays as it is.
struct TransferredTable {
    let source: FigureSource
    let crosswalk: Crosswalk
    /// Per target whether it is part of the selection.
    let isWanted: [Bool]
    let shares: SourceShares
    let sourceLevel: AreaLevel
    let targetLevel: AreaLevel
    private let withRow: Set<AreaCode>
    private let unchanged: Set<AreaCode>
    /// Wijken and gemeenten all of whose areas, before and after, are unchanged.
    private let unchangedParents: Set<AreaCode>

    init(_ source: FigureSource, _ crosswalk: Crosswalk, _ isWanted: [Bool]) {
        (self.source, self.crosswalk, self.isWanted) = (source, crosswalk, isWanted)
        shares = SourceShares(crosswalk, wanted: isWanted)
        sourceLevel = crosswalk.sources.first?.level ?? .buurt
        targetLevel = crosswalk.targets.first?.level ?? .buurt
        withRow = Set(source.rows)
        let unchanged = Set(crosswalk.parts.lazy.filter(\.isUnchanged).map { crosswalk.sources[$0.source] })
        self.unchanged = unchanged
        var (all, changed): (Set<AreaCode>, Set<AreaCode>) = ([], [])
        for code in crosswalk.sources + crosswalk.targets {
            for level in [AreaLevel.gemeente, .wijk] {
                guard let parent = code.ancestor(level), parent != code else { continue }
                all.insert(parent)
                if !unchanged.contains(code) { changed.insert(parent) }
            }
        }
        unchangedParents = all.subtracting(changed)
    }

    var hasSomeRow: Bool { crosswalk.sources.contains(where: withRow.contains) }
    func hasRow(_ source: Int) -> Bool { withRow.contains(crosswalk.sources[source]) }

    /// One per source.
    func values(of name: String) -> [Double?] { crosswalk.sources.map { source.values[name]?[$0] } }

    /// The targets that a row goes to, and the larger areas that mean the same before and after; in code order.
    var keptRows: [AreaCode] {
        let reached = Set(crosswalk.parts.lazy.filter { hasRow($0.source) }.map(\.target))
        return (reached.map { crosswalk.targets[$0] } + source.rows.filter(isKept)).sorted()
    }

    /// A figure of those larger areas.
    func keptValues(of name: String) -> [AreaCode: Double] { (source.values[name] ?? [:]).filter { isKept($0.key) } }

    var keptNames: [AreaCode: String] {
        source.names.filter { $0.key.level <= .gemeente || unchanged.contains($0.key) || isKept($0.key) }
    }

    private func isKept(_ code: AreaCode) -> Bool {
        guard code.level < targetLevel, code.level < sourceLevel else { return false }
        return code.level == .land || unchangedParents.contains(code)
    }
}
