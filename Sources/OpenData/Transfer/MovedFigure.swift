import Areas

/// A figure on the areas it moved to.
struct MovedFigure {
    /// One per target; `nil` where no source with a known figure gives anything.
    var values: [Double?]
    /// The share of what each target is made of that had a known figure, 0...1: of its people for a rate (times the share
    /// of its ground where the number of people is known), of its ground for the others; `nil` where nothing goes to it.
    var known: [Double?]

    func known(of targets: [AreaCode]) -> [AreaCode: Double] {
        Dictionary(uniqueKeysWithValues: zip(targets, known).compactMap { code, share in share.map { (code, $0) } })
    }
}

extension Crosswalk {
    /// Moves a figure along the parts, in their order.
    /// - Parameters:
    ///   - values: one per source.
    ///   - people: one per source, the people that a rate is about; not used for counts and surfaces.
    func moved(_ values: [Double?], as movement: Movement, people: [Double?] = []) -> MovedFigure {
        var sums = [Double](repeating: 0, count: targets.count)
        var weights = sums
        var all = sums
        var (ground, peopled) = (sums, sums)
        var copies = [Double?](repeating: nil, count: targets.count)
        var isReached = [Bool](repeating: false, count: targets.count)
        for part in parts {
            let weight =
                switch movement {
                case .count: part.shareOfSource
                case .rate: (people[part.source] ?? 0) * part.shareOfSource
                case .surface: part.squareMetres
                }
            let extent = movement == .rate ? weight : part.squareMetres
            all[part.target] += extent
            ground[part.target] += part.squareMetres
            if movement != .rate || people[part.source] != nil { peopled[part.target] += part.squareMetres }
            guard let value = values[part.source] else { continue }
            isReached[part.target] = true
            if part.isUnchanged { copies[part.target] = value }
            sums[part.target] += value * weight
            weights[part.target] += extent
        }
        return MovedFigure(
            values: targets.indices.map { target in
                if let copy = copies[target] { return copy }
                guard isReached[target] else { return nil }
                if movement == .count { return sums[target] }
                return weights[target] > 0 ? sums[target] / weights[target] : nil
            },
            known: targets.indices.map { target in
                if copies[target] != nil { return 1 }
                guard all[target] > 0 else { return nil }
                // Where nobody knows how many people live, nothing is known of them either.
                return weights[target] / all[target] * (peopled[target] / ground[target])
            })
    }
}
