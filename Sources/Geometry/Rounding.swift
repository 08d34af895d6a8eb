package import Areas

extension Coverage {
    /// The number of points of all areas as polygons, closing points included.
    package var pointCount: Int { (0..<count).reduce(0) { $0 + arcs.pointCount(ofArea: $1) } }

    /// The areas with every coordinate rounded to a number of decimals, as they will be printed, and valid as such.
    ///
    /// Points that fall together are dropped. Polygons that rounding made invalid are made valid on the grid and listed, as
    /// are those that vanish: their area stays, without geometry. Neighbours still share their rounded borders, except
    /// where one of them had to be made valid.
    /// - Parameter system: as for `repaired`.
    package func roundedToGrid(
        decimals: Int, in system: CoordinateSystem?, threads: Int
    ) async throws(Failure) -> (polygons: PolygonArray, repairs: [Repair]) {
        var polygons = PolygonArray()
        // Room for as many points as there can be: what is not used is never touched, so it takes no memory.
        polygons.reserve(points: pointCount, rings: arcs.ringStarts.count, areas: count)
        let repairs = try await roundedToGrid(decimals: decimals, in: system, threads: threads) { piece in
            for area in 0..<piece.count { polygons.append(area: area, of: piece) }
        }
        return (polygons, repairs)
    }

    /// The same in pieces: some areas at a time, in order, so that they never all exist as polygons.
    package func roundedToGrid(
        decimals: Int, in system: CoordinateSystem?, threads: Int, consume: (PolygonArray) throws(Failure) -> Void
    ) async throws(Failure) -> [Repair] {
        let grid = DecimalGrid(decimals: decimals)
        let runs = runs(ofAreas: count) { arcs.pointCount(ofArea: $0) }
        var repairs: [Repair] = []
        try await inOrder(runs.count, threads: threads) { run throws(Failure) in
            try madeValid(
                grid.rounded(polygons(of: runs[run])), firstArea: runs[run].lowerBound, on: grid, in: system)
        } consume: { piece throws(Failure) in
            repairs += piece.repairs
            try consume(piece.polygons)
        }
        return repairs
    }
}
