package import Areas

/// The heat of areas, an entry per area in the order they were given.
package struct HeatFigures: Sendable {
    /// The heat measure in the unit of the source; `nil` where too little of the area is known.
    package let hitte: [Double?]
    /// The share (0...1) of the area with heat data; `nil` for an area without geometry.
    package let hitteDekking: [Double?]
    /// The share (0...1) of the part with data that lies above the threshold; `nil` where no part has data.
    package let hitteBovenDrempel: [Double?]
    /// The unit as the source writes it; `nil` where it says nothing.
    package let unit: String?
    /// Areas whose heat is left out because less than the least coverage is known.
    package let tooLittleCovered: [Int]
    /// Areas on which polygons of heat overlap by more than rounding.
    package let doublyCovered: [Int]
    /// The least coverage (0...1) that was asked for.
    package let leastCoverage: Double
    /// What was noticed about the source as a whole.
    package let sourceNotices: [Notice]

    /// - Parameter measure: the heat where it is known at all; dropped where the coverage is below `leastCoverage`.
    init(
        measure: [Double?], coverage: [Double?], shareAbove: [Double?], unit: String?, leastCoverage: Double,
        doublyCovered: [Int] = [], notices: [Notice]
    ) {
        var hitte = measure
        var tooLittleCovered: [Int] = []
        for (area, covered) in coverage.enumerated() {
            // Coverage is a ratio of two sums; the last digits must not decide.
            guard let covered, covered < leastCoverage - 1e-9 else { continue }
            hitte[area] = nil
            tooLittleCovered.append(area)
        }
        self.hitte = hitte
        (hitteDekking, hitteBovenDrempel) = (coverage, shareAbove)
        (self.unit, self.leastCoverage, self.tooLittleCovered) = (unit, leastCoverage, tooLittleCovered)
        self.doublyCovered = doublyCovered
        sourceNotices = notices
    }

    /// Everything that was noticed, naming the areas by their codes.
    package func notices(codes: [AreaCode]) -> [Notice] {
        var notices = sourceNotices
        if !tooLittleCovered.isEmpty {
            let text =
                "Geen hitte, omdat te weinig van het oppervlak gegevens heeft (minimale_dekking \(leastCoverage)): "
                + "\(counted(tooLittleCovered.count, "gebied", "gebieden"))."
            notices.append(Notice("te weinig hitte", text, codes: tooLittleCovered.map { codes[$0].text }))
        }
        if !doublyCovered.isEmpty {
            let text =
                "In \(counted(doublyCovered.count, "gebied", "gebieden")) overlappen de vlakken met hitte elkaar; elk vlak telt daar mee "
                + "naar zijn eigen oppervlakte."
            notices.append(Notice("overlappende hittevlakken", text, codes: doublyCovered.map { codes[$0].text }))
        }
        return notices
    }
}

/// Throws `usage` for a least coverage outside 0...1.
func checkLeastCoverage(_ leastCoverage: Double) throws(Failure) {
    guard (0...1).contains(leastCoverage) else {
        throw Failure(
            .usage, at: "minimale dekking", "\(leastCoverage) ligt niet tussen 0 en 1",
            remedy: "Geef een aandeel, bijvoorbeeld 0.5 voor de helft van een gebied.")
    }
}
