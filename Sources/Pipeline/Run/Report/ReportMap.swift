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
    /// - Parameter surroundings, water: areas around those of the map, and water, RD.
    ///
    /// Throws as the maps on paper do where nothing can be drawn.
    init(_ level: MapLevel, colors: [Color?], surroundings: PolygonArray, water: PolygonArray, threads: Int)
        async throws(Failure)
    {
        self.colors = colors
        let count = level.areas.count
        let land = count + surroundings.count
        let tolerance = ScreenMap.simplificationTolerance(for: level.rd.box, areas: count)
        let simple = try await level.rd.simplified(
            with: surroundings.appending(water), areaTolerance: tolerance * tolerance, threads: threads)
        map = try ScreenMap(
            level.areas, shapes: simple.polygons(of: 0..<count),
            surroundings: simple.polygons(of: count..<land), water: simple.polygons(of: land..<simple.count))
    }

    /// The id of the waves for the legend, in pixels instead of units of the map.
    static let smallWaves = "golvenklein"
    var hasWater: Bool { !map.water.isEmpty }

    var markup: String {
        let water =
            hasWater
            ? WaterPattern.element(id: "golven", wavelength: 600, hasGround: true)
                + WaterPattern.element(id: Self.smallWaves, wavelength: 10, hasGround: true) : ""
        var text = """
            <svg id="kaart" viewBox="0 0 \(ScreenMap.width) \(map.height)" role="img" aria-labelledby="themanaam">
            <defs>
            <pattern id="arcering" patternUnits="userSpaceOnUse" width="300" height="300" patternTransform="rotate(45)">\
            <rect width="300" height="300" fill="#ffffff"/><rect width="60" height="300" fill="#949494"/></pattern>
            <pattern id="arceringklein" patternUnits="userSpaceOnUse" width="5" height="5" patternTransform="rotate(45)">\
            <rect width="5" height="5" fill="#ffffff"/><rect width="1" height="5" fill="#949494"/></pattern>
            \(water)</defs>

            """
        if hasWater {
            text += "<g class=\"water\">\n"
            for area in map.water { text += path("fill-rule=\"evenodd\"", area) }
            text += "</g>\n"
        }
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
