import Areas

/// A figure of a group, and how its members stand in it.
struct GroupFigure {
    /// As the members make it; absent where too little is known.
    var made: Double?
    /// As a table publishes it.
    var published: Double?
    /// The known values of the members, where places among them mean something.
    var standing: Standing?
    /// Why there is no figure made of the members, or what is wrong with it; Dutch, without the name of the figure.
    var reason: String?

    /// A published figure goes before one that is put together.
    var value: Double? { published ?? made }
}

/// Computes the figures of groups.
struct GroupFigures {
    /// A figure is made of the members only where this share of the people of the group (for heat: of its land) is
    /// in areas that know it. Small areas whose figure is kept secret hold few people; less than this is another group.
    static let leastShare = 0.8
    /// A sum over less than this share of the people is said to be too low.
    private static let wholeShare = 0.99

    let areas: AreaTable
    let weights: GroupWeights
    let sources: GroupSources
    let age: AgeGroup
    /// Per area whether it is on the map, whole.
    let onMap: [Bool]
    /// Figures that only areas on the map can have.
    let onlyOnMap: Set<ComparedFigure>

    func figure(_ figure: ComparedFigure, of group: AreaGroup, values: [Double?]) -> GroupFigure {
        var result = GroupFigure(published: group.area.flatMap { published(figure, of: $0) })
        guard group.isWhole else { return result }
        if onlyOnMap.contains(figure), !group.members.allSatisfy({ onMap[$0] }) {
            result.reason = "alleen bekend op de kaart, en daar staat niet heel de groep op"
            return result
        }
        // Of gemeenten without a number of people nobody knows which share they are; for the limit they count as any other.
        let counted =
            figure == .hitte || group.gemeenten.isEmpty
            ? 1 : 1 - Double(uncounted(in: group).count) / Double(group.gemeenten.count)
        let share = knownShare(values, of: group, by: weights.of(figure), isOfPeople: figure != .hitte).map {
            $0 * counted
        }
        guard let share, share >= Self.leastShare else {
            result.reason = "te weinig bekend"
            return result
        }
        result.made = aggregate(figure, of: group, values: values)
        result.standing = Standing(group.members.compactMap { values[$0] })
        if figure.rule == .sum, result.published == nil, share < Self.wholeShare {
            result.reason = "de som van wat bekend is, dus te laag"
        }
        return result
    }

    /// The share (0...1) of the people or land of a group that is in members with a value; `nil` where nothing is known
    /// of its people or land.
    ///
    /// The whole is what the members have or, where tables say that the gemeenten have more people, that: members whose
    /// people are unknown do not make the share larger.
    func knownShare(_ values: [Double?], of group: AreaGroup, by weights: [Double?], isOfPeople: Bool) -> Double? {
        var (known, all) = (0.0, 0.0)
        for row in group.members {
            guard let weight = weights[row], weight > 0 else { continue }
            all += weight
            if values[row] != nil { known += weight }
        }
        if isOfPeople, self.weights.peopleFigure == age.populationFigure { all = max(all, people(of: group) ?? 0) }
        return all > 0 ? known / all : nil
    }

    /// The gemeenten of a group of which no table and none of their areas says how many people live there: they cannot
    /// count in what is weighted by people.
    func uncounted(in group: AreaGroup) -> [AreaCode] {
        let silent = Set(group.gemeenten.filter { sources.people[$0] == nil })
        guard !silent.isEmpty else { return [] }
        let speaking = group.members.filter { (weights.people[$0] ?? 0) > 0 }.compactMap { areas.codes[$0].gemeente }
        return silent.subtracting(speaking).sorted()
    }

    /// The people of the age group in a group as tables give them: its own figure, else that of its gemeenten.
    private func people(of group: AreaGroup) -> Double? {
        if let area = group.area, let own = raw(age.populationFigure, of: area) { return own }
        guard !group.gemeenten.isEmpty else { return nil }
        return group.gemeenten.reduce(0) { $0 + (sources.people[$1] ?? 0) }
    }

    private func aggregate(_ figure: ComparedFigure, of group: AreaGroup, values: [Double?]) -> Double? {
        switch figure.rule {
        case .meanByPeople: mean(values, by: weights.people, of: group)
        case .meanByLand: mean(values, by: weights.land, of: group)
        case .sum: group.members.contains { values[$0] != nil } ? sum(values, of: group) : nil
        case .density: density(of: group)
        }
    }

    private func sum(_ values: [Double?], of group: AreaGroup) -> Double {
        group.members.reduce(0) { $0 + (values[$1] ?? 0) }
    }

    private func mean(_ values: [Double?], by weights: [Double?], of group: AreaGroup) -> Double? {
        var (total, all) = (0.0, 0.0)
        for row in group.members {
            guard let value = values[row], let weight = weights[row], weight > 0 else { continue }
            total += value * weight
            all += weight
        }
        return all > 0 ? total / all : nil
    }

    /// Members of which either is unknown count in neither: land whose people are unknown would count them as none.
    private func density(of group: AreaGroup) -> Double? {
        let expected = areas[.verwachtSterkEenzaam]
        var (people, land) = (0.0, 0.0)
        for row in group.members {
            guard let number = expected[row], let km2 = weights.land[row], km2 > 0 else { continue }
            people += number
            land += km2
        }
        return land > 0 ? people / land : nil
    }

    /// The figure that tables have for the group itself; the expected number and density follow from its own rate,
    /// people and land.
    private func published(_ figure: ComparedFigure, of area: AreaCode) -> Double? {
        let expected = { () -> Double? in
            guard let people = raw(age.populationFigure, of: area), let rate = raw(.sterkEenzaamPct, of: area) else {
                return nil
            }
            return people * rate / 100
        }
        switch figure {
        case .sterkEenzaamPct: return raw(.sterkEenzaamPct, of: area)
        case .eenzaamPct: return raw(.eenzaamPct, of: area)
        case .verwachtSterkEenzaam: return expected()
        case .sterkEenzaamPerKm2:
            guard let number = expected(), let km2 = raw(.oppervlakteLandKm2, of: area), km2 > 0 else { return nil }
            return number / km2
        case .hitte, .risicoIndex: return nil
        }
    }

    /// The value of the first table that has one; the country's row may have another code in each.
    private func raw(_ figure: Figure, of area: AreaCode) -> Double? {
        for source in sources.published {
            let value = area.level == .land ? source.national(figure) : source.values[figure.rawValue]?[area]
            if let value { return value }
        }
        return nil
    }
}
