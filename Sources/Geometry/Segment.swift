import Areas

/// A straight edge between two different points.
struct Segment: Sendable {
    let fromX, fromY, toX, toY: Double

    var box: Box {
        Box(minX: min(fromX, toX), minY: min(fromY, toY), maxX: max(fromX, toX), maxY: max(fromY, toY))
    }

    /// The least distance between two edges, 0 where they cross.
    func distance(to other: Segment) -> Double {
        if crosses(other) { return 0 }
        return min(
            min(distance(toX: other.fromX, other.fromY), distance(toX: other.toX, other.toY)),
            min(other.distance(toX: fromX, fromY), other.distance(toX: toX, toY)))
    }

    /// Whether two edges run together: over a stretch longer than `tolerance`, which is a point with its slack, each lies
    /// within `tolerance` of the line of the other from end to end.
    func runsAlong(_ other: Segment, within tolerance: Double) -> Bool {
        let (dx, dy) = (toX - fromX, toY - fromY)
        let length = (dx * dx + dy * dy).squareRoot()
        func place(_ x: Double, _ y: Double) -> (along: Double, across: Double) {
            let (px, py) = (x - fromX, y - fromY)
            return ((px * dx + py * dy) / length, (dx * py - dy * px) / length)
        }
        var (low, high) = (place(other.fromX, other.fromY), place(other.toX, other.toY))
        if low.along > high.along { swap(&low, &high) }
        let (start, end) = (max(0, low.along), min(length, high.along))
        guard end - start > tolerance else { return false }
        func across(_ along: Double) -> Double {
            low.across + (high.across - low.across) * (along - low.along) / (high.along - low.along)
        }
        return abs(across(start)) <= tolerance && abs(across(end)) <= tolerance
    }

    /// Whether each edge has an end on either side of the other.
    private func crosses(_ other: Segment) -> Bool {
        side(other.fromX, other.fromY) * side(other.toX, other.toY) < 0
            && other.side(fromX, fromY) * other.side(toX, toY) < 0
    }

    /// Positive on the left of the edge, negative on its right.
    private func side(_ x: Double, _ y: Double) -> Double {
        (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX)
    }

    private func distance(toX x: Double, _ y: Double) -> Double {
        let (dx, dy) = (toX - fromX, toY - fromY)
        let part = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy)
        let along = max(0, min(1, part))
        let (ax, ay) = (x - fromX - along * dx, y - fromY - along * dy)
        return (ax * ax + ay * ay).squareRoot()
    }
}
