package import Areas
import Geometry

/// Candidates for new places where nobody has named any: a regular grid over the areas.
package struct CandidateGrid: Sendable {
    package let x: [Double]
    package let y: [Double]
    /// The distance between neighbouring candidates in m.
    package let spacing: Double

    /// Half the distance that counts as within reach, and a quarter wider each time for as long as there are more than `most`
    /// candidates. Points lie at multiples of the spacing in RD.
    /// - Parameter areas: where candidates may lie; an area where nobody lives who is not reached yet needs none.
    package init(over shapes: PolygonArray, areas: [Int], reach: Double, most: Int = 4000) {
        var spacing = max(reach / 2, 1)
        let surface = areas.reduce(0) { $0 + shapes.planarArea(of: $1) }
        while surface / (spacing * spacing) > Double(most) { spacing *= 1.25 }
        var (x, y): ([Double], [Double]) = ([], [])
        for area in areas {
            let points = shapes.gridPoints(side: spacing, in: area)
            x += points.x
            y += points.y
        }
        (self.x, self.y, self.spacing) = (x, y, spacing)
    }
}
