package import Areas

/// What the small map of a sheet shows, RD metres.
package struct CutOut: Sendable {
    /// The areas that may be seen, the subject among them; simplified on shared borders.
    package var shapes: PolygonArray
    /// The row of the subject in `shapes`.
    package var subject: Int
    /// The risk class (1...5) and the place on the list of each; `nil` where there is none.
    package var classes: [Int?]
    package var ranks: [Int?]
    /// Land around the map of which nothing is known.
    package var surroundings: PolygonArray
    /// Water, under everything else.
    package var water = PolygonArray()
    /// The outlines that show where the subject lies, such as those of the gemeente; empty where there is nothing to show.
    package var whole: PolygonArray
    /// What those are the outlines of.
    package var wholeName: String?

    package init(
        shapes: PolygonArray, subject: Int, classes: [Int?], ranks: [Int?], surroundings: PolygonArray = .init(),
        whole: PolygonArray = .init(), wholeName: String? = nil
    ) {
        (self.shapes, self.subject, self.classes, self.ranks) = (shapes, subject, classes, ranks)
        (self.surroundings, self.whole, self.wholeName) = (surroundings, whole, wholeName)
    }

    /// The part of the country (RD, metres) that the small map of an area shows.
    ///
    /// - Parameter box: the box around the subject; not empty.
    package static func visibleBox(around box: Box) -> Box {
        let frame = CutOutFrame.map
        let scale = max(box.width / frame.width, box.height / frame.height, 2) * 2.2
        let (x, y) = ((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
        let (halfWidth, halfHeight) = (frame.width * scale / 2, frame.height * scale / 2)
        return Box(minX: x - halfWidth, minY: y - halfHeight, maxX: x + halfWidth, maxY: y + halfHeight)
    }

    /// How many metres make a mm on it.
    package static func metresPerMillimetre(around box: Box) -> Double {
        visibleBox(around: box).width / CutOutFrame.map.width
    }
}
