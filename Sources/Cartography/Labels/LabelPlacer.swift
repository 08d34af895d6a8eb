import Areas

/// Puts names on the map one after the other, the most important first, so that none overlaps another.
struct LabelPlacer {
    /// Where names may stand.
    let frame: Box
    private var taken: [Box]
    private var names: Set<String> = []
    private(set) var labels: [Label] = []

    /// - Parameter obstacles: boxes that must stay free of names.
    init(frame: Box, obstacles: [Box] = []) {
        (self.frame, taken) = (frame, obstacles)
    }

    /// Places the name in the best form and at the best place that is free; drops it where there is none.
    mutating func place(_ wish: LabelWish) {
        guard !(wish.repeats && names.contains(wish.name)), let label = label(for: wish) else { return }
        labels.append(label)
        taken.append(label.box)
        names.insert(wish.name)
    }

    private func label(for wish: LabelWish) -> Label? {
        guard let pole = InnerPoint(wish.outline, precision: 0.2) else { return nil }
        // Rather broken than across a border, rather across a border than abbreviated.
        for forms in LabelText.forms(of: wish.name) {
            for inside in wish.inside < 1 ? [1, wish.inside] : [1] {
                for form in forms {
                    let size = Label.size(form, wish.style)
                    let spots = LabelSpots(size, wish.outline, pole: pole, inside: inside, margin: wish.distance)
                    for spot in spots.bestFirst {
                        let label = Label(lines: form, style: wish.style, halo: wish.halo, x: spot.x, y: spot.y)
                        if isFree(label.box, distance: wish.distance) { return label }
                    }
                }
            }
        }
        return nil
    }

    private func isFree(_ box: Box, distance: Double) -> Bool {
        guard box.minX >= frame.minX, box.maxX <= frame.maxX, box.minY >= frame.minY, box.maxY <= frame.maxY else {
            return false
        }
        let room = box.enlarged(by: distance)
        return !taken.contains { $0.intersects(room) }
    }
}
