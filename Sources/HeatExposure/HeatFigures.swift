package import Areas

/// The heat of areas, an entry per area in the order they were given (contract 4.1).
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
    /// The least coverage (0...1) that was asked for.
    package let leastCoverage: Double
    /// What was noticed about the source as a whole.
    package let sourceNotices: [Notice]

    /// - Parameter measure: the heat where it is known at all; dropped where the coverage is below `leastCoverage`.
    init(
        measure: [Double?], coverage: [Double?], shareAbove: [Double?], unit: String?, leastCoverage: Double,
        notices: [Notice]
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
        sourceNotices = notices
    }

    /// Everything that was noticed, naming the areas by their codes.
    package func notices(codes: [AreaCode]) -> [Notice] {
        guard !tooLittleCovered.isEmpty else { return sourceNotices }
        let text =
            "\(tooLittleCovered.count) gebieden hebben voor minder dan \(leastCoverage * 100) % van hun oppervlakte een "
            + "hittegegeven en krijgen geen hitte (minimale_dekking \(leastCoverage))."
        return sourceNotices + [Notice("te weinig hitte", text, codes: tooLittleCovered.map { codes[$0].text })]
    }
}
