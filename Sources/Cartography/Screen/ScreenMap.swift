package import Areas

/// A map for a screen: outlines, borders and places for names, without a sheet, a legend or colours of its own.
///
/// Coordinates are whole units of the drawing, x to the right and y down, north up. The drawing is `width` units wide.
package struct ScreenMap: Sendable {
    /// A wijk or gemeente to be named, and where.
    package struct Name: Sendable {
        package let level: AreaLevel
        package let text: String
        package let spot: Spot
    }

    /// A place for a name or number inside an area.
    package struct Spot: Sendable {
        package let x: Int
        package let y: Int
        /// The length of the horizontal line through the place that lies inside.
        package let room: Int
    }

    package static let width = 30_000
    package let height: Int
    /// The `d` attribute of every area; empty for one without a shape.
    package let outlines: [[UInt8]]
    /// One per area; the middle of the drawing for an area without a shape.
    package let spots: [Spot]
    /// Wijken and gemeenten, the most important first.
    package let names: [Name]
    /// The `d` attributes of the borders of wijken and gemeenten, those of one level together; the lightest first.
    package let borders: [(level: AreaLevel, path: [UInt8])]
    /// The `d` attributes of water, drawn under everything else.
    package let water: [[UInt8]]
    /// The `d` attribute of the land around the areas; empty where nothing is known of it.
    package let surroundings: [UInt8]

    /// - Parameters:
    ///   - shapes: one per area, RD metres, simplified on shared borders.
    ///   - surroundings, water: areas around these and water, RD metres.
    ///
    /// Throws `Failure(.badData)` when no area has a shape, as the maps on paper do.
    package init(
        _ areas: AreaTable, shapes: PolygonArray, surroundings: PolygonArray, water: PolygonArray = PolygonArray()
    ) throws(Failure) {
        let content = MapContent(
            name: "kaart", areas: areas, shapes: shapes, title: "", subtitle: "", sources: [])
        try content.check()
        let frame = ScreenFrame(shapes.box, width: Double(Self.width) / 100)
        height = Int((frame.box.maxY * 100).rounded())
        let drawn = DrawnAreas(shapes, projection: frame.projection)
        outlines = (0..<areas.count).map { drawn.pathData(of: $0) }
        let middle = Spot(x: Self.width / 2, y: height / 2, room: 0)
        let outlinesOfAreas = (0..<areas.count).map { Outline(drawn, area: $0) }
        let isExact = areas.count <= 1500
        let spots = outlinesOfAreas.map { Spot(in: $0, isExact: isExact) ?? middle }
        self.spots = spots.indices.map { area in
            guard let dot = drawn.dots[area] else { return spots[area] }
            return Spot(x: Int(dot.x), y: Int(dot.y), room: 0)
        }
        let groupings = [AreaLevel.wijk, .gemeente].filter { $0 < areas.level }.sorted(by: >)
            .map { Grouping(areas, by: $0) }
        let network = BorderNetwork(drawn, groupings: groupings)
        borders = zip(groupings, network.edges).map { ($0.level, EdgeChains.pathData($1)) }
        names = Self.names(groupings, network, areas)
        let around = ClippedAreas(surroundings, to: frame.projection.ground(frame.box.enlarged(by: 2))).shapes
        let land = DrawnAreas(around, projection: frame.projection)
        self.surroundings = land.areaRings.indices.flatMap { land.pathData(of: $0) }
        self.water = Water(water, projection: frame.projection, frame: frame.box.enlarged(by: 2)).paths
    }

    /// How far a border may move without anyone seeing it: a quarter of a pixel of a map of 1,000 pixels, or a little more
    /// than a third for a country, whose file would grow too large.
    package static func simplificationTolerance(for box: Box, areas: Int) -> Double {
        max(box.width, box.height) / (areas > 3000 ? 2800 : 4000)
    }

    /// Gemeenten before wijken, those with most people first; a group whose name stands there already is left out.
    private static func names(_ groupings: [Grouping], _ network: BorderNetwork, _ areas: AreaTable) -> [Name] {
        let people = areas[.inwoners].map { $0 ?? 0 }
        var names: [Name] = []
        for (grouping, outlines) in zip(groupings, network.outlines).reversed() where grouping.count > 1 {
            var sums = [Double](repeating: 0, count: grouping.count)
            for (area, group) in grouping.groupOfArea.enumerated() {
                if let group { sums[group] += people[area] }
            }
            for group in sums.indices.sorted(by: { (sums[$1], $0) < (sums[$0], $1) }) {
                guard let text = grouping.names[group].map(LabelText.plain),
                    let spot = Spot(in: outlines[group], isExact: areas.count <= 1500)
                else { continue }
                names.append(Name(level: grouping.level, text: text, spot: spot))
            }
        }
        return names
    }
}

extension ScreenMap.Spot {
    /// The pole of inaccessibility, or where there are very many areas the middle of the longest stretch half-way up.
    fileprivate init?(in outline: Outline, isExact: Bool) {
        if isExact, let point = InnerPoint(outline, precision: 0.5) {
            let stretch = outline.intervals(atY: point.y).first { $0.contains(point.x) }
            self.init(x: point.x, y: point.y, room: stretch.map { $0.upperBound - $0.lowerBound } ?? 0)
            return
        }
        let y = (outline.box.minY + outline.box.maxY) / 2
        let stretches = outline.intervals(atY: y)
        guard let first = stretches.first else { return nil }
        let longest = stretches.dropFirst().reduce(first) {
            $1.upperBound - $1.lowerBound > $0.upperBound - $0.lowerBound ? $1 : $0
        }
        self.init(
            x: (longest.lowerBound + longest.upperBound) / 2, y: y, room: longest.upperBound - longest.lowerBound)
    }

    /// From mm, the unit of outlines.
    private init(x: Double, y: Double, room: Double) {
        self.init(x: Int((x * 100).rounded()), y: Int((y * 100).rounded()), room: Int((room * 100).rounded()))
    }
}

/// Where the areas are drawn: as wide as it may be, as high as they ask for within bounds, with a little land around them.
private struct ScreenFrame {
    let box: Box
    let projection: Projection

    init(_ extent: Box, width: Double) {
        let shape = extent.width > 0 ? extent.height / extent.width : 1
        let height = (width * min(max(shape, 0.6), 1.25)).rounded()
        let margin = 0.03 * width
        box = Box(minX: 0, minY: 0, maxX: width, maxY: height)
        projection = Projection(
            extent: extent, frame: Box(minX: margin, minY: margin, maxX: width - margin, maxY: height - margin))
    }
}
