/// One figure of the area beside the same figure of larger areas.
package struct Driver: Sendable {
    package var name: String
    /// Empty for figures without one.
    package var unit: String
    package var decimals: Int
    /// The area first, then what it is laid beside; `nil` is unknown.
    package var values: [(name: String, value: Double?)]
    /// The 95 % limits of the area's own figure.
    package var low: Double?
    package var high: Double?

    package init(name: String, unit: String, decimals: Int, values: [(name: String, value: Double?)]) {
        (self.name, self.unit, self.decimals, self.values) = (name, unit, decimals, values)
    }
}

/// Whom it concerns.
package struct People: Sendable {
    package var inhabitants: Double?
    package var older: Double?
    /// Expected number of severely lonely people, with its 95 % limits.
    package var expected: Double?
    package var expectedLow: Double?
    package var expectedHigh: Double?
    /// The age group that loneliness is about: "65-plussers".
    package var group: String
    /// The share of the group that is severely lonely, in %.
    package var rate: Double?
    /// Whether numbers are shown in tens, because one beside them is below ten (`ProtectedCounts`).
    package var roundsInhabitants = false
    package var roundsOlder = false
    package var roundsExpected = false

    package init(group: String) { self.group = group }
}

/// A group that the area is compared with.
package struct ComparedRow: Sendable {
    package var name: String
    /// In the order of the area's own: severely lonely in %, per km², heat; `nil` is unknown.
    package var lonelyShare: Double?
    package var lonelyDensity: Double?
    package var heat: Double?
    /// The place of the area among those of the group by severely lonely %, and how many have one.
    package var rank: Int?
    package var members: Int?

    package init(name: String) { self.name = name }
}

/// Severely lonely people in one year, in % of the group.
package struct TrendYear: Sendable {
    package var year: Int
    package var rate: Double?

    package init(year: Int, rate: Double?) { (self.year, self.rate) = (year, rate) }
}

/// The change between two years.
package struct TrendChange: Sendable {
    package var from: Int
    package var to: Int
    /// Percentage points.
    package var points: Double
    /// Whether it is more than chance explains; `nil` where nobody can tell.
    package var isClear: Bool?

    package init(from: Int, to: Int, points: Double, isClear: Bool?) {
        (self.from, self.to, self.points, self.isClear) = (from, to, points, isClear)
    }
}

/// How the place depends on choices in the method and on what is not known.
package struct SensitivityFacts: Sendable {
    /// How many ways to make the index were tried; 0 where there is no index to vary.
    package var ways = 0
    package var timesInTop: Int?
    package var best: Int?
    package var worst: Int?
    /// The choice that moves the area most, in a sentence: "normalisatie".
    package var decisive: String?
    /// The places on the index that the area could have if what it lacks were known.
    package var possibleBest: Int?
    package var possibleWorst: Int?

    package init() {}
}
