package import Areas

/// Moves the figures of a table along a crosswalk to the areas of other boundaries (docs/methode.md, "Overzetten").
package struct Transfer: Sendable {
    /// The figures on the targets. Rows of a gemeente or wijk stay where all their areas went over unchanged, that of the
    /// country always, those of other regions never: they may have other gemeenten now. Names of wijken and buurten stay for areas that went over unchanged.
    package let moved: FigureSource
    /// Per figure the share of each target that had a known one, 0...1: of its people for a rate, of its ground for a
    /// count. A count stands in it only where some target is known in part.
    package let known: [String: [AreaCode: Double]]
    package let report: TransferReport

    /// - Parameters:
    ///   - source: a table on the sources of `crosswalk`.
    ///   - people: numbers of people per source area, by the name of the figure; what rates are weighted by. Rates of
    ///     loneliness take the people of `age` where they are there, else `inwoners`; other rates take `inwoners`.
    ///   - targetPeople: numbers of people per target. They go backward along the crosswalk (by area) to the sources whose
    ///     people are unknown, so that a rate there still has a weight; the report lists those sources.
    ///   - movements: how indicators move that `Movement.of` does not know.
    ///   - isWanted: per target whether it is part of the selection; all of them where `nil`.
    ///   - from, to: file and layer of the two sets of boundaries, for messages.
    ///
    /// Throws where no source has a row in the table, where a rate has no people to be weighted by, and for an indicator
    /// that does not say how it moves.
    package init(
        _ source: FigureSource, along crosswalk: Crosswalk, people: [String: [AreaCode: Double]],
        targetPeople: [String: [AreaCode: Double]] = [:], age: AgeGroup, movements: [String: Movement] = [:],
        isWanted: [Bool]? = nil, from: String, to: String
    ) throws(Failure) {
        let table = TransferredTable(source, crosswalk, isWanted ?? crosswalk.targets.map { _ in true })
        guard table.hasSomeRow else { throw Self.foreign(source, crosswalk, from: from) }
        var values: [String: [AreaCode: Double]] = [:]
        var known: [String: [AreaCode: Double]] = [:]
        var (counts, rates): ([TransferReport.Count], [TransferReport.Rate]) = ([], [])
        var left: [String] = []
        for name in source.figures {
            guard let movement = movements[name] ?? Movement.of(name) else {
                guard Figure(rawValue: name) != nil else { throw Self.unknownMovement(name, source) }
                left.append(name)
                continue
            }
            let own = table.values(of: name)
            var weights = SourcePeople.none
            if movement == .rate {
                weights = try SourcePeople(
                    for: name, people, beside: targetPeople, along: crosswalk, age: age, table: source, from: from)
            }
            let result = crosswalk.moved(own, as: movement, people: weights.values)
            var onTargets = table.keptValues(of: name)
            for (target, code) in crosswalk.targets.enumerated() { onTargets[code] = result.values[target] }
            values[name] = onTargets
            switch movement {
            case .count:
                counts.append(table.count(name, own, result))
                if counts.last?.partly.isEmpty == false { known[name] = result.known(of: crosswalk.targets) }
            case .rate:
                rates.append(table.rate(name, own, weights, result))
                if let last = rates.last, last.before == nil, !last.withoutPeople.isEmpty {
                    throw Self.withoutPeople(name, source, weights.figure, from: from)
                }
                known[name] = result.known(of: crosswalk.targets)
            case .surface: break
            }
        }
        self.known = known
        report = table.report(from: from, to: to, counts: counts, rates: rates, left: left)
        moved = FigureSource(
            location: source.location, year: source.year, values: values, rows: table.keptRows, names: table.keptNames,
            notices: source.notices + report.notices)
    }

    /// People are known, but of none of the areas in question.
    private static func withoutPeople(
        _ name: String, _ source: FigureSource, _ figure: String, from: String
    ) -> Failure {
        Failure(
            .badData, at: source.location,
            "\(name) wordt naar mensen (\(figure)) gewogen overgezet, maar van geen van deze gebieden in \(from) is hun "
                + "aantal bekend",
            remedy: "Noem mensen op de oude gebieden (`mensen`, --mensen) of op de nieuwe (--mensen-naar)")
    }

    private static func unknownMovement(_ name: String, _ source: FigureSource) -> Failure {
        let words = Movement.allCases.map(\.rawValue).joined(separator: ", ")
        return Failure(
            .usage, at: source.location, "niet bekend is hoe \(quotedForMessage(name)) naar andere gebieden gaat",
            remedy: "Geef bij de tabel `soort` (\(words)), of laat de naam van een percentage eindigen op _pct")
    }

    private static func foreign(_ source: FigureSource, _ crosswalk: Crosswalk, from: String) -> Failure {
        let (left, right) = (crosswalk.sources.prefix(3).map(\.text), source.rows.prefix(3).map(\.text))
        return Failure(
            .badData, at: source.location,
            "geen enkel gebied van \(from) heeft een rij in de tabel (grenzen: \(listed(left, atMost: 3)); tabel: "
                + "\(listed(right, atMost: 3)))",
            remedy: "Geef de grenzen waar de codes van de tabel bij horen")
    }
}
