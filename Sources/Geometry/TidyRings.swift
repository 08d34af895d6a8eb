import Areas

/// How a ring stands before anyone asks whether it is valid.
enum RingState {
    /// Closed, four points or more, no point twice in a row, all finite; and whether it runs counter-clockwise.
    case tidy(counterClockwise: Bool)
    case untidy
}

extension PolygonArray {
    func state(ofRing ring: Int) -> RingState {
        let points = points(of: ring)
        guard points.count >= 4, let first = points.first, let last = points.last else { return .untidy }
        let (x, y) = (x.span, y.span)
        guard x[first] == x[last], y[first] == y[last] else { return .untidy }
        var (fromX, fromY) = (x[first], y[first])
        let (originX, originY) = (fromX, fromY)
        var twiceArea = 0.0
        for point in points.dropFirst() {
            let (toX, toY) = (x[point], y[point])
            if toX == fromX && toY == fromY { return .untidy }
            twiceArea += (fromX - originX) * (toY - originY) - (toX - originX) * (fromY - originY)
            (fromX, fromY) = (toX, toY)
        }
        // A coordinate that is not finite makes the sum so.
        return twiceArea.isFinite ? .tidy(counterClockwise: twiceArea > 0) : .untidy
    }

    /// The rings of an area that run the wrong way, or `nil` where one of its rings or parts is untidy.
    func backwardRings(ofTidyArea area: Int) -> [Int32]? {
        var backward: [Int32] = []
        for part in parts(of: area) {
            if rings(of: part).isEmpty { return nil }
            for (place, ring) in rings(of: part).enumerated() {
                guard case .tidy(let counterClockwise) = state(ofRing: ring) else { return nil }
                if counterClockwise != (place == 0) { backward.append(Int32(ring)) }
            }
        }
        return backward
    }

    /// One area with closed rings without repeated points; rings that cannot be a surface are left out, with `reasons`.
    func tidied(area: Int, reasons: inout [String]) -> PolygonArray {
        var result = PolygonArray()
        for part in parts(of: area) {
            var hasShell = false
            for (place, ring) in rings(of: part).enumerated() where place == 0 || hasShell {
                guard let (xs, ys) = tidied(ring: ring, reasons: &reasons) else { continue }
                hasShell = true
                result.append(xs: xs, ys: ys)
                result.endRing()
            }
            if hasShell { result.endPart() }
        }
        result.endArea()
        return result
    }

    private func tidied(ring: Int, reasons: inout [String]) -> (xs: [Double], ys: [Double])? {
        var xs: [Double] = []
        var ys: [Double] = []
        for point in points(of: ring) {
            guard x[point].isFinite, y[point].isFinite else {
                reasons.append("een coördinaat is geen getal, de ring is weggelaten")
                return nil
            }
            if let lastX = xs.last, let lastY = ys.last, lastX == x[point], lastY == y[point] { continue }
            xs.append(x[point])
            ys.append(y[point])
        }
        if let firstX = xs.first, let firstY = ys.first, xs.last != firstX || ys.last != firstY {
            reasons.append("een ring is niet gesloten")
            xs.append(firstX)
            ys.append(firstY)
        }
        guard xs.count >= 4 else {
            reasons.append("een ring heeft te weinig verschillende punten en is weggelaten")
            return nil
        }
        return (xs, ys)
    }

    /// Shells counter-clockwise and holes clockwise (RFC 7946, 3.1.6), by the sign of their area.
    mutating func orientRings() {
        for part in 0..<(partStarts.count - 1) {
            for (place, ring) in rings(of: part).enumerated() {
                if (signedArea(ofRing: ring) > 0) != (place == 0) { reverse(ring: ring) }
            }
        }
    }
}
