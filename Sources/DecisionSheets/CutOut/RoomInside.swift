import Areas

/// Finds a place within an area for a small text.
struct RoomInside {
    private let edges: [(x1: Double, y1: Double, x2: Double, y2: Double)]
    private let box: Box

    /// - Parameter rings: in units of 0.01 mm.
    init(_ rings: [[(x: Int, y: Int)]], within frame: Box) {
        var (edges, around): ([(x1: Double, y1: Double, x2: Double, y2: Double)], Box) = ([], Box())
        for ring in rings {
            guard var previous = ring.last else { continue }
            for point in ring {
                edges.append(
                    (Double(previous.x) / 100, Double(previous.y) / 100, Double(point.x) / 100, Double(point.y) / 100))
                around.include(x: Double(point.x) / 100, y: Double(point.y) / 100)
                previous = point
            }
        }
        self.edges = edges
        box = Box(
            minX: max(around.minX, frame.minX), minY: max(around.minY, frame.minY), maxX: min(around.maxX, frame.maxX),
            maxY: min(around.maxY, frame.maxY))
    }

    /// The centre of a box of this size that lies inside the area, and clear of others: where the area is widest, of
    /// lines 1 mm apart, the first among equals. `nil` where there is no such place.
    func spot(width: Double, height: Double, avoiding taken: [Box]) -> (x: Double, y: Double)? {
        guard !box.isEmpty, box.width >= width, box.height >= height else { return nil }
        var best: (x: Double, y: Double, room: Double)?
        let lines = max(Int(box.height - height), 0)
        for line in 0...lines {
            let y = box.minY + height / 2 + (box.height - height) * (lines == 0 ? 0.5 : Double(line) / Double(lines))
            var free = intervals(atY: y)
            for other in [y - height / 2, y + height / 2] { free = Self.common(free, intervals(atY: other)) }
            for interval in free where interval.upperBound - interval.lowerBound >= width {
                let x = (interval.lowerBound + interval.upperBound) / 2
                let place = Box(minX: x - width / 2, minY: y - height / 2, maxX: x + width / 2, maxY: y + height / 2)
                guard !taken.contains(where: place.intersects) else { continue }
                // The middle of a wide line near the middle of the area reads best.
                let room = interval.upperBound - interval.lowerBound - abs(y - (box.minY + box.maxY) / 2) * 0.5
                if room > best?.room ?? -.infinity { best = (x, y, room) }
            }
        }
        return best.map { ($0.x, $0.y) }
    }

    /// The stretches of a horizontal line inside the area and the frame.
    private func intervals(atY y: Double) -> [ClosedRange<Double>] {
        var crossings: [Double] = []
        for edge in edges where (edge.y1 <= y) != (edge.y2 <= y) {
            crossings.append(edge.x1 + (y - edge.y1) / (edge.y2 - edge.y1) * (edge.x2 - edge.x1))
        }
        crossings.sort()
        return stride(from: 0, to: crossings.count - 1, by: 2).compactMap { place in
            let (low, high) = (max(crossings[place], box.minX), min(crossings[place + 1], box.maxX))
            return low < high ? low...high : nil
        }
    }

    private static func common(_ left: [ClosedRange<Double>], _ right: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
        left.flatMap { a in
            right.compactMap { b in
                let (low, high) = (max(a.lowerBound, b.lowerBound), min(a.upperBound, b.upperBound))
                return low < high ? low...high : nil
            }
        }
    }
}
