import Areas
import Geometry

/// Decides in which system points are, and brings them to RD.
enum PointSystem {
    /// The system that they are in, and points in RD metres, by the number of the raw point; `nil` for one that lies outside the Netherlands.
    ///
    /// Names and numbers must agree: where most points lie outside the country in the system that the file or its columns
    /// claim, the file is refused with what is probably the matter. A few such points (0, 0) are left out by the caller.
    static func metres(
        _ points: RawPoints, system: CoordinateSystem?, at location: String
    ) throws(Failure) -> (points: [(x: Double, y: Double)?], system: CoordinateSystem) {
        let (moved, claimed) = try moved(points, system: system, at: location)
        let source = Self.source(points, location)
        let looks = Looks(points)
        let inside = moved.count { $0 != nil }
        guard points.x.isEmpty || 2 * inside > points.x.count else {
            throw Failure(
                .badData, at: source,
                "\(points.x.count - inside) van de \(points.x.count) punten liggen niet in Nederland volgens \(claimed.name)"
                    + looks.suspicion(claimed.isGeographic),
                remedy: looks.remedy)
        }
        return (moved, claimed)
    }

    /// The same, however many lie outside the Netherlands.
    static func moved(
        _ points: RawPoints, system: CoordinateSystem?, at location: String
    ) throws(Failure) -> (points: [(x: Double, y: Double)?], system: CoordinateSystem) {
        let claimed =
            if let system { system } else { try Self.system(points, Looks(points), at: source(points, location)) }
        let transform = try CoordinateTransform(from: claimed, to: .rd)
        let moved = points.x.indices.map { point -> (x: Double, y: Double)? in
            guard let (x, y) = transform(points.x[point], points.y[point]), isDutch(x, y) else { return nil }
            return (x, y)
        }
        return (moved, claimed)
    }

    private static func source(_ points: RawPoints, _ location: String) -> String {
        points.source.isEmpty ? location : "\(location), \(points.source)"
    }

    private static func system(
        _ points: RawPoints, _ looks: Looks, at location: String
    ) throws(Failure) -> CoordinateSystem {
        if let isGeographic = points.isGeographicByName { return isGeographic ? .wgs84 : .rd }
        switch looks {
        case .metres: return .rd
        case .degrees: return .wgs84
        case .swappedDegrees, .swappedMetres, .unknown:
            throw Failure(
                .badData, at: location, "het is niet te zien of dit graden of meters zijn" + looks.suspicion(nil),
                remedy: looks.remedy)
        }
    }

    static func isDutch(_ x: Double, _ y: Double) -> Bool {
        (0...300_000).contains(x) && (300_000...625_000).contains(y)
    }

    /// What most of the numbers look like.
    private enum Looks {
        case metres, degrees, swappedDegrees, swappedMetres, unknown

        init(_ points: RawPoints) {
            func most(_ test: (Double, Double) -> Bool) -> Bool {
                2 * points.x.indices.count { test(points.x[$0], points.y[$0]) } > points.x.count
            }
            func isLongitude(_ value: Double) -> Bool { (2...8).contains(value) }
            func isLatitude(_ value: Double) -> Bool { (50...54.5).contains(value) }
            self =
                most { isLongitude($0) && isLatitude($1) }
                ? .degrees
                : most { isLatitude($0) && isLongitude($1) }
                    ? .swappedDegrees
                    : most(isDutch) ? .metres : most { isDutch($1, $0) } ? .swappedMetres : .unknown
        }

        func suspicion(_ isGeographic: Bool?) -> String {
            switch self {
            case .metres: isGeographic == true ? "; het lijken meters (EPSG:28992), geen graden" : ""
            case .degrees: isGeographic == false ? "; het lijken graden (EPSG:4326), geen meters" : ""
            case .swappedDegrees: "; het lijken graden met de breedte voor de lengte"
            case .swappedMetres: "; het lijken meters met y voor x"
            case .unknown: ""
            }
        }

        var remedy: String {
            switch self {
            case .swappedDegrees, .swappedMetres: "Verwissel de twee coördinaten."
            case .metres: "Noem de kolommen x_rd en y_rd, of geef het bestand het stelsel EPSG:28992."
            case .degrees: "Noem de kolommen lon en lat, of geef het bestand het stelsel EPSG:4326."
            case .unknown: "Geef lengte en breedte in graden (4,9 en 52,4) of RD in meters (121000 en 487000)."
            }
        }
    }
}
