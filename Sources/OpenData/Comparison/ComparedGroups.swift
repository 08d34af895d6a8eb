import Areas

extension Grouping {
    /// Lays some areas beside the groups of this kind.
    func comparison(of rows: [Int], _ figures: GroupFigures) -> KindComparison {
        let used = Set(rows.map { group[$0] }.filter { $0 >= 0 }).sorted()
        let groups = used.map { self.groups[$0] }
        let place = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
        let groupOfRow = rows.map { place[group[$0]] }
        let members = Set(kind == .gekozen ? groups.flatMap(\.members) : [])
        let isMember = rows.map { kind != .gekozen || members.contains($0) }

        var reasons = groups.map { group in [group.reason].compactMap { $0 } }
        var compared: [FigureComparison] = []
        for figure in ComparedFigure.allCases {
            let values = figures.areas[figure.rawValue]
            let ofGroups = groups.map { figures.figure(figure, of: $0, values: values) }
            let isKnown = rows.contains { values[$0] != nil }
            for (place, figureOfGroup) in ofGroups.enumerated() where isKnown {
                if let reason = figureOfGroup.reason { reasons[place].append("\(figure.rawValue): \(reason)") }
            }
            compared.append(
                FigureComparison(figure, ofGroups, rows: rows, values: values, group: groupOfRow, isMember: isMember))
        }
        let rates = figures.areas[.sterkEenzaamPct]
        let weights = figures.weights.people
        let comparedGroups = groups.enumerated().map { place, group in
            if group.isWhole, group.members.count == 1 { reasons[place].append("het enige gebied van de groep") }
            let uncounted = group.isWhole ? figures.uncounted(in: group) : []
            if !uncounted.isEmpty { reasons[place].append(Self.reason(uncounted, age: figures.age)) }
            return ComparedGroup(
                code: group.code, name: group.name, memberCount: group.isWhole ? group.members.count : nil,
                knownCount: group.members.count { rates[$0] != nil },
                knownShare: uncounted.isEmpty
                    ? figures.knownShare(rates, of: group, by: weights, isOfPeople: true) : nil,
                reasons: reasons[place])
        }
        return KindComparison(
            kind: kind, groups: comparedGroups, group: groupOfRow, isMember: isMember, figures: compared)
    }

    private static func reason(_ uncounted: [AreaCode], age: AgeGroup) -> String {
        let named = uncounted.prefix(5).map(\.text).joined(separator: ", ")
        let more = uncounted.count > 5 ? " en \(uncounted.count - 5) andere" : ""
        return
            "van \(AreaLevel.gemeente.counted(uncounted.count)) is het aantal \(age.people) onbekend (\(named)\(more)); wat naar "
            + "mensen is gewogen, is zonder die"
    }
}

extension FigureComparison {
    /// - Parameters:
    ///   - rows: the compared areas.
    ///   - values: of every area there is.
    fileprivate init(
        _ figure: ComparedFigure, _ groups: [GroupFigure], rows: [Int], values: [Double?], group: [Int?],
        isMember: [Bool]
    ) {
        self.figure = figure
        own = rows.map { values[$0] }
        value = groups.map(\.value)
        made = groups.map(\.made)
        let places = rows.enumerated().map { number, row -> (rank: Int, percentile: Double?)? in
            guard let value = values[row], let place = group[number] else { return nil }
            return groups[place].standing?.place(of: value, isMember: isMember[number])
        }
        rank = places.map { $0?.rank }
        percentile = places.map { $0?.percentile }
    }
}
