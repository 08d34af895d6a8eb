import Areas

/// What became of an area between two lists.
enum Fate: String, CaseIterable {
    case entered = "in de top gekomen"
    case left = "uit de top gevallen"
    case rose = "gestegen"
    case fell = "gedaald"
    case same = "gelijk"
    case newScore = "kreeg een score"
    case lostScore = "verloor zijn score"
    case newArea = "nieuw gebied"
    case goneArea = "vervallen gebied"
    case neverScored = "zonder score"
}

/// Two lists of the same level laid beside each other: one row per area that either has, in code order.
struct ListChanges {
    struct Row {
        let code: AreaCode
        /// Its row in the old and the new list; `nil` where it does not exist.
        let old: Int?
        let new: Int?
        let oldRank: Int?
        let newRank: Int?
        let fate: Fate
        /// Places that the area moves when only one part changes, negative is up; 0 for a part that did not change, `nil`
        /// where the area has no rank before or after.
        let effects: [RunPart: Int]
        /// What a newer version of the program does to the old list, and what parts do only together.
        let programEffect: Int?
        let jointEffect: Int?
        /// What moved it most; `nil` where nothing moved it or not every effect on it is known.
        let cause: String?

        /// Places between the lists, negative is up; `nil` without a rank in both.
        var shift: Int? { if let oldRank, let newRank { newRank - oldRank } else { nil } }
    }

    let rows: [Row]
    /// The number of places in the top: that of the new list.
    let top: Int
    /// The parts whose effect is known.
    let parts: [RunPart]
    /// The parts that differ but whose effect nobody could find out.
    let unknown: [RunPart]

    init(_ old: EarlierRun, _ new: EarlierRun, _ isolation: Isolation?) {
        top = new.top
        let parts = isolation?.exchanged.map(\.part) ?? []
        self.parts = parts
        unknown = isolation?.failed ?? []
        let oldRow = Dictionary(uniqueKeysWithValues: old.areas.codes.enumerated().map { ($1, $0) })
        let newRow = Dictionary(uniqueKeysWithValues: new.areas.codes.enumerated().map { ($1, $0) })
        let top = top
        rows = Set(oldRow.keys).union(newRow.keys).sorted().map { code in
            let (before, after) = (oldRow[code], newRow[code])
            let (oldRank, newRank) = (before.flatMap { old.ranks[$0] }, after.flatMap { new.ranks[$0] })
            let fate = Self.fate(before, after, oldRank, newRank, top: top)
            guard let isolation, let oldRank, let newRank, let remade = isolation.remade[code] else {
                return Row(
                    code: code, old: before, new: after, oldRank: oldRank, newRank: newRank, fate: fate, effects: [:],
                    programEffect: nil, jointEffect: nil, cause: nil)
            }
            var effects: [RunPart: Int] = [:]
            for (part, ranks) in isolation.exchanged {
                if let rank = ranks[code] { effects[part] = rank - remade }
            }
            let program = remade - oldRank
            let joint =
                effects.count == parts.count && isolation.failed.isEmpty
                ? newRank - oldRank - program - effects.values.reduce(0, +) : nil
            var causes = parts.map { (name: $0.rawValue, size: abs(effects[$0] ?? 0)) }
            causes.append(("versie van het programma", abs(program)))
            causes.append(("samenspel", abs(joint ?? 0)))
            let most = causes.max { $0.size < $1.size }
            return Row(
                code: code, old: before, new: after, oldRank: oldRank, newRank: newRank, fate: fate, effects: effects,
                programEffect: program, jointEffect: joint,
                cause: newRank == oldRank || joint == nil ? nil : most.flatMap { $0.size > 0 ? $0.name : nil })
        }
    }

    private static func fate(_ before: Int?, _ after: Int?, _ oldRank: Int?, _ newRank: Int?, top: Int) -> Fate {
        guard before != nil else { return .newArea }
        guard after != nil else { return .goneArea }
        switch (oldRank, newRank) {
        case (nil, nil): return .neverScored
        case (nil, _): return .newScore
        case (_, nil): return .lostScore
        case (let old?, let new?):
            if new <= top, old > top { return .entered }
            if new > top, old <= top { return .left }
            return new == old ? .same : new < old ? .rose : .fell
        }
    }

    /// The mean over the areas with a rank in both lists of the places that something moves them, without sign.
    func meanShift(_ effect: (Row) -> Int?) -> Double? {
        let shifts = rows.filter { $0.shift != nil }.compactMap(effect)
        return shifts.isEmpty ? nil : Double(shifts.reduce(0) { $0 + abs($1) }) / Double(shifts.count)
    }
}
