package import Areas
import Geometry

/// The heat of areas from polygons that each have a value (docs/methode.md), such as heat per buurt of another year.
///
/// The value of area A is Σ v_k·|A∩H_k| / Σ|A∩H_k| over the heat polygons H_k with a value, its coverage
/// Σ|A∩H_k|/|A|, and the share above the threshold that of Σ|A∩H_k| with v_k strictly above it. A heat polygon without
/// a value is land without data. Heat polygons that overlap each count, so their coverage can exceed 1: such areas get
/// coverage 1 and a notice.
///
/// - Parameters:
///   - areas, heat: valid (`repaired`), in the same projected coordinate system.
///   - values: one per heat polygon; `nil` is missing. Finite.
///   - threshold: in the unit of the values.
///   - leastCoverage: 0...1; below it an area gets no heat.
///   - unit: of the values, as the source writes it.
///   - location: file and layer of the heat, for messages.
/// - Throws: `badData` where no area meets any heat polygon, `usage` for numbers out of range.
package func heatFromPolygons(
    areas: PolygonArray, heat: PolygonArray, values: [Double?], threshold: Double = 41, leastCoverage: Double = 0.5,
    unit: String? = nil, location: String, threads: Int = 1
) async throws(Failure) -> HeatFigures {
    precondition(values.count == heat.count)
    try checkLeastCoverage(leastCoverage)
    let overlaps = try await intersectionAreas(of: areas, with: heat, threads: threads)
    let hasSomeArea = (0..<areas.count).contains { !areas.isEmpty($0) }
    guard !overlaps.isEmpty || !hasSomeArea else {
        throw Failure(
            .badData, at: location, "geen enkel gebied raakt een vlak met hitte",
            remedy: "Controleer of beide bestanden bij elkaar horen en of hun coördinatenstelsel klopt.")
    }
    var sums = [OverlaySums](repeating: OverlaySums(), count: areas.count)
    for overlap in overlaps {
        guard let value = values[overlap.b] else { continue }
        sums[overlap.a].add(value, area: overlap.area, threshold: threshold)
    }
    var coverage: [Double?] = []
    var doublyCovered: [Int] = []
    for area in 0..<areas.count {
        let size = areas.planarArea(of: area)
        let covered = size > 0 ? sums[area].area / size : nil
        if let covered, covered > 1 + 1e-6 { doublyCovered.append(area) }
        coverage.append(covered.map { abs($0 - 1) < 1e-9 ? 1 : min(1, $0) })
    }
    return HeatFigures(
        measure: sums.map { $0.area > 0 ? $0.weighted / $0.area : nil }, coverage: coverage,
        shareAbove: sums.map { $0.area > 0 ? $0.above / $0.area : nil }, unit: unit, leastCoverage: leastCoverage,
        doublyCovered: doublyCovered, notices: [])
}

/// The sums over the heat polygons that one area meets, in their order.
private struct OverlaySums {
    var area = 0.0
    var weighted = 0.0
    var above = 0.0

    mutating func add(_ value: Double, area overlap: Double, threshold: Double) {
        area += overlap
        weighted += value * overlap
        if value > threshold { above += overlap }
    }
}
