import Areas

/// Puts numbers in their areas, or beside them with a line to the area, so that none overlaps another.
struct NumberPlacer {
    /// A number and, where it stands beside its area, the point that its line leads to; mm.
    struct Placed {
        var rank: Int
        var x: Double
        var y: Double
        var target: (x: Double, y: Double)?
    }

    let frame: Box
    let enlargement: Double
    private let blocked: [Box]
    private(set) var placed: [Placed] = []

    /// - Parameter blocked: boxes that must stay free of numbers.
    init(frame: Box, enlargement: Double, blocked: [Box] = []) {
        (self.frame, self.enlargement, self.blocked) = (frame, enlargement, blocked)
    }

    private var radius: Double { NumberBadge.radius(enlargement) }
    private var gap: Double { 0.6 * enlargement }

    /// Places all numbers, first those that fit inside their areas. A number without any free place within the frame is
    /// left out; the list beside the map still has it.
    mutating func place(_ wishes: [(rank: Int, outline: Outline)]) {
        let poles = wishes.compactMap { wish in InnerPoint(wish.outline).map { (wish.rank, $0) } }
        let outlines = wishes.map(\.outline)
        var outside: [(rank: Int, pole: InnerPoint)] = []
        for (rank, pole) in poles {
            if pole.clearance >= radius * 0.9, isFree(x: pole.x, y: pole.y, target: nil, .tidy) {
                placed.append(Placed(rank: rank, x: pole.x, y: pole.y))
            } else {
                outside.append((rank, pole))
            }
        }
        for (rank, pole) in outside {
            for tidiness in Tidiness.allCases {
                guard let spot = spot(nearX: pole.x, y: pole.y, avoiding: outlines, tidiness) else { continue }
                placed.append(Placed(rank: rank, x: spot.x, y: spot.y, target: (pole.x, pole.y)))
                break
            }
        }
        placed.sort { ($0.rank, $0.y, $0.x) < ($1.rank, $1.y, $1.x) }
    }

    /// Places numbers at points: on the point itself where it is free, else beside it with a line to it.
    mutating func place(_ wishes: [(rank: Int, x: Double, y: Double)]) {
        for (rank, x, y) in wishes {
            if isFree(x: x, y: y, target: nil, .tidy) {
                placed.append(Placed(rank: rank, x: x, y: y))
                continue
            }
            for tidiness in Tidiness.allCases {
                guard let spot = spot(nearX: x, y: y, avoiding: [], tidiness) else { continue }
                placed.append(Placed(rank: rank, x: spot.x, y: spot.y, target: (x, y)))
                break
            }
        }
        placed.sort { ($0.rank, $0.y, $0.x) < ($1.rank, $1.y, $1.x) }
    }

    /// What is asked of a place, less and less.
    private enum Tidiness: CaseIterable {
        /// No line crosses another or runs under a number.
        case tidy
        /// Lines may cross.
        case crossing
        /// Lines may run under numbers too; the numbers themselves never overlap.
        case crowded
    }

    /// The nearest free place around the pole, preferably one that does not hide a numbered area.
    private func spot(
        nearX poleX: Double, y poleY: Double, avoiding outlines: [Outline], _ tidiness: Tidiness
    ) -> (x: Double, y: Double)? {
        var best: (cost: Double, x: Double, y: Double)?
        for step in 0..<24 {
            let distance = radius * (1.9 + 0.6 * Double(step))
            if let best, best.cost <= distance { break }
            for (dx, dy) in Self.directions {
                let (x, y) = (poleX + dx * distance, poleY + dy * distance)
                guard isFree(x: x, y: y, target: (poleX, poleY), tidiness) else { continue }
                let hidden = outlines.filter { $0.isNear(x: x, y: y, distance: radius * 0.7) }.count
                // Up and to the right reads most naturally; the difference only settles ties.
                let cost = distance + Double(hidden) * 2.5 * radius + 0.1 * (dy - dx)
                if cost < best?.cost ?? .infinity { best = (cost, x, y) }
            }
        }
        return best.map { ($0.x, $0.y) }
    }

