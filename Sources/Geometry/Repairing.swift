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
        try ValidityFindings(areas: runs[run], of: original, grid: nil)
    }
    return try changed(original, by: findings, system)
}

/// Valid polygons for all areas of `polygons`, made on one thread, and what was done to them.
///
/// - Parameters:
///   - firstArea: the number by which the list names the first of them.
///   - grid: where the coordinates lie, and new vertices must.
///   - system: as for `repaired`.
func madeValid(
    _ polygons: consuming PolygonArray, firstArea: Int, on grid: DecimalGrid, in system: CoordinateSystem?
) throws(Failure) -> (polygons: PolygonArray, repairs: [Repair]) {
    let original = polygons
    let findings = try ValidityFindings(areas: 0..<original.count, of: original, grid: grid)
    return try changed(original, firstArea: firstArea, by: [findings], system)
}

private func changed(
    _ polygons: consuming PolygonArray, firstArea: Int = 0, by findings: [ValidityFindings], _ system: CoordinateSystem?
) throws(Failure) -> (polygons: PolygonArray, repairs: [Repair]) {
    let changes = findings.flatMap(\.changes)
    let repairs = try Repair.list(changes, original: polygons, firstArea: firstArea, system)
    var result = polygons
    for ring in findings.lazy.flatMap(\.backwardRings) { result.reverse(ring: Int(ring)) }
    return (result.replacing(changes), repairs)
}

extension Repair {
    fileprivate static func list(
        _ changes: [ValidityFindings.Change], original: PolygonArray, firstArea: Int, _ system: CoordinateSystem?
    ) throws(Failure) -> [Repair] {
        let changes = changes.filter { !$0.reasons.isEmpty }
        guard !changes.isEmpty else { return [] }
        let surveyor = try Surveyor(system)
        return changes.map { change in
            Repair(
                area: firstArea + change.area, reason: change.reasons.joined(separator: "; "),
                outcome: change.polygons.isEmpty(0) ? .lost : .repaired,
                areaBefore: surveyor.area(of: original.selecting(CollectionOfOne(change.area))),
                areaAfter: surveyor.area(of: change.polygons) ?? 0)
        }
    }
}

extension PolygonArray {
    /// The arrays once more with some areas exchanged; nothing is copied when there is nothing to exchange.
    fileprivate consuming func replacing(_ changes: [ValidityFindings.Change]) -> PolygonArray {
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
