/// What an area must be like for an approach to suit it.
package indirect enum Condition: Sendable, Equatable {
    case test(ColumnTest)
    /// Every part must hold.
    case all([Condition])
    /// At least one part must hold.
    case any([Condition])

    /// The tests in it, in the order of the file.
    package var tests: [ColumnTest] {
        switch self {
        case .test(let test): [test]
        case .all(let parts), .any(let parts): parts.flatMap(\.tests)
        }
    }
}

/// A test of one column of an area's profile.
package struct ColumnTest: Sendable, Equatable {
    /// What is tested: the figure itself or something made of it.
    package enum Quantity: Sendable, Equatable {
        case own
        /// The figure divided by that of another column of the area; unknown where that is 0.
        case share(of: String)
        /// The figure less that of another column of the area.
        case difference(from: String)
        /// The figure less that of the group that the area lies in.
        case beside(Group)
    }

    /// What must be true of it.
    package enum Demand: Sendable, Equatable {
        case atLeast(Double)
        case above(Double)
        case atMost(Double)
        case below(Double)
        /// Among this share (0...1) of the areas on the map with the highest, or lowest, values; ties together.
        case amongHighest(Double)
        case amongLowest(Double)
        /// A word, or a number, that is one of these, or none of these.
        case oneOf([String])
        case noneOf([String])
        case oneOfNumbers([Double])
        case noneOfNumbers([Double])
        /// A list with at least one of these in it.
        case contains([String])
    }

    package let column: String
    package let quantity: Quantity
    /// All of them must be met.
    package let demands: [Demand]

    package init(_ column: String, _ quantity: Quantity = .own, _ demands: [Demand]) {
        (self.column, self.quantity, self.demands) = (column, quantity, demands)
    }
}

/// The groups that a figure can be laid beside; the raw values are those of `naast`.
package enum Group: String, Sendable, CaseIterable {
    case wijk, gemeente, provincie, ggdregio, grootteklasse, land
}
