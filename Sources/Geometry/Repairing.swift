package import Areas

/// The same areas with valid polygons: what is invalid by GEOS is made valid by the `structure` method, of which only
/// surfaces are kept; shells run counter-clockwise and holes clockwise; no point stands twice in a row.
///
/// Every area that needed repair is listed, in order; one whose surface is gone stays as an area without geometry.
/// Areas without geometry and valid areas, however small, pass unchanged but for the direction of their rings.
/// - Parameter system: what the coordinates are in, so that areas in the list are m²: degrees are measured in RD.
///   `nil` measures in squared coordinate units.
package func repaired(
    _ polygons: consuming PolygonArray, in system: CoordinateSystem?, threads: Int
) async throws(Failure) -> (polygons: PolygonArray, repairs: [Repair]) {
    let original = polygons
    let runs = original.runs()
    let findings = try await inParallel(runs.count, threads: threads) { run throws(Failure) in
        try Findings(areas: runs[run], of: original)
    }
    let surveyor = try Surveyor(system)
    var repairs: [Repair] = []
    for change in findings.lazy.flatMap(\.changes) where !change.reasons.isEmpty {
        repairs.append(
            Repair(
                area: change.area, reason: change.reasons.joined(separator: "; "),
                outcome: change.polygons.isEmpty(0) ? .lost : .repaired,
                areaBefore: surveyor.area(of: original.selecting(CollectionOfOne(change.area))),
                areaAfter: surveyor.area(of: change.polygons) ?? 0))
    }
    var result = original
    for ring in findings.lazy.flatMap(\.backwardRings) { result.reverse(ring: Int(ring)) }
    return (result.replacing(findings.flatMap(\.changes)), repairs)
}

/// New polygons for one area, and why.
private struct Change: Sendable {
    let area: Int
    let polygons: PolygonArray
    /// Empty where only points that stood twice in a row were dropped.
    let reasons: [String]
}

/// What has to be done to a run of areas.
private struct Findings: Sendable {
    private(set) var changes: [Change] = []
    private(set) var backwardRings: [Int32] = []

    init(areas: Range<Int>, of polygons: PolygonArray) throws(Failure) {
        let context = try GEOSContext()
        for area in areas where !polygons.isEmpty(area) { examine(area, of: polygons, context) }
    }

    private mutating func examine(_ area: Int, of polygons: PolygonArray, _ context: GEOSContext) {
        var reasons: [String] = []
        var backward: [Int32] = []
        guard polygons.isTidy(area, backward: &backward) else {
            let tidied = polygons.tidied(area: area, reasons: &reasons)
            change(area, to: madeValid(tidied, 0, reasons: &reasons, context) ?? tidied, reasons)
            return
        }
        if let valid = madeValid(polygons, area, reasons: &reasons, context) {
            change(area, to: valid, reasons)
        } else {
            backwardRings += backward
        }
    }

    private mutating func change(_ area: Int, to polygons: PolygonArray, _ reasons: [String]) {
        var polygons = polygons
        polygons.orientRings()
        changes.append(Change(area: area, polygons: polygons, reasons: reasons))
    }
}

extension PolygonArray {
    fileprivate func isTidy(_ area: Int, backward: inout [Int32]) -> Bool {
        for part in parts(of: area) {
            for (place, ring) in rings(of: part).enumerated() {
                guard case .tidy(let counterClockwise) = state(ofRing: ring) else { return false }
                if counterClockwise != (place == 0) { backward.append(Int32(ring)) }
            }
            if rings(of: part).isEmpty { return false }
        }
        return true
    }

    /// The arrays once more with some areas exchanged; nothing is copied when there is nothing to exchange.
    fileprivate consuming func replacing(_ changes: [Change]) -> PolygonArray {
        if changes.isEmpty { return self }
        var result = PolygonArray()
        result.reserve(points: pointCount, rings: ringStarts.count, areas: count)
        var next = 0
        for change in changes {
            for area in next..<change.area { result.append(area: area, of: self) }
            result.append(area: 0, of: change.polygons)
            next = change.area + 1
        }
        for area in next..<count { result.append(area: area, of: self) }
        return result
    }
}

/// Valid polygons for an invalid area, and the reason; `nil` when it is valid as it is. What GEOS cannot repair is lost.
private func madeValid(
    _ polygons: PolygonArray, _ area: Int, reasons: inout [String], _ context: GEOSContext
) -> PolygonArray? {
    var result = PolygonArray()
    do {
        let geometry = try GEOSGeometry(area: area, of: polygons, in: context)
        if try geometry.isValid() { return nil }
        if let defect = try geometry.defect() {
            reasons.append("\(dutchReason(defect.reason)) bij (\(defect.x), \(defect.y))")
        }
        try geometry.madeValid().append(asAreaTo: &result)
        return result
    } catch {
        reasons.append(error.problem)
        result = PolygonArray()
        result.endArea()
        return result
    }
}

/// Measures areas in m² where the coordinate system is known.
private struct Surveyor: ~Copyable {
    private let toRD: CoordinateTransform?

    init(_ system: CoordinateSystem?) throws(Failure) {
        toRD = if let system, system.isGeographic { try CoordinateTransform(from: system, to: .rd) } else { nil }
    }

    func area(of polygons: PolygonArray) -> Double? {
        var (x, y) = (polygons.x, polygons.y)
        guard x.allSatisfy(\.isFinite), y.allSatisfy(\.isFinite) else { return nil }
        if toRD != nil {
            do { try toRD?.apply(x: &x, y: &y) } catch { return nil }
        }
        let area = polygons.replacingCoordinates(x: x, y: y).planarArea(of: 0)
        return area.isFinite ? area : nil
    }
}
