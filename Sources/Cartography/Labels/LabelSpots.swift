import Areas

/// The places where a label of some size fits an outline.
struct LabelSpots {
    /// Centres of the label, nearest to the pole of the outline first.
    let bestFirst: [(x: Double, y: Double)]

    /// - Parameters:
    ///   - inside: the part of width and height that must lie inside the outline.
    ///   - margin: how far a label that must lie inside as a whole keeps off the border on either side, in mm.
    init(
        _ size: (width: Double, height: Double), _ outline: Outline, pole: InnerPoint, inside: Double, margin: Double
    ) {
        let box = outline.box
        let needed = inside < 1 ? size.width * inside : size.width + 2 * margin
        let rise = size.height * inside / 2
        guard box.width >= needed, box.height >= 2 * rise else {
            bestFirst = []
            return
        }
        var spots: [(cost: Double, x: Double, y: Double)] = []
        for y in Self.rows(from: box.minY + rise, to: box.maxY - rise, pole: pole.y) {
            var free = outline.intervals(atY: y)
            for other in [y - rise, y + rise] where rise > 0 { free = Self.common(free, outline.intervals(atY: other)) }
            for stretch in free where stretch.upperBound - stretch.lowerBound >= needed {
                let (left, right) = (stretch.lowerBound + needed / 2, stretch.upperBound - needed / 2)
                // Between the pole and the middle of the stretch, so that the name looks centred.
                let x = min(max((pole.x + (left + right) / 2) / 2, left), right)
                spots.append((abs(y - pole.y) + 0.5 * abs(x - pole.x), x, y))
                guard right - left > size.width / 2 else { continue }
                spots += [left, right].map { (abs(y - pole.y) + abs($0 - pole.x), $0, y) }
            }
        }
        bestFirst = spots.sorted { ($0.cost, $0.y, $0.x) < ($1.cost, $1.y, $1.x) }.map { ($0.x, $0.y) }
    }

    /// The pole's own row first of all, then rows spread over the whole height.
    private static func rows(from lowest: Double, to highest: Double, pole: Double) -> [Double] {
        let count = 24
        return [min(max(pole, lowest), highest)]
            + (0..<count).map { lowest + (highest - lowest) * (Double($0) + 0.5) / Double(count) }
    }

    private static func common(_ a: [ClosedRange<Double>], _ b: [ClosedRange<Double>]) -> [ClosedRange<Double>] {
        a.flatMap { left in
            b.compactMap { right in
                let (low, high) = (max(left.lowerBound, right.lowerBound), min(left.upperBound, right.upperBound))
                return low < high ? low...high : nil
            }
        }
    }
}
