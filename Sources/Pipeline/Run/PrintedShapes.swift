import Areas
import Geometry

/// The shapes of one level as GeoJSON prints them, and what became of them on the way.
struct PrintedShapes {
    private static let decimals = 7
    private(set) var degrees = DegreePolygons()
    private let repairs: [Repair]
    /// Groups whose members overlap, so that their outline is a union.
    let overlapping: [Int]

    /// The areas themselves.
    ///
    /// - Parameter lonLat: in longitude and latitude, as many areas as there are codes.
    ///
    /// Throws `Failure` where a coordinate is no longitude or latitude.
    init(of codes: [AreaCode], _ lonLat: Coverage, threads: Int) async throws(Failure) {
        var degrees = DegreePolygons()
        degrees.reserve(points: lonLat.pointCount)
        repairs = try await lonLat.roundedToGrid(decimals: Self.decimals, in: .wgs84, threads: threads) {
            piece throws(Failure) in try degrees.append(piece) { codes[$0].text }
        }
        overlapping = []
        self.degrees = degrees
    }

    /// The outlines of groups of areas.
    ///
    /// - Parameters:
    ///   - codes: of the groups.
    ///   - groups: the group of every area of `lonLat`, negative for none.
    init(of codes: [AreaCode], groups: [Int], _ lonLat: Coverage, threads: Int) async throws(Failure) {
        var degrees = DegreePolygons()
        degrees.reserve(points: lonLat.pointCount(inGroups: groups))
        (repairs, overlapping) = try await lonLat.dissolvedToGrid(
            groups: groups, groupCount: codes.count, decimals: Self.decimals, in: .wgs84, threads: threads
        ) { piece throws(Failure) in try degrees.append(piece) { codes[$0].text } }
        self.degrees = degrees
    }

    /// What rounding changed, to be told.
    ///
    /// - Parameter areas: those of the shapes, in their order.
    func notices(of areas: AreaTable) -> [Notice] {
        let vanished = repairs.filter { $0.outcome == .lost }.map { areas.codes[$0.area].text }
        let mended = repairs.filter { $0.outcome == .repaired }.map { areas.codes[$0.area].text }
        var notices: [Notice] = []
        if !vanished.isEmpty {
            notices.append(
                Notice(
                    "te klein voor GeoJSON",
                    "Kleiner dan de 7 decimalen van GeoJSON, dus daarin zonder vlak: \(areas.level.counted(vanished.count)).",
                    codes: vanished))
        }
        if !mended.isEmpty {
            notices.append(
                Notice(
                    "hersteld na afronden",
                    "Door afronden op de 7 decimalen van GeoJSON werd de grens ongeldig en is hersteld van "
                        + "\(areas.level.counted(mended.count)).", codes: mended))
        }
        return notices
    }
}
