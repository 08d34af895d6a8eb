import Areas

/// Runs of areas with roughly equal numbers of points, to hand out as pieces of work; the same for every machine.
func runs(ofAreas count: Int, pointsPerRun: Int = 100_000, points: (_ area: Int) -> Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    var pointsInRun = 0
    for area in 0..<count {
        pointsInRun += points(area)
        if pointsInRun >= pointsPerRun {
            runs.append(start..<area + 1)
            (start, pointsInRun) = (area + 1, 0)
        }
    }
    if start < count { runs.append(start..<count) }
    return runs
}

extension PolygonArray {
    /// Runs of these areas with roughly equal numbers of points.
    func runs(pointsPerRun: Int = 100_000) -> [Range<Int>] {
        Geometry.runs(ofAreas: count, pointsPerRun: pointsPerRun) { allPoints(of: $0).count }
    }
}
