import Areas

/// Which borders a sheet draws and how heavy, from the size that areas, wijken and gemeenten have on paper.
struct BorderStyle {
    let groupings: [Grouping]
    /// The side of a square as large as the mean area, in mm on A4.
    let meanAreaSide: Double
    /// Per grouping, the same for its groups.
    let meanGroupSides: [Double]
    private let unit: Double
    private let language: Language

    /// Reckons with the scale at which the areas would fill three quarters of the sheet, so that the style is known
    /// before the sheet is laid out: the legend shows it.
    init(_ content: MapContent, sheet: MapSheet) {
        (unit, language) = (sheet.paper.enlargement, content.language)
        groupings = [AreaLevel.wijk, .gemeente].filter { $0 <= content.areas.level }
            .sorted(by: >).map { Grouping(content.areas, by: $0) }
        let largestScale = max(sheet.metresPerMillimetre(filling: content.shapes.box), 1e-9)
        let scale = largestScale / 0.75 * unit
        let total = content.shapes.landArea / (scale * scale)
        meanAreaSide = (total / Double(max(content.areas.count, 1))).squareRoot()
        meanGroupSides = groupings.map { (total / Double(max($0.count, 1))).squareRoot() }
    }

    /// Whether areas are large enough on paper to get a border of their own.
    var hasHairlines: Bool { meanAreaSide >= 2.2 }

    /// In mm.
    var hairlineWidth: Double { (meanAreaSide >= 6 ? 0.1 : meanAreaSide >= 2.2 ? 0.06 : 0.04) * unit }

    /// How the borders of a grouping are drawn; `nil` where they would only clutter the map.
    func stroke(of index: Int) -> BorderStroke? {
        let side = meanGroupSides[index]
        if groupings[index].level == .wijk {
            guard side >= 4 else { return nil }
            return BorderStroke(width: (side >= 9 ? 0.26 : 0.15) * unit, casing: (side >= 9 ? 0.6 : 0) * unit)
        }
        if side >= 16 { return BorderStroke(width: 0.5 * unit, casing: 1.0 * unit) }
        return BorderStroke(width: (side >= 9 ? 0.32 : 0.11) * unit, casing: (side >= 9 ? 0.7 : 0.25) * unit)
    }

    /// The borders for the legend, the heaviest first.
    var legendLines: [ClassLegend.Line] {
        groupings.indices.reversed().compactMap { index in
            guard groupings[index].level == .gemeente || groupings[index].count > 1, let stroke = stroke(of: index)
            else { return nil }
            let level = groupings[index].level
            let label = language("\(level.rawValue)grens", "\(level.name(in: language)) boundary")
            return ClassLegend.Line(label: label, stroke: stroke)
        }
    }
}

extension PolygonArray {
    /// The area within all shells less that within the holes, in square units of the coordinates.
    fileprivate var landArea: Double {
        var total = 0.0
        for part in 0..<(partStarts.count - 1) {
            for (index, ring) in rings(of: part).enumerated() {
                let points = points(of: ring)
                var doubled = 0.0
                for point in points.dropLast() { doubled += x[point] * y[point + 1] - x[point + 1] * y[point] }
                total += (index == 0 ? 1 : -1) * abs(doubled) / 2
            }
        }
        return total
    }
}
