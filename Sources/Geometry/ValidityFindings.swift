import Areas

/// What has to be done to a run of areas to make them valid.
struct ValidityFindings: Sendable {
    /// New polygons for one area, and why.
    struct Change: Sendable {
        let area: Int
        let polygons: PolygonArray
        /// Empty where only points that stood twice in a row were dropped.
        let reasons: [String]
    }

    private(set) var changes: [Change] = []
    /// Rings that only run the wrong way.
    private(set) var backwardRings: [Int32] = []

    /// - Parameter grid: where new vertices must lie, if coordinates were rounded.
    init(areas: Range<Int>, of polygons: PolygonArray, grid: DecimalGrid?) throws(Failure) {
        let validator = Validator(context: try GEOSContext(), grid: grid)
        var proof = ValidityProof()
        for area in areas where !polygons.isEmpty(area) { examine(area, of: polygons, validator, &proof) }
    }

    private mutating func examine(
        _ area: Int, of polygons: PolygonArray, _ validator: Validator, _ proof: inout ValidityProof
    ) {
        var reasons: [String] = []
        if let backward = polygons.backwardRings(ofTidyArea: area) {
            if proof.isProven(area, of: polygons) {
                backwardRings += backward
            } else if let valid = validator.madeValid(polygons, area, reasons: &reasons) {
                change(area, to: valid, reasons)
            } else {
                backwardRings += backward
            }
        } else {
            let tidied = polygons.tidied(area: area, reasons: &reasons)
            change(area, to: validator.madeValid(tidied, 0, reasons: &reasons) ?? tidied, reasons)
        }
    }

    private mutating func change(_ area: Int, to polygons: PolygonArray, _ reasons: [String]) {
        var polygons = polygons
        polygons.orientRings()
        changes.append(Change(area: area, polygons: polygons, reasons: reasons))
    }
}

/// Makes single areas valid.
private struct Validator {
    let context: GEOSContext
    let grid: DecimalGrid?

    /// Valid polygons for an invalid area, and the reason; `nil` when it is valid as it is. What cannot be repaired
    /// comes back without polygons.
    func madeValid(_ polygons: PolygonArray, _ area: Int, reasons: inout [String]) -> PolygonArray? {
        do {
            guard let defect = try GEOSGeometry(area: area, of: polygons, in: context).defect() else { return nil }
            reasons.append("\(dutchReason(defect.reason)) bij (\(defect.x), \(defect.y))")
            return try repaired(polygons, area)
        } catch {
            reasons.append(error.problem)
            var nothing = PolygonArray()
            nothing.endArea()
            return nothing
        }
    }

    private func repaired(_ polygons: PolygonArray, _ area: Int) throws(Failure) -> PolygonArray {
        var result = try withoutDefects(GEOSGeometry(area: area, of: polygons, in: context))
        guard let grid else { return result }
        // New corners are rounded too, which once in a blue moon breaks something again.
        for _ in 0..<8 {
            var ignored: [String] = []
            let rounded = grid.rounded(result).tidied(area: 0, reasons: &ignored)
            let geometry = try GEOSGeometry(area: 0, of: rounded, in: context)
            if try geometry.isValid() { return rounded }
            result = try withoutDefects(geometry)
        }
        throw context.failure("coördinaten afronden")
    }

    private func withoutDefects(_ geometry: borrowing GEOSGeometry) throws(Failure) -> PolygonArray {
        var result = PolygonArray()
        let valid = try geometry.madeValid()
        if let grid {
            try valid.onGrid(grid.step).append(asAreaTo: &result)
        } else {
            try valid.append(asAreaTo: &result)
        }
        return result
    }
}
