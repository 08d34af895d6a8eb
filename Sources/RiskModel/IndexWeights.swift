extension IndexMethod {
    /// The same recipe with other weights: each is multiplied by what `factor` says for the path of its part, the names
    /// from the top down, each as `IndexPart.step` writes it. Factors are above 0.
    func scalingWeights(by factor: (_ path: String) -> Double) -> IndexMethod {
        replacingParts(parts.map { $0.scalingWeights(under: "", by: factor) })
    }

    /// The same recipe with every weight 1, in every branch.
    var withEqualWeights: IndexMethod { replacingParts(parts.map(\.withEqualWeights)) }

    private func replacingParts(_ parts: [IndexPart]) -> IndexMethod {
        IndexMethod(normalisation, outliers, range, aggregation, missing, parts)
    }

    /// Whether any branch has more than one child, so that weights can change a score.
    var weightsMatter: Bool { parts.count > 1 || parts.contains(where: \.weightsMatter) }
}

extension IndexPart {
    /// A name as a step of a path. A slash in it stands as a separator of units, or a branch `a/b` would be mistaken for the
    /// part `b` of a branch `a`.
    static func step(_ name: String) -> String { "/" + name.replacing("/", with: "\u{1F}") }

    fileprivate func scalingWeights(under path: String, by factor: (String) -> Double) -> IndexPart {
        let path = path + Self.step(name)
        switch self {
        case .leaf(let indicator): return .leaf(indicator.weighing(indicator.weight * factor(path)))
        case .branch(let name, let weight, let parts):
            return .branch(
                name: name, weight: weight * factor(path),
                parts: parts.map { $0.scalingWeights(under: path, by: factor) })
        }
    }

    fileprivate var withEqualWeights: IndexPart {
        switch self {
        case .leaf(let indicator): .leaf(indicator.weighing(1))
        case .branch(let name, _, let parts): .branch(name: name, weight: 1, parts: parts.map(\.withEqualWeights))
        }
    }

    fileprivate var weightsMatter: Bool {
        switch self {
        case .leaf: false
        case .branch(_, _, let parts): parts.count > 1 || parts.contains(where: \.weightsMatter)
        }
    }
}

extension Indicator {
    fileprivate func weighing(_ weight: Double) -> Indicator {
        Indicator(name, column: column, weight: weight, direction: direction, goalposts: goalposts)
    }
}
