import Areas

/// A group of areas of one level.
struct AreaGroup {
    let code: String
    let name: String?
    /// Under which its own figures stand in tables; `nil` for groups that no table knows.
    let area: AreaCode?
    /// The gemeenten it is made of, as far as known; empty for a wijk.
    let gemeenten: [AreaCode]
    /// Rows of the areas in it.
    var members: [Int] = []
    /// Whether all its areas are here.
    let isWhole: Bool
    /// What keeps it from being whole, or what else there is to say of who belongs to it; Dutch.
    let reason: String?
}

/// The groups of one kind, and which of them each area is laid beside.
struct Grouping {
    let kind: GroupKind
    /// In code order.
    let groups: [AreaGroup]
    /// One per area, -1 for an area in no group. Every area is laid beside the chosen gemeenten, also from outside.
    let group: [Int]

    /// - Parameter areas: all areas of one level that are known, of which the groups are made.
    ///
    /// `nil` for a kind that this level or these sources do not have.
    init?(_ kind: GroupKind, of areas: AreaTable, in sources: GroupSources) {
        guard kind.canHold(areas.level) else { return nil }
        let maker = GroupMaker(kind, areas, sources)
        let keys = areas.codes.map(maker.key)
        var position: [String: Int] = [:]
        var groups: [AreaGroup] = []
        for (place, key) in Set(keys.compactMap { $0 }).sorted().enumerated() {
            position[key] = place
            groups.append(maker.group(key))
        }
        guard !groups.isEmpty else { return nil }
        var group = Array(repeating: -1, count: areas.count)
        for (row, key) in keys.enumerated() {
            guard let place = key.flatMap({ position[$0] }) else { continue }
            group[row] = place
            groups[place].members.append(row)
        }
        if kind == .gekozen { group = Array(repeating: 0, count: areas.count) }
        (self.kind, self.groups, self.group) = (kind, groups, group)
    }
}
