import Areas

/// Areas grouped by the larger area they lie in.
struct Parts {
    private let areas: AreaTable
    /// The codes of the larger areas, in order.
    let parents: [AreaCode]
    /// Per part the index of its larger area; -1 for a part that lies in none.
    let group: [Int]
    private let ancestry: Ancestry

    /// Throws where a part has no ancestor of a level that its code alone must tell.
    init(_ areas: AreaTable, in ancestry: Ancestry) throws(Failure) {
        let ancestors = areas.codes.map { ancestry.ancestor(of: $0) }
        if !ancestry.mayBeAbsent, let orphan = ancestors.firstIndex(of: nil) {
            throw Failure(
                .internalFault, at: areas.codes[orphan].text,
                "een \(areas.level.rawValue) is niet op te tellen naar \(ancestry.level.plural)",
                remedy: "Meld dit als fout in het programma")
        }
        (self.areas, self.ancestry) = (areas, ancestry)
        parents = Set(ancestors.compactMap { $0 }).sorted()
        let index = Dictionary(uniqueKeysWithValues: parents.enumerated().map { ($1, $0) })
        group = ancestors.map { $0.flatMap { index[$0] } ?? -1 }
    }

    /// Whether each larger area has all its parts here.
    func complete(among all: [AreaCode]) -> [Bool] {
        let here = Set(areas.codes)
        var result = Array(repeating: true, count: parents.count)
        let index = Dictionary(uniqueKeysWithValues: parents.enumerated().map { ($1, $0) })
        for code in all where !here.contains(code) {
            if let parent = ancestry.ancestor(of: code).flatMap({ index[$0] }) { result[parent] = false }
        }
        return result
    }

    /// The figure of each larger area as its parts make it; parts are added in code order.
    func aggregated(_ name: String, by rule: AggregationRule) -> [Double?] {
        let values = areas[name]
        var totals = Array(repeating: 0.0, count: parents.count)
        switch rule {
        case .publishedOnly:
            return Array(repeating: nil, count: parents.count)
        case .sum:
            var counted = Array(repeating: false, count: parents.count)
            for (part, parent) in group.enumerated() where parent >= 0 {
                guard let value = values[part] else { continue }
                totals[parent] += value
                counted[parent] = true
            }
            return zip(totals, counted).map { $1 ? $0 : nil }
        case .mean(let weight):
            let weights = areas[weight]
            var people = totals
            for (part, parent) in group.enumerated() where parent >= 0 {
                guard let value = values[part], let weight = weights[part], weight > 0 else { continue }
                totals[parent] += value * weight
                people[parent] += weight
            }
            return zip(totals, people).map { $1 > 0 ? $0 / $1 : nil }
        }
    }

    /// The value that the first source with one publishes for each larger area that is complete.
    func published(_ name: String, in sources: [FigureSource], complete: [Bool]) -> [Double?] {
        parents.enumerated().map { index, code in
            guard complete[index] else { return nil }
            for source in sources { if let value = source.values[name]?[code] { return value } }
            return nil
        }
    }

    /// A notice for larger areas whose aggregate, where it is used, misses parts.
    func notice(_ name: String, rule: AggregationRule, used: [Bool]) -> Notice? {
        guard rule != .publishedOnly else { return nil }
        let values = areas[name]
        var incomplete = Array(repeating: false, count: parents.count)
        for (part, parent) in group.enumerated() where parent >= 0 && values[part] == nil { incomplete[parent] = true }
        let codes = parents.indices.filter { incomplete[$0] && used[$0] }.map { parents[$0].text }
        guard !codes.isEmpty, let level = parents.first?.level else { return nil }
        let effect = rule == .sum ? "het totaal is dus te laag" : "het gemiddelde gaat over de andere"
        return Notice(
            "gedeeltelijk opgeteld",
            "\(name) van \(level.counted(codes.count)) mist een of meer \(areas.level.plural); \(effect).",
            codes: codes)
    }

    /// A notice for larger areas whose published number is more than 5 % from the sum of the parts: other boundaries.
    func disagreement(_ name: String, own: [Double?], made: [Double?]) -> Notice? {
        let codes = parents.indices.filter { index in
            guard let published = own[index], let sum = made[index] else { return false }
            return abs(published - sum) > 0.05 * max(published, sum)
        }.map { parents[$0].text }
        guard !codes.isEmpty, let level = parents.first?.level else { return nil }
        return Notice(
            "totaal wijkt af",
            "Van \(level.counted(codes.count)) ligt het gepubliceerde aantal (\(name)) meer dan 5 % van de som van de "
                + "\(areas.level.plural); mogelijk een ander jaar van de indeling.", codes: codes)
    }

    /// The names of the larger areas, as far as their parts know them.
    func takeNames(into larger: inout AreaTable) {
        for (part, parent) in group.enumerated() where parent >= 0 {
            guard larger.level >= .gemeente else {
                larger.names[parent] = larger.names[parent] ?? ancestry.name(of: larger.codes[parent])
                continue
            }
            let own = larger.level == .wijk ? areas.wijkNames[part] : areas.gemeenteNames[part]
            larger.names[parent] = larger.names[parent] ?? own
            larger.gemeenteNames[parent] = larger.gemeenteNames[parent] ?? areas.gemeenteNames[part]
            if larger.level == .wijk { larger.wijkNames[parent] = larger.wijkNames[parent] ?? own }
        }
    }
}
