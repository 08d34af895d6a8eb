/// How far every point of demand is from its nearest place, and what that means per area.
package struct PlaceReach: Sendable {
    /// What the people of one area have near them.
    package struct AreaReach: Sendable, Equatable {
        /// The part of the people (0...1) with a place at most so far away as was asked.
        package let within: Double
        /// Over the people of the area: the mean of the distance to the nearest place, and the distance that half of them do
        /// not exceed; m, in a straight line.
        package let meanDistance: Double
        package let medianDistance: Double
        /// The place that is nearest for most of them; of equals the one with the lowest number.
        package let nearestPlace: Int
    }

    /// Per point the nearest place and the distance to it in m.
    package let nearest: [Int]
    package let distance: [Double]
    /// Per point whether a place is within reach.
    package let isReached: [Bool]
    /// Per area; `nil` for one without points.
    package let areas: [AreaReach?]

    /// `nil` where there are no places at all. A distance of exactly `limit` metres counts as within reach.
    package init?(of demand: DemandPoints, to places: PointTree, limit: Double) {
        guard places.count > 0 else { return nil }
        var (nearest, distance): ([Int], [Double]) = ([], [])
        for point in 0..<demand.count {
            guard let found = places.nearest(toX: demand.x[point], y: demand.y[point]) else { return nil }
            nearest.append(found.point)
            distance.append(found.distance)
        }
        (self.nearest, self.distance) = (nearest, distance)
        isReached = distance.map { $0 <= limit }
        areas = demand.starts.indices.dropLast().map { area in
            Self.reach(of: demand.points(of: area), demand.share, nearest, distance, limit)
        }
    }

    private static func reach(
        of points: Range<Int>, _ share: [Double], _ nearest: [Int], _ distance: [Double], _ limit: Double
    ) -> AreaReach? {
        guard !points.isEmpty else { return nil }
        var (within, mean) = (0.0, 0.0)
        var sharePerPlace: [Int: Double] = [:]
        for point in points {
            if distance[point] <= limit { within += share[point] }
            mean += share[point] * distance[point]
            sharePerPlace[nearest[point], default: 0] += share[point]
        }
        var best = (place: Int.max, share: 0.0)
        for (place, share) in sharePerPlace.sorted(by: { $0.key < $1.key }) where share > best.share + 1e-12 {
            best = (place, share)
        }
        if points.allSatisfy({ distance[$0] <= limit }) { within = 1 }
        return AreaReach(
            within: min(within, 1), meanDistance: mean, medianDistance: median(points, share, distance),
            nearestPlace: best.place)
    }

    /// The least distance that covers half of the people.
    private static func median(_ points: Range<Int>, _ share: [Double], _ distance: [Double]) -> Double {
        var sum = 0.0
        let order = points.sorted { (distance[$0], $0) < (distance[$1], $1) }
        for point in order {
            sum += share[point]
            if sum >= 0.5 - 1e-12 { return distance[point] }
        }
        return distance[order[order.count - 1]]
    }
}
