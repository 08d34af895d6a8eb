import Areas

extension PolygonArray {
    /// Runs of areas with roughly equal numbers of points, to hand out as pieces of work; the same for every machine.
    func runs(pointsPerRun: Int = 100_000) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        var points = 0
        for area in 0..<count {
            points += allPoints(of: area).count
            if points >= pointsPerRun {
                runs.append(start..<area + 1)
                (start, points) = (area + 1, 0)
            }
        }
        if start < count { runs.append(start..<count) }
        return runs
    }
}
