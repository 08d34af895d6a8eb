import Areas

/// Puts names on the map one after the other, the most important first, so that none overlaps another.
struct LabelPlacer {
    /// Where names may stand.
    let frame: Box
    private var taken: [Box]
    private(set) var labels: [Label] = []

    /// - Parameter obstacles: boxes that must stay free of names.
    init(frame: Box, obstacles: [Box] = []) {
        (self.frame, taken) = (frame, obstacles)
    }

    /// Places the name in the best form and at the best place that is free; drops it where there is none.
    /// Tells whether it was placed.
    @discardableResult
    mutating func place(_ wish: LabelWish) -> Bool {
        guard let pole = InnerPoint(wish.outline, precision: 0.2) else { return false }
        // Rather broken than across a border, rather across a border than abbreviated.
        for forms in LabelText.forms(of: wish.name) {
            for inside in wish.inside < 1 ? [1, wish.inside] : [1] {
                for form in forms where place(form, wish, inside: inside, pole: pole) { return true }
            }
        }
        return false
    }

    private mutating func place(_ form: [String], _ wish: LabelWish, inside: Double, pole: InnerPoint) -> Bool {
        for spot in spots(for: Label.size(form, wish.style), wish.outline, inside: inside, pole: pole) {
            let label = Label(lines: form, style: wish.style, halo: wish.halo, x: spot.x, y: spot.y)
            guard isFree(label.box, distance: wish.distance) else { continue }
            labels.append(label)
            taken.append(label.box)
            return true
        }
        return false
    }

    /// Places where enough of the label lies inside, nearest to the pole first.
    private func spots(
        for size: (width: Double, height: Double), _ outline: Outline, inside: Double, pole: InnerPoint
    ) -> [(x: Double, y: Double)] {
        let box = outline.box
        let needed = size.width * inside
        let rise = size.height * inside / 2
        guard box.width >= needed, box.height >= 2 * rise else { return [] }
        var spots: [(cost: Double, x: Double, y: Double)] = []
        let (lowest, highest) = (box.minY + rise, box.maxY - rise)
        let rows = 24
        for row in 0...rows {
            // The pole's own row first of all, then rows spread over the whole height.
            let y =
                row == 0
                ? min(max(pole.y, lowest), highest)
                : lowest + (highest - lowest) * (Double(row) - 0.5) / Double(rows)
            var free = outline.intervals(atY: y)
            for other in [y - rise, y + rise] { free = Self.common(free, outline.intervals(atY: other)) }
            for stretch in free where stretch.upperBound - stretch.lowerBound >= needed {
                let (left, right) = (stretch.lowerBound + needed / 2, stretch.upperBound - needed / 2)
                let middle = (left + right) / 2
                // Between the pole and the middle of the stretch, so the name looks centred.
                let x = min(max((pole.x + middle) / 2, left), right)
                spots.append((abs(y - pole.y) + 0.5 * abs(x - pole.x), x, y))
                if right - left > size.width / 2 {
                    spots += [left, right].map { (abs(y - pole.y) + abs($0 - pole.x), $0, y) }
                }
            }
        }
        return spots.sorted { ($0.cost, $0.y, $0.x) < ($1.cost, $1.y, $1.x) }.map { ($0.x, $0.y) }
    }

    private func isFree(_ box: Box, distance: Double) -> Bool {
        guard box.minX >= frame.minX, box.maxX <= frame.maxX, box.minY >= frame.minY, box.maxY <= frame.maxY else {
            return false
        }
        let room = box.enlarged(by: distance)
        return !taken.contains { $0.intersects(room) }
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
