package import Areas

/// The sizes of paper that a map is laid out for.
package enum Paper: String, Sendable, CaseIterable {
    case a4 = "A4"
    case a3 = "A3"

    /// Short and long side in mm (ISO 216).
    var sides: (short: Double, long: Double) {
        switch self {
        case .a4: (210, 297)
        case .a3: (297, 420)
        }
    }

    /// How much larger text and furniture are than on A4.
    var enlargement: Double { self == .a3 ? 1.25 : 1 }
}

/// How the paper is held: `liggend` has the long side below.
package enum Orientation: String, Sendable, CaseIterable {
    case liggend, staand
}

/// The sheet that a map is drawn on.
package struct MapSheet: Sendable {
    /// The size of the paper; text and legend grow with it.
    package var paper: Paper
    /// `nil` chooses whichever draws the areas larger.
    package var orientation: Orientation?

    package init(paper: Paper = .a4, orientation: Orientation? = nil) {
        (self.paper, self.orientation) = (paper, orientation)
    }

    /// How far a border may move, in metres, without anyone seeing it, for so many areas within `box` (RD): 0.08 mm on
    /// paper, and 0.16 mm, the width of a fine pen, where a sheet full of areas would make a heavy file.
    ///
    /// Reckoned for the largest scale that any map of these areas can get on this sheet; 0 for an empty box.
    package func simplificationTolerance(for box: Box, areaCount: Int) -> Double {
        (areaCount > Self.manyAreas ? 0.16 : 0.08) * metresPerMillimetre(filling: box)
    }

    /// How many times larger than the map its insets are drawn.
    package static let insetEnlargement = InsetChoice.enlargement

    /// From more areas than this a map is drawn with an eye to the size of its file.
    static let manyAreas = 4000

    /// The scale at which `box` (metres) would fill the whole sheet; 0 for an empty box.
    func metresPerMillimetre(filling box: Box) -> Double {
        let (short, long) = paper.sides
        let upright = max(box.width / short, box.height / long)
        let lying = max(box.width / long, box.height / short)
        switch orientation {
        case .staand: return upright
        case .liggend: return lying
        case nil: return min(upright, lying)
        }
    }

    /// The part of the country (RD, metres) that may be seen around areas within `box`: what lies outside it need not
    /// be given as surroundings.
    package func visibleBox(around box: Box) -> Box {
        guard !box.isEmpty else { return box }
        let half = 0.85 * max(box.width, box.height, 1)
        let (x, y) = ((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
        return Box(minX: x - half, minY: y - half, maxX: x + half, maxY: y + half)
    }

    /// Width and height in mm.
    func size(_ orientation: Orientation) -> (width: Double, height: Double) {
        let (short, long) = paper.sides
        return orientation == .staand ? (short, long) : (long, short)
    }
}
