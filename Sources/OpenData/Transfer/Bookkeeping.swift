import Areas

extension TransferredTable {
    /// The books of a count: what the sources of the selection had, and where it went.
    func count(_ figure: String, _ values: [Double?], _ moved: MovedFigure) -> TransferReport.Count {
        var (before, after, lost, edge) = (0.0, 0.0, 0.0, 0.0)
        for (row, value) in values.enumerated() {
            guard let value else { continue }
            if shares.belongs[row] {
                before += value * (shares.wanted[row] + shares.nowhere[row])
                after += value * shares.wanted[row]
                lost += value * shares.nowhere[row]
            } else {
                edge += value * shares.wanted[row]
            }
        }
        let partly = crosswalk.targets.indices.filter { target in
            isWanted[target] && moved.values[target] != nil && (moved.known[target] ?? 1) < 1 - 1e-9
        }
        return TransferReport.Count(
            figure: figure, before: before, after: after, withoutTarget: lost, fromEdge: edge,
            partly: partly.map { crosswalk.targets[$0] })
    }

    /// The books of a rate: over whom it is known, before and after.
    func rate(
        _ figure: String, _ values: [Double?], _ weights: SourcePeople, _ moved: MovedFigure
    ) -> TransferReport.Rate {
        let people = weights.values
        var (sumBefore, peopleBefore) = (0.0, 0.0)
        var (withoutPeople, estimated): ([AreaCode], [AreaCode]) = ([], [])
        for (row, value) in values.enumerated() where shares.belongs[row] {
            guard let value else { continue }
            guard let people = people[row] else {
                withoutPeople.append(crosswalk.sources[row])
                continue
            }
            if weights.estimated.contains(row) { estimated.append(crosswalk.sources[row]) }
            let counted = people * (shares.wanted[row] + shares.nowhere[row])
            sumBefore += value * counted
            peopleBefore += counted
        }
        var (knownPeople, allPeople) = ([Double](repeating: 0, count: crosswalk.targets.count), 0.0)
        for part in crosswalk.parts where isWanted[part.target] {
            guard let people = people[part.source] else { continue }
            allPeople += people * part.shareOfSource
            if values[part.source] != nil { knownPeople[part.target] += people * part.shareOfSource }
        }
        var (sumAfter, peopleAfter) = (0.0, 0.0)
        for (target, known) in knownPeople.enumerated() {
            guard known > 0, let value = moved.values[target] else { continue }
            sumAfter += value * known
            peopleAfter += known
        }
        let thin = crosswalk.targets.indices.filter { target in
            isWanted[target] && moved.values[target] != nil && (moved.known[target] ?? 1) < 0.5
        }
        return TransferReport.Rate(
            figure: figure, weight: weights.figure, before: peopleBefore > 0 ? sumBefore / peopleBefore : nil,
            after: peopleAfter > 0 ? sumAfter / peopleAfter : nil,
            knownShare: allPeople > 0 ? peopleAfter / allPeople : nil, thin: thin.map { crosswalk.targets[$0] },
            withoutPeople: withoutPeople, estimatedPeople: estimated)
    }

    func report(
        from: String, to: String, counts: [TransferReport.Count], rates: [TransferReport.Rate], left: [String]
    ) -> TransferReport {
        let ours = crosswalk.sources.indices.filter { shares.belongs[$0] }
        var targetCount = [Int](repeating: 0, count: crosswalk.sources.count)
        var unchanged = Set<Int>()
        var isReached = [Bool](repeating: false, count: crosswalk.targets.count)
        for part in crosswalk.parts {
            targetCount[part.source] += 1
            isReached[part.target] = true
            if part.isUnchanged { unchanged.insert(part.source) }
        }
        return TransferReport(
            table: source.location, from: from, to: to, sourceLevel: sourceLevel, targetLevel: targetLevel,
            sourceCount: ours.count, unchangedCount: ours.count { unchanged.contains($0) },
            dividedCount: ours.count { targetCount[$0] > 1 },
            sourcesWithoutRow: ours.filter { !hasRow($0) }.map { crosswalk.sources[$0] },
            sourcesWithoutTarget: ours.filter { shares.nowhere[$0] >= 0.5 }.map { crosswalk.sources[$0] },
            targetsWithoutSource: crosswalk.targets.indices.filter { isWanted[$0] && !isReached[$0] }
                .map { crosswalk.targets[$0] },
            counts: counts, rates: rates, left: left)
    }
}
