/// A linear programme in which some variables are whole numbers: maximise Σ gain·x under limits on sums of variables.
///
/// A minimum is the maximum of the opposite gains.
package struct IntegerProgramme: Sendable {
    package struct Variable: Sendable, Equatable {
        /// What one unit adds to the objective.
        package let gain: Double
        package let bounds: ClosedRange<Double>
        package let isWhole: Bool
    }

    package struct Term: Sendable, Equatable {
        /// The number that `add` gave to the variable.
        package let variable: Int
        package let coefficient: Double

        package init(_ variable: Int, _ coefficient: Double) {
            (self.variable, self.coefficient) = (variable, coefficient)
        }
    }

    /// least ≤ Σ coefficient·x ≤ most; `nil` for no limit on that side.
    package struct Row: Sendable, Equatable {
        package let terms: [Term]
        package let least: Double?
        package let most: Double?
    }

    package private(set) var variables: [Variable] = []
    package private(set) var rows: [Row] = []

    package init() {}

    /// Adds a variable and gives its number, counted from 0. Bounds and gain are finite.
    package mutating func add(gain: Double, in bounds: ClosedRange<Double>, whole: Bool) -> Int {
        precondition(gain.isFinite && bounds.lowerBound.isFinite && bounds.upperBound.isFinite)
        variables.append(Variable(gain: gain, bounds: bounds, isWhole: whole))
        return variables.count - 1
    }

    /// Adds a limit on a sum and gives its number, counted from 0. Terms of one variable are added up; coefficients and limits
    /// are finite.
    @discardableResult package mutating func limit(
        _ terms: [Term], atLeast least: Double? = nil, atMost most: Double? = nil
    ) -> Int {
        precondition(least?.isFinite ?? true && most?.isFinite ?? true)
        var sums: [Int: Double] = [:]
        for term in terms {
            precondition(variables.indices.contains(term.variable) && term.coefficient.isFinite)
            sums[term.variable, default: 0] += term.coefficient
        }
        let merged = sums.keys.sorted().map { Term($0, sums[$0] ?? 0) }.filter { $0.coefficient != 0 }
        rows.append(Row(terms: merged, least: least, most: most))
        return rows.count - 1
    }

    /// Σ gain·x.
    package func objective(_ values: [Double]) -> Double {
        zip(variables, values).reduce(0) { $0 + $1.0.gain * $1.1 }
    }

    /// Whether values hold to every bound and limit, but for 10⁻⁶ of the size of a limit (at least 10⁻⁶).
    package func allows(_ values: [Double]) -> Bool {
        guard values.count == variables.count else { return false }
        func isAtMost(_ value: Double, _ limit: Double) -> Bool { value <= limit + 1e-6 * max(1, abs(limit)) }
        return zip(variables, values).allSatisfy { variable, value in
            isAtMost(value, variable.bounds.upperBound) && isAtMost(-value, -variable.bounds.lowerBound)
                && (!variable.isWhole || value == value.rounded())
        }
            && rows.allSatisfy { row in
                let sum = row.terms.reduce(0) { $0 + $1.coefficient * values[$1.variable] }
                return row.most.map { isAtMost(sum, $0) } ?? true && row.least.map { isAtMost(-sum, -$0) } ?? true
            }
    }
}

/// The optimum when nothing has to be whole, which no whole solution exceeds.
package struct ProgrammeRelaxation: Sendable, Equatable {
    package let objective: Double
    /// Per limit what one more would add to the objective: 0 or more where `most` holds it back, 0 or less where `least` does.
    package let prices: [Double]
}

/// What a solver found.
package enum ProgrammeOutcome: Sendable, Equatable {
    /// The best values there are, one per variable.
    case optimal(ProgrammeSolution)
    /// Time was up: the best values so far, `nil` where there are none yet.
    case stopped(ProgrammeSolution?)
    /// No values hold to all limits.
    case infeasible
}

/// Values of the variables, and how good they are.
package struct ProgrammeSolution: Sendable, Equatable {
    /// One per variable; whole where the variable is.
    package let values: [Double]
    package let objective: Double
    /// No solution has a larger objective than this: proven.
    package let bound: Double

    package init(values: [Double], objective: Double, bound: Double) {
        (self.values, self.objective, self.bound) = (values, objective, bound)
    }

    /// (bound − objective) / |bound|, 0 or more: what a better solution could gain at most, as a share; 0 is optimal.
    package var gap: Double { bound > objective ? (bound - objective) / max(abs(bound), .leastNormalMagnitude) : 0 }
}
