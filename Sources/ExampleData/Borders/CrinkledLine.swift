/// A straight border made natural by moving points sideways, more and more finely (midpoint displacement).
///
/// It stays inside the two triangles that the border makes with the cells' sites. Those triangles belong to this
/// border alone, so borders made apart can never cross, and the line never turns back, so it cannot cross itself.
struct CrinkledLine {
    let points: [Point]

    /// About how far apart the points are, in metres.
    static let step = 24.0

    init(from p: Point, to q: Point, between a: Point, _ b: Point, roughness: Double, seed: UInt64) {
        let length = p.distance(to: q)
        var count = 1
        while length / Double(count) > CrinkledLine.step * 1.4, count < 128 { count *= 2 }
        guard count > 1 else {
            points = [p, q]
            return
        }
        let direction = Point(x: (q.x - p.x) / length, y: (q.y - p.y) / length)
        let foot = ((a.x - p.x) * direction.x + (a.y - p.y) * direction.y) / length
        let height = a.distance(to: b) / 2
        let moves = CrinkledLine.displacements(count, size: roughness * length, seed: seed)
        points = (0...count).map { step in
            if step == 0 { return p }
            if step == count { return q }
            let t = Double(step) / Double(count)
            let room = 0.8 * CrinkledLine.room(at: t, foot: foot, height: height)
            let move = moves[step] * room / (abs(moves[step]) + room)
            return Point(
                x: p.x + direction.x * length * t - direction.y * move,
                y: p.y + direction.y * length * t + direction.x * move
            ).onMillimetre
        }
    }

    /// How far sideways a point may go before it leaves the triangle with its top at `foot`, `height` away.
    private static func room(at t: Double, foot: Double, height: Double) -> Double {
        var room = Double.infinity
        if foot > 0 { room = min(room, height * t / foot) }
        if foot < 1 { room = min(room, height * (1 - t) / (1 - foot)) }
        return room
    }

    private static func displacements(_ count: Int, size: Double, seed: UInt64) -> [Double] {
        var random = SplitMix64(seed: seed)
        var moves = Array(repeating: 0.0, count: count + 1)
        var (gap, strength) = (count, size)
        while gap > 1 {
            for middle in stride(from: gap / 2, to: count, by: gap) {
                let mean = (moves[middle - gap / 2] + moves[middle + gap / 2]) / 2
                moves[middle] = mean + random.signed() * strength
            }
            gap /= 2
            strength *= 0.55
        }
        return moves
    }
}
