/// Which postcodes to write to so as to reach the areas of a plan, and how much of the mail goes elsewhere.
///
/// Amounts are of one kind: surface where postcodes are polygons, addresses or people where they are points.
package struct Mailing: Sendable, Equatable {
    /// What a postcode and an area have in common.
    package struct Overlap: Sendable {
        package let postcode: Int
        package let area: Int
        package let amount: Double

        package init(postcode: Int, area: Int, amount: Double) {
            (self.postcode, self.area, self.amount) = (postcode, area, amount)
        }
    }

    /// A postcode that lies in the plan with some part.
    package struct Line: Sendable, Equatable {
        package let postcode: Int
        /// The part of the postcode that lies in areas of the plan, 0...1, more than 0.
        package let share: Double
        /// Areas of the plan that it lies in, that with most of it first, with the part of the postcode in each.
        package let areas: [(area: Int, share: Double)]
        /// Whether its share is large enough to write to it.
        package let isChosen: Bool

        package static func == (one: Line, other: Line) -> Bool {
            one.postcode == other.postcode && one.share == other.share && one.isChosen == other.isChosen
                && one.areas.elementsEqual(other.areas, by: ==)
        }
    }

    /// Largest share first, equals in the order of the postcodes.
    package let lines: [Line]
    /// Of what is written to, the part outside the areas of the plan, 0...1; `nil` where nothing is written to.
    package let spillOver: Double?
    /// The part of the visits of the plan in places that are written to, 0...1, as if people were spread over an area as
    /// the amounts are.
    package let reach: Double

    /// - Parameters:
    ///   - totals: the amount of every postcode, above 0.
    ///   - areaTotals: the amount of every area; an area with 0 is in no postcode.
    ///   - visits: per area; 0 for areas outside the plan.
    ///   - threshold: from this share of a postcode on it is written to.
    package init(totals: [Double], areaTotals: [Double], visits: [Int], overlaps: [Overlap], threshold: Double) {
        var parts = [[(area: Int, share: Double)]](repeating: [], count: totals.count)
        for overlap in overlaps where visits[overlap.area] > 0 && totals[overlap.postcode] > 0 {
            parts[overlap.postcode].append((overlap.area, overlap.amount / totals[overlap.postcode]))
        }
        lines = parts.indices.compactMap { postcode -> Line? in
            // Rounding in an overlay can make the parts a little more than the whole.
            let share = min(1, parts[postcode].reduce(0) { $0 + $1.share })
            guard share > 0 else { return nil }
            let areas = parts[postcode].sorted { ($1.share, $0.area) < ($0.share, $1.area) }
            return Line(postcode: postcode, share: share, areas: areas, isChosen: share >= threshold)
        }.sorted { ($1.share, $0.postcode) < ($0.share, $1.postcode) }
        let chosen = lines.filter(\.isChosen)
        let written = chosen.reduce(0) { $0 + totals[$1.postcode] }
        spillOver = written > 0 ? 1 - chosen.reduce(0) { $0 + totals[$1.postcode] * $1.share } / written : nil
        let isChosen = Set(chosen.map(\.postcode))
        var covered = [Double](repeating: 0, count: areaTotals.count)
        for overlap in overlaps where isChosen.contains(overlap.postcode) { covered[overlap.area] += overlap.amount }
        let all = visits.reduce(0, +)
        reach =
            all == 0
            ? 0
            : visits.indices.reduce(0.0) { sum, area in
                areaTotals[area] > 0
                    ? sum + Double(visits[area]) * min(1, covered[area] / areaTotals[area]) : sum
            } / Double(all)
    }
}
