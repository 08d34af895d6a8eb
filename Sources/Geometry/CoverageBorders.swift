extension Coverage {
    /// The borders between groups of areas and around them, each stretch once: for heavier lines around wijken.
    ///
    /// `groups` has a group per area, or a negative number for an area that belongs to none and counts as outside.
    /// Borders within a group are left out.
    package func borders(between groups: [Int]) -> LineArray {
        precondition(groups.count == count)
        var lines = LineArray()
        func group(_ area: Int32) -> Int { area == CoverageArcs.outside ? -1 : max(-1, groups[Int(area)]) }
        for arc in 0..<arcs.count where group(arcs.left[arc]) != group(arcs.right[arc]) {
            for point in arcs.points(ofArc: arc) {
                let vertex = Int(arcs.vertices[point])
                lines.append(x: x[vertex], y: y[vertex])
            }
            lines.endLine()
        }
        return lines
    }
}
