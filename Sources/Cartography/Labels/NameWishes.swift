import Areas

/// Which names a map wants, the most important first: gemeenten, then wijken, then the areas themselves.
struct NameWishes {
    private(set) var all: [LabelWish] = []

    /// - Parameter backgrounds: the colour of every area on the map.
    init(
        _ areas: AreaTable, _ drawn: DrawnAreas, _ style: BorderStyle, _ network: BorderNetwork, backgrounds: [Color],
        enlargement: Double
    ) {
        let unit = enlargement
        let people = areas[.inwoners]
        let sizes = (0..<areas.count).map { drawn.size(of: $0) }
        // Where the number of inhabitants is known, a town comes before an empty polder.
        // An area without that number counts as an average one, or a city with new codes would lose its name.
        let known = people.compactMap { $0 }
        let average = known.reduce(0, +) / Double(max(known.count, 1))
        let weights = known.isEmpty ? sizes : people.map { $0 ?? average }
        for index in style.groupings.indices.reversed() {
            let grouping = style.groupings[index]
            guard grouping.count > 1 else { continue }
            let isGemeente = grouping.level == .gemeente
            let isCrowded = style.meanGroupSides[index] < 14
            guard isGemeente || style.meanGroupSides[index] >= 7 else { continue }
            let size = isGemeente ? (isCrowded ? 2.4 : 3.1) : 2.3
            let text = TextStyle(size: size * unit, bold: true, color: Ink.title)
            let inside = isGemeente ? (isCrowded ? 0 : 0.7) : grouping.level == areas.level ? 0.95 : 0.8
            let limit = isGemeente && isCrowded ? 40 : 200
            for group in Self.order(grouping, weights).prefix(limit) {
                guard let name = grouping.names[group] else { continue }
                all.append(
                    LabelWish(
                        name: name, outline: network.outlines[index][group], style: text, inside: inside,
                        distance: (isGemeente && isCrowded ? 1.6 : 0.6) * unit))
            }
        }
        guard areas.level == .buurt, areas.count <= 600 else { return }
        // From 1.9 mm, the least that reads well in print, to 3.6 mm where there are only a few large areas.
        let size = min(max(1.9, 1.5 + style.meanAreaSide * 0.03), 3.6)
        for area in areas.codes.indices.sorted(by: { (weights[$1], $0) < (weights[$0], $1) }) {
            guard let name = areas.names[area], !drawn.areaRings[area].isEmpty else { continue }
            // A buurt that is called after its wijk would only repeat a name that already stands there.
            if name == areas.wijkNames[area] || name == areas.gemeenteNames[area], areas.count > 3 { continue }
            let text = TextStyle(size: size * unit, color: backgrounds[area].textColor)
            all.append(
                LabelWish(
                    name: name, outline: Outline(drawn, area: area), style: text, halo: backgrounds[area], inside: 1,
                    distance: 0.4 * unit))
        }
    }

    /// The groups by weight, the heaviest first, then in order of code.
    private static func order(_ grouping: Grouping, _ weights: [Double]) -> [Int] {
        var sums = [Double](repeating: 0, count: grouping.count)
        for (area, group) in grouping.groupOfArea.enumerated() {
            if let group { sums[group] += weights[area] }
        }
        return sums.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }
    }
}
