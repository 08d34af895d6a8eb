/// The two ends of a scale; `IndexMethod` refuses ends that are not finite or not `low < high`.
package struct Scale: Sendable, Equatable {
    package let low: Double
    package let high: Double

    package init(_ low: Double, _ high: Double) { (self.low, self.high) = (low, high) }

    /// [1, 100]: starts above 0, so that a geometric mean exists.
    package static let standard = Scale(1, 100)
}

/// One measured thing in the index: a column of the areas, with its weight among its siblings.
package struct Indicator: Sendable, Equatable {
    package let name: String
    /// The name of a column in `AreaTable`.
    package let column: String
    package let weight: Double
    package let direction: Direction
    /// The values that become the ends of the range under `grenzen`, in the unit of the column; other normalisations
    /// ignore them.
    package let goalposts: Scale?

    package init(
        _ name: String, column: String, weight: Double = 1, direction: Direction = .higher, goalposts: Scale? = nil
    ) {
        (self.name, self.column, self.weight) = (name, column, weight)
        (self.direction, self.goalposts) = (direction, goalposts)
    }
}

/// A part of the index: an indicator, or a branch of parts that are aggregated first. Nests to any depth.
package indirect enum IndexPart: Sendable, Equatable {
    case leaf(Indicator)
    case branch(name: String, weight: Double, parts: [IndexPart])

    package var name: String {
        switch self {
        case .leaf(let indicator): indicator.name
        case .branch(let name, _, _): name
        }
    }

    /// The weight among the siblings.
    package var weight: Double {
        switch self {
        case .leaf(let indicator): indicator.weight
        case .branch(_, let weight, _): weight
        }
    }

    /// The indicators in it, in the order of the tree.
    package var leaves: [Indicator] {
        switch self {
        case .leaf(let indicator): [indicator]
        case .branch(_, _, let parts): parts.flatMap(\.leaves)
        }
    }
}
