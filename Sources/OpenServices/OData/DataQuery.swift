import Areas

/// A question to a data set that may be cut in smaller ones.
struct DataQuery: Sendable, Equatable {
    /// An area that is asked for with everything in it: the starts of the codes.
    struct Root: Sendable, Equatable {
        let code: AreaCode
        let starts: [String]
    }
    /// A dimension with the keys that are wanted of it.
    struct Choice: Sendable, Equatable {
        let dimension: String
        let literals: [String]
    }

    /// The name of the dimension with areas.
    let geography: String
    let roots: [Root]
    /// Whether the roots are everything there is, so that no filter on areas is needed.
    var isEverywhere: Bool
    /// The other dimensions that are filtered on; what is not here is asked for whole.
    var choices: [Choice]
    /// All keys of the dimensions that the question may be cut along, in that order.
    let cuts: [Choice]

    /// The `$filter`; `nil` for everything.
    ///
    /// Areas are asked for by the start of their code, which needs no padding; other keys as the service writes them.
    var filter: String? {
        var parts: [String] = []
        if !isEverywhere {
            parts.append(
                "(" + roots.flatMap(\.starts).map { "startswith(\(geography),'\($0)')" }.joined(separator: " or ") + ")"
            )
        }
        for choice in choices {
            let tests = choice.literals.map { "\(choice.dimension) eq '\($0.replacing("'", with: "''"))'" }
            parts.append("(" + tests.joined(separator: " or ") + ")")
        }
        return parts.isEmpty ? nil : parts.joined(separator: " and ")
    }

    /// Two questions that together ask the same: half of the areas each, else half of the keys of the first dimension that
    /// still has more than one; `nil` where nothing can be cut.
    var halves: (DataQuery, DataQuery)? {
        if roots.count > 1 { return parts(of: roots.count / 2) }
        for cut in cuts {
            let asked = choices.first { $0.dimension == cut.dimension } ?? cut
            guard asked.literals.count > 1 else { continue }
            let middle = asked.literals.count / 2
            return (
                choosing(asked.dimension, Array(asked.literals[..<middle])),
                choosing(asked.dimension, Array(asked.literals[middle...]))
            )
        }
        return nil
    }

    /// The question in parts of at most so many areas.
    func pieces(of size: Int) -> [DataQuery] {
        if isEverywhere || roots.count <= size { return [self] }
        return stride(from: 0, to: roots.count, by: size).map {
            withRoots(Array(roots[$0..<min($0 + size, roots.count)]))
        }
    }

    private func parts(of middle: Int) -> (DataQuery, DataQuery) {
        (withRoots(Array(roots[..<middle])), withRoots(Array(roots[middle...])))
    }

    private func withRoots(_ roots: [Root]) -> DataQuery {
        DataQuery(geography: geography, roots: roots, isEverywhere: false, choices: choices, cuts: cuts)
    }

    private func choosing(_ dimension: String, _ literals: [String]) -> DataQuery {
        var copy = self
        copy.choices.removeAll { $0.dimension == dimension }
        copy.choices.append(Choice(dimension: dimension, literals: literals))
        return copy
    }
}