    private func isFree(x: Double, y: Double, target: (x: Double, y: Double)?, _ tidiness: Tidiness) -> Bool {
        guard x - radius >= frame.minX, x + radius <= frame.maxX, y - radius >= frame.minY, y + radius <= frame.maxY
        else { return false }
        let disc = Box(minX: x - radius, minY: y - radius, maxX: x + radius, maxY: y + radius)
        guard !blocked.contains(where: { $0.intersects(disc) }) else { return false }
        for other in placed {
            if hypotenuse(other.x - x, other.y - y) < 2 * radius + gap { return false }
            if tidiness == .crowded { continue }
            if let target, Self.distance(other.x, other.y, (x, y), target) < radius + gap / 2 { return false }
            guard let its = other.target else { continue }
            if Self.distance(x, y, (other.x, other.y), its) < radius + gap / 2 { return false }
            if tidiness == .tidy, let target, Self.cross((x, y), target, (other.x, other.y), its) { return false }
        }
        return true
    }

    /// The room that numbers and lines take, for names to keep away from.
    var obstacles: [Box] {
        placed.flatMap { number -> [Box] in
            let disc = Box(
                minX: number.x - radius, minY: number.y - radius, maxX: number.x + radius, maxY: number.y + radius)
            guard let target = number.target else { return [disc] }
            // A slanting line is followed by small boxes, so that it does not claim the whole rectangle around it.
            let steps = 8
            return [disc]
                + (0...steps).map { step in
                    let part = Double(step) / Double(steps)
                    let (x, y) = (number.x + part * (target.x - number.x), number.y + part * (target.y - number.y))
                    return Box(minX: x - gap, minY: y - gap, maxX: x + gap, maxY: y + gap)
                }
        }
    }

    func draw(in writer: inout SVGWriter) {
        for number in placed {
            guard let target = number.target else { continue }
            writer.segment(
                x1: number.x, y1: number.y, x2: target.x, y2: target.y, color: .white, width: 0.75 * enlargement)
            writer.segment(
                x1: number.x, y1: number.y, x2: target.x, y2: target.y, color: Ink.border, width: 0.3 * enlargement)
            let unit = SVGWriter.unit
            writer.element(
                "circle",
                ["cx": unit(target.x), "cy": unit(target.y), "r": unit(0.55 * enlargement), "fill": Ink.border.hex])
        }
        for number in placed {
            NumberBadge(rank: number.rank, enlargement: enlargement).draw(in: &writer, x: number.x, y: number.y)
        }
    }

    // Sixteen points of the compass, written out so that no sine can differ between machines.
    private static let directions: [(Double, Double)] = {
        let (a, b, c) = (0.3826834324, 0.7071067812, 0.9238795325)
        let quarter = [(1.0, 0.0), (c, a), (b, b), (a, c)]
        return quarter + quarter.map { (-$0.1, $0.0) } + quarter.map { (-$0.0, -$0.1) } + quarter.map { ($0.1, -$0.0) }
    }()

    private static func distance(_ x: Double, _ y: Double, _ a: (x: Double, y: Double), _ b: (x: Double, y: Double))
        -> Double
    {
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let length = dx * dx + dy * dy
        let along = length > 0 ? min(max(((x - a.x) * dx + (y - a.y) * dy) / length, 0), 1) : 0
        return hypotenuse(x - a.x - along * dx, y - a.y - along * dy)
    }

    private static func cross(
        _ a: (x: Double, y: Double), _ b: (x: Double, y: Double), _ c: (x: Double, y: Double),
        _ d: (x: Double, y: Double)
    ) -> Bool {
        func side(_ p: (x: Double, y: Double), _ q: (x: Double, y: Double), _ r: (x: Double, y: Double)) -> Bool {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x) > 0
        }
        return side(a, b, c) != side(a, b, d) && side(c, d, a) != side(c, d, b)
    }
}

private func hypotenuse(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
