import Areas
import Publishing
import RiskModel

/// The risk index as the sliders need it: the tree, and the normalised value of every leaf to the last bit.
enum ReportIndex {
    /// `null` where there is no index to weigh.
    static func json(_ level: MapLevel, _ settings: Settings) throws(Failure) -> JSON {
        guard level.assessment.index.contains(where: { $0 != nil }) else { return .null }
        let method = settings.index
        let weighable = try WeighableIndex(of: level.areas, index: level.assessment.index, by: method)
        var leaf = 0
        return [
            "normalisatie": .text(method.normalisation.rawValue), "uitschieters": .text(method.outliers.rawValue),
            "bereik": .array([.exact(method.range.low), .exact(method.range.high)]),
            "aggregatie": .text(method.aggregation.rawValue), "ontbrekend": .text(method.missing.rawValue),
            "boom": .array(method.parts.map { part($0, &leaf) }),
            "bladeren": .array(
                method.leaves.map { leaf in
                    [
                        "kolom": .text(leaf.column), "richting": .text(leaf.direction.rawValue),
                        "grenzen": leaf.goalposts.map { .array([.exact($0.low), .exact($0.high)]) } ?? .null,
                    ]
                }),
            "waarden": .array(weighable.leaves.map(exact)),
            "bijGelijk": .array(places(level.areas[.verwachtSterkEenzaam]).map(JSON.optional)),
            "rang": .array(weighable.ranks.map(JSON.optional)),
        ]
    }

    /// What decides between areas with the same score: the higher the more people, without telling how many.
    private static func places(_ expected: [Double?]) -> [Int?] {
        let rows = expected.indices.filter { expected[$0] != nil }
        let order = TieOrder(rows: rows, by: [expected.map { $0 ?? -.infinity }])
        var places = [Int?](repeating: nil, count: expected.count)
        for (place, row) in order.rows.enumerated() { places[row] = rows.count - (order.starts.last?[place] ?? place) }
        return places
    }

    private static func exact(_ values: [Double?]) -> JSON { .array(values.map { $0.map(JSON.exact) ?? .null }) }

    private static func part(_ part: IndexPart, _ leaf: inout Int) -> JSON {
        switch part {
        case .leaf:
            defer { leaf += 1 }
            return ["naam": .text(part.name), "gewicht": .exact(part.weight), "blad": .integer(leaf)]
        case .branch(let name, let weight, let parts):
            return [
                "naam": .text(name), "gewicht": .exact(weight), "van": .array(parts.map { self.part($0, &leaf) }),
            ]
        }
    }
}
