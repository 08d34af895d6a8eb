import Areas

extension AgeGroup {
    /// The group that a cell of `Leeftijd` names: a StatLine key, its display title, or our own word.
    init?(statLine text: String) {
        let name = comparableName(text)
        let titles: [(AgeGroup, [String])] = [
            (.vanaf65, ["65jaarofouder", "65jaarenouder", "65plus"]),
            (.vanaf18, ["18jaarofouder", "18jaarenouder", "18plus"]),
            (.van18tot65, ["18tot65jaar", "18tot65"]),
        ]
        guard let match = titles.first(where: { $0.0.statLineKey == name || $0.1.contains(name) }) else { return nil }
        self = match.0
    }
}

/// What a row of a StatLine table with margins gives.
enum Margin {
    /// `MW00000`, "Waarde".
    case estimate
    /// `MOG0095`, "Ondergrens 95%-interval".
    case lower
    /// `MBG0095`, "Bovengrens 95%-interval".
    case upper

    init?(statLine text: String) {
        let name = comparableName(text)
        if name == "mw00000" || name.hasPrefix("waarde") {
            self = .estimate
        } else if name == "mog0095" || name.hasPrefix("ondergrens") {
            self = .lower
        } else if name == "mbg0095" || name.hasPrefix("bovengrens") {
            self = .upper
        } else {
            return nil
        }
    }
}

extension Table.Column {
    /// What every row's cell stands for. Dimensions repeat a few keys in many rows, so each key is read once.
    func keys<Key>(rowCount: Int, _ read: (String) -> Key?) -> [Key?] {
        var known: [String: Key?] = [:]
        var result: [Key?] = []
        result.reserveCapacity(rowCount)
        for row in 0..<rowCount {
            guard let text = text(at: row) else {
                result.append(nil)
                continue
            }
            if let key = known[text] {
                result.append(key)
            } else {
                let key = read(text)
                known[text] = .some(key)
                result.append(key)
            }
        }
        return result
    }

    /// The different texts in the column, sorted, for messages.
    func distinctTexts(rowCount: Int) -> [String] {
        var seen: Set<String> = []
        for row in 0..<rowCount { if let name = name(at: row) { seen.insert(name) } }
        return seen.sorted()
    }
}
