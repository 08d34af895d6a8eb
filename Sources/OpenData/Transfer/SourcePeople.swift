import Areas

/// The people that a rate is weighted by, per source of a crosswalk.
struct SourcePeople {
    /// The name of the figure.
    let figure: String
    /// One per source; `nil` where nobody knows.
    let values: [Double?]
    /// Sources whose people were found by moving those of the targets backward.
    let estimated: Set<Int>

    /// For figures that are not weighted by people.
    static let none = SourcePeople(figure: "", values: [], estimated: [])

    private init(figure: String, values: [Double?], estimated: Set<Int>) {
        (self.figure, self.values, self.estimated) = (figure, values, estimated)
    }

    /// - Parameters:
    ///   - name: the rate. One of loneliness is about the people of `age`, or all inhabitants where those are unknown; any
    ///     other about all inhabitants.
    ///   - people, targetPeople: by the name of the figure.
    ///
    /// Throws where neither sources nor targets have people at all.
    init(
        for name: String, _ people: [String: [AreaCode: Double]], beside targetPeople: [String: [AreaCode: Double]],
        along crosswalk: Crosswalk, age: AgeGroup, table: FigureSource, from: String
    ) throws(Failure) {
        let wanted = ((Figure(rawValue: name) != nil ? [age.populationFigure] : []) + [.inwoners]).map(\.rawValue)
        guard
            let figure = wanted.first(where: { people[$0]?.isEmpty == false })
                ?? wanted.first(where: { targetPeople[$0]?.isEmpty == false })
        else {
            throw Failure(
                .badData, at: table.location,
                "\(name) wordt naar mensen gewogen overgezet, maar van de gebieden in \(from) is het aantal mensen onbekend",
                remedy: "Noem een tabel met inwoners op die gebieden: `mensen` in het projectbestand, of --mensen")
        }
        let known = people[figure] ?? [:]
        let backward = crosswalk.movedBackward(targetPeople[figure] ?? [:])
        var estimated: Set<Int> = []
        let values = crosswalk.sources.enumerated().map { row, code -> Double? in
            if let value = known[code] { return value }
            if backward[row] != nil { estimated.insert(row) }
            return backward[row]
        }
        self.init(figure: figure, values: values, estimated: estimated)
    }
}

extension Crosswalk {
    /// A count of the targets divided over the sources by area, Σ value·|S∩T|/|T|; `nil` for a source that lies on no
    /// target with a known value.
    fileprivate func movedBackward(_ values: [AreaCode: Double]) -> [Double?] {
        var result = [Double?](repeating: nil, count: sources.count)
        guard !values.isEmpty else { return result }
        for part in parts where targetAreas[part.target] > 0 {
            guard let value = values[targets[part.target]] else { continue }
            let share = part.isUnchanged ? 1 : min(1, part.squareMetres / targetAreas[part.target])
            result[part.source] = (result[part.source] ?? 0) + value * share
        }
        return result
    }
}
