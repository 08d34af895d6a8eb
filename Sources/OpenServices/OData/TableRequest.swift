package import Areas
package import OpenData

/// What is wanted of a StatLine table with areas.
package struct TableRequest: Sendable, Equatable {
    package let purpose: Purpose
    /// `nil` for the whole country.
    package let gemeenten: [AreaCode]?
    /// The age groups, for a table that has them; empty for all.
    package let ages: [AgeGroup]

    package init(purpose: Purpose, gemeenten: [AreaCode]?, ages: [AgeGroup] = []) {
        (self.purpose, self.gemeenten, self.ages) = (purpose, gemeenten, ages)
    }

    /// The same in one line: two requests with this line and one version of a table have the same answer.
    package var signature: String {
        let areas = gemeenten.map { $0.map(\.text).joined(separator: " ") } ?? "NL"
        let figures = purpose == .loneliness ? "eenzaamheid" : "kerncijfers"
        return
            "\(figures); gebieden: \(areas); leeftijden: \(ages.isEmpty ? "alle" : ages.map(\.rawValue).joined(separator: " "))"
    }
}
