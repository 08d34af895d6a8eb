import Areas
import Cartography
import Geometry
import Publishing

/// The drawing of the report as SVG markup; everything in it are numbers and colours of this program.
struct ReportMap {
    private let map: ScreenMap
    /// The colour of every area; `nil` where there are no data.
    private let colors: [Color?]

    /// Simplifies the shapes together with what lies around them, so that the border they share stays shared.
    ///
    /// - Parameter surroundings: areas around those of the map, RD.
    ///
    /// Throws as the maps on paper do where nothing can be drawn.
    init(_ level: MapLevel, colors: [Color?], surroundings: PolygonArray, threads: Int) async throws(Failure) {
        self.colors = colors
        let count = level.areas.count
        var all = level.rd.polygons
        for area in 0..<surroundings.count { all.append(area: area, of: surroundings) }
        let tolerance = ScreenMap.simplificationTolerance(for: level.rd.box, areas: count)
        let simple = try await Coverage(all).simplified(areaTolerance: tolerance * tolerance, threads: threads)
        map = try ScreenMap(
            level.areas, shapes: simple.polygons(of: 0..<count),
            surroundings: simple.polygons(of: count..<simple.count))
    }

    var markup: String {
        var text = """
            <svg id="kaart" viewBox="0 0 \(ScreenMap.width) \(map.height)" role="img" aria-labelledby="themanaam">
            <defs>
            <pattern id="arcering" patternUnits="userSpaceOnUse" width="300" height="300" patternTransform="rotate(45)">\
            <rect width="300" height="300" fill="#ffffff"/><rect width="60" height="300" fill="#949494"/></pattern>
            <pattern id="arceringklein" patternUnits="userSpaceOnUse" width="5" height="5" patternTransform="rotate(45)">\
            <rect width="5" height="5" fill="#ffffff"/><rect width="1" height="5" fill="#949494"/></pattern>
            </defs>

            """
        if !map.surroundings.isEmpty { text += path("class=\"omgeving\" fill-rule=\"evenodd\"", map.surroundings) }
        text += "<g id=\"gebieden\">\n"
        for (area, outline) in map.outlines.enumerated() where !outline.isEmpty {
            text += path("id=\"g\(area)\" fill=\"\(colors[area]?.hex ?? "url(#arcering)")\"", outline)
        }
        text += "</g>\n"
        for border in map.borders { text += path("class=\"grens \(border.level.rawValue)\"", border.path) }
        return text + "<path id=\"aangewezen\"/>\n<path id=\"gekozen\"/>\n</svg>"
    }

    private func path(_ attributes: String, _ data: [UInt8]) -> String {
        "<path \(attributes) d=\"\(String(decoding: data, as: UTF8.self))\"/>\n"
    }

    /// Where names and numbers stand, for the scripts of the page.
    var members: [JSON.Member] {
        [
            JSON.Member("punten", .array(map.spots.flatMap { [.integer($0.x), .integer($0.y)] })),
            JSON.Member("ruimten", .array(map.spots.map { .integer($0.room) })),
            JSON.Member(
                "groepsnamen",
                .array(
                    map.names.map { name in
                        [
                            "niveau": .text(name.level.rawValue), "tekst": .text(name.text),
                            "x": .integer(name.spot.x), "y": .integer(name.spot.y), "ruimte": .integer(name.spot.room),
                        ]
                    })),
        ]
    }
}
