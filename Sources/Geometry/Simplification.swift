package import Areas

extension Coverage {
    /// The same areas with fewer vertices: those go whose triangle with their neighbours is at most `areaTolerance`.
    ///
    /// Visvalingam and Whyatt (Cartographic Journal 30, 1993) on shared arcs, so that neighbours stay neighbours.
    /// Junctions stay, every ring keeps at least a triangle, and no vertex goes whose triangle holds another vertex:
    /// lines never cross or touch that did not before. A valid coverage stays one. The same on any number of threads.
    /// - Parameter areaTolerance: in squared coordinate units; 0 drops only points on straight lines.
    package func simplified(areaTolerance: Double, threads: Int) async throws(Failure) -> Coverage {
        let grid = VertexGrid(x: x, y: y)
        let collapsible = arcs.collapsible()
        let runs = arcs.runs(verticesPerRun: 50_000)
        let kept = try await inParallel(runs.count, threads: threads) { run throws(Failure) in
            var simplifier = ArcSimplifier(self, grid, areaTolerance)
            var (vertices, ends): ([Int32], [Int32]) = ([], [])
            for arc in runs[run] {
                vertices += simplifier.simplified(arc: arc, mayCollapse: collapsible[arc])
                ends.append(Int32(vertices.count))
            }
            return (vertices, ends)
        }
        var (vertices, starts): ([Int32], [Int32]) = ([], [0])
        for (piece, ends) in kept {
            let offset = Int32(vertices.count)
            vertices += piece
            starts += ends.map { $0 + offset }
        }
        return renumbered(arcStarts: starts, arcVertices: vertices)
    }

    /// The same areas followed by others that lie around them, simplified together: what they share stays shared.
    ///
    /// These areas are simplified alone first, with every vertex of the others as an obstacle, so that a border with them is
    /// left as it is; only then are all brought together and simplified once more. A country is thus never in memory a second
    /// time with all its vertices because of the few areas around it.
    package func simplified(
        with others: PolygonArray, areaTolerance: Double, threads: Int
    ) async throws(Failure) -> Coverage {
        guard others.count > 0 else { return try await simplified(areaTolerance: areaTolerance, threads: threads) }
        let among = Coverage(x: x + others.x, y: y + others.y, arcs: arcs)
        let alone = try await among.simplified(areaTolerance: areaTolerance, threads: threads)
        return try await Coverage(alone.polygons.appending(others))
            .simplified(areaTolerance: areaTolerance, threads: threads)
    }

    /// The coverage with only those vertices that its new arcs use.
    private func renumbered(arcStarts: [Int32], arcVertices: [Int32]) -> Coverage {
        var number = [Int32](repeating: -1, count: vertexCount)
        var (newX, newY): ([Double], [Double]) = ([], [])
        let vertices = arcVertices.map { vertex in
            if number[Int(vertex)] < 0 {
                number[Int(vertex)] = Int32(newX.count)
                newX.append(x[Int(vertex)])
                newY.append(y[Int(vertex)])
            }
            return number[Int(vertex)]
        }
        var arcs = arcs
        (arcs.starts, arcs.vertices) = (arcStarts, vertices)
        return Coverage(x: newX, y: newY, arcs: arcs)
    }
}

extension CoverageArcs {
    /// Which arcs may become a straight line: of all arcs between the same two junctions, one.
    fileprivate func collapsible() -> [Bool] {
        var chosen: [UInt64: Int] = [:]
        func key(_ arc: Int) -> UInt64 {
            let points = points(ofArc: arc)
            let ends = [vertices[points.lowerBound], vertices[points.upperBound - 1]].map { UInt64(UInt32($0)) }
            return max(ends[0], ends[1]) << 32 | min(ends[0], ends[1])
        }
        for arc in 0..<count {
            let key = key(arc)
            // One that is straight already takes the place of the first.
            if chosen[key] == nil || points(ofArc: arc).count == 2 { chosen[key] = arc }
        }
        return (0..<count).map { chosen[key($0)] == $0 }
    }

    fileprivate func runs(verticesPerRun: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var first = 0
        for arc in 0..<count where Int(starts[arc + 1] - starts[first]) >= verticesPerRun || arc == count - 1 {
            runs.append(first..<arc + 1)
            first = arc + 1
        }
        return runs
    }
}
