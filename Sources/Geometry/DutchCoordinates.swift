package import Areas

/// Checks that coordinates lie in the Netherlands according to the system that their file claims, and returns it.
///
/// Throws a failure that names the first area at fault, and what is probably the matter, for: no system at all, a
/// coordinate that is not finite or absurdly large, degrees called metres, metres called degrees, longitude and
/// latitude exchanged, and anything outside x 0 ... 300 km, y 300 ... 625 km in RD.
/// - Parameters:
///   - location: the file and layer, for the message.
///   - name: how a person knows an area: its row or its code.
package func checkedDutchCoordinates(
    _ polygons: PolygonArray, in system: CoordinateSystem?, at location: String,
    name: (_ area: Int) -> String = { "vlak \($0 + 1)" }
) throws(Failure) -> CoordinateSystem {
    guard let system else {
        throw Failure(
            .badData, at: location, "het bestand zegt niet in welk coördinatenstelsel het staat",
            remedy: "Geef het bestand een stelsel, bijvoorbeeld met ogr2ogr -a_srs EPSG:28992.")
    }
    let netherlands = DutchExtent(try CoordinateTransform(from: system, to: .rd))
    for area in 0..<polygons.count where !polygons.isEmpty(area) {
        guard let box = polygons.finiteBox(of: area) else {
            throw Failure(
                .badData, at: "\(location), \(name(area))", "een coördinaat is geen getal",
                remedy: "Herstel of verwijder dit vlak.")
        }
        guard !netherlands.contains(box) else { continue }
        let place = "(\(shortNumber(box.minX)), \(shortNumber(box.minY)))"
        throw Failure(
            .badData, at: "\(location), \(name(area))",
            "coördinaat \(place) ligt niet in Nederland volgens \(system.name); \(suspicion(box, system))",
            remedy: "Herstel het coördinatenstelsel van het bestand, bijvoorbeeld met ogr2ogr -a_srs.")
    }
    return system
}

/// The rectangle of RD that coordinates must lie in (docs/methode.md).
private struct DutchExtent: ~Copyable {
    private let toRD: CoordinateTransform

    init(_ toRD: consuming CoordinateTransform) { self.toRD = toRD }

    func contains(_ box: Box) -> Bool {
        guard !toRD.isIdentity else { return Self.contains(box.minX, box.minY) && Self.contains(box.maxX, box.maxY) }
        // All four corners, for a rectangle turns a little on its way.
        for x in [box.minX, box.maxX] {
            for y in [box.minY, box.maxY] {
                guard let (x, y) = toRD(x, y), Self.contains(x, y) else { return false }
            }
        }
        return true
    }

    private static func contains(_ x: Double, _ y: Double) -> Bool {
        (0...300_000).contains(x) && (300_000...625_000).contains(y)
    }
}

/// What is probably the matter with coordinates outside the country.
private func suspicion(_ box: Box, _ system: CoordinateSystem) -> String {
    func isLongitude(_ value: Double) -> Bool { (2...8).contains(value) }
    func isLatitude(_ value: Double) -> Bool { (50...54.5).contains(value) }
    if isLatitude(box.minX), isLongitude(box.minY) {
        return "het lijken graden met de breedte voor de lengte: verwissel ze"
    }
    if system.isGeographic {
        let isMetres = max(abs(box.maxX), abs(box.maxY)) > 360
        return isMetres
            ? "het lijken meters (EPSG:28992), geen graden" : "verwacht lengte 3 tot 7,5 en breedte 50 tot 54"
    }
    if isLongitude(box.minX), isLatitude(box.minY) { return "het lijken graden (EPSG:4326), geen meters" }
    return "verwacht in RD x 0 tot 300 km en y 300 tot 625 km"
}

/// For a message only: whole numbers where there is nothing behind the point that matters.
private func shortNumber(_ value: Double) -> String {
    abs(value) >= 1000 && abs(value) < 1e15 ? String(Int(value.rounded())) : String(value)
}

extension PolygonArray {
    /// The rectangle around an area, or `nil` when one of its coordinates is not finite.
    fileprivate func finiteBox(of area: Int) -> Box? {
        var box = Box()
        for point in allPoints(of: area) {
            guard x[point].isFinite, y[point].isFinite else { return nil }
            box.include(x: x[point], y: y[point])
        }
        return box
    }
}
