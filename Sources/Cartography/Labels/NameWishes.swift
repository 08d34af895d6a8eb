import Areas

/// Which names a map wants, the most important first: gemeenten, then wijken, then the areas themselves.
struct NameWishes {
    private(set) var all: [LabelWish] = []
    private let areas: AreaTable
    private let drawn: DrawnAreas
    private let unit: Double
    /// Inhabitants or, where nobody knows those, size: what makes a name important.
    private let weights: [Double]

    /// - Parameter backgrounds: the colour of every area on the map.
    init(
        _ areas: AreaTable, _ drawn: DrawnAreas, _ style: BorderStyle, _ network: BorderNetwork, backgrounds: [Color],
        enlargement: Double
    ) {
        (self.areas, self.drawn, unit) = (areas, drawn, enlargement)
        weights = Self.weights(areas, drawn)
        for index in style.groupings.indices.reversed() where style.groupings[index].count > 1 {
            let side = style.meanGroupSides[index]
            // On a map of a whole province or more, only the largest towns are named, and across their borders.
            let isCrowded = style.groupings[index].level == .gemeente && side < 14
            guard isCrowded || style.groupings[index].level != areas.level else { continue }
            guard isCrowded || side >= 7 else { continue }
            addGroups(style.groupings[index], network.outlines[index], backgrounds, isCrowded: isCrowded)
            if style.groupings[index].level == areas.level { return }
        }
        if areas.count <= 600 { addAreas(backgrounds, meanSide: style.meanAreaSide) }
    }

    private mutating func addGroups(
        _ grouping: Grouping, _ outlines: [Outline], _ backgrounds: [Color], isCrowded: Bool
    ) {
        let isGemeente = grouping.level == .gemeente
        let size = isCrowded ? 2.4 : isGemeente ? 3.1 : 2.3
        let gemeenten = Set(areas.gemeenteNames.compactMap { $0 })
        let grounds = Self.grounds(grouping, backgrounds)
        for group in order(grouping).prefix(isCrowded ? 40 : 200) {
            guard let name = grouping.names[group].map(LabelText.plain) else { continue }
            let color = grounds[group] == .white ? Ink.title : grounds[group].textColor
            all.append(
                LabelWish(
                    name: name, outline: outlines[group],
                    style: TextStyle(size: size * unit, bold: true, color: color), halo: grounds[group].textHalo,
                    inside: isCrowded ? 0 : isGemeente ? 0.7 : 0.8, distance: (isCrowded ? 1.6 : 0.6) * unit,
                    repeats: !isGemeente && gemeenten.contains(name)))
        }
    }

    /// The colour of a group whose areas all have the same; white where they differ.
    private static func grounds(_ grouping: Grouping, _ backgrounds: [Color]) -> [Color] {
        var grounds = [Color?](repeating: nil, count: grouping.count)
        for (area, group) in grouping.groupOfArea.enumerated() {
            guard let group else { continue }
            grounds[group] = (grounds[group] ?? backgrounds[area]) == backgrounds[area] ? backgrounds[area] : .white
        }
        return grounds.map { $0 ?? .white }
    }

    private mutating func addAreas(_ backgrounds: [Color], meanSide: Double) {
        // From 1.9 mm, the least that reads well in print, to 3.6 mm where there are only a few large areas.
        let size = min(max(1.9, 1.5 + meanSide * 0.03), 3.6)
        let isGemeente = areas.level == .gemeente
        for area in weights.indices.sorted(by: { (weights[$1], $0) < (weights[$0], $1) }) {
            guard let name = areas.names[area].map(LabelText.plain), !drawn.areaRings[area].isEmpty else { continue }
            let larger = [areas.wijkNames[area], isGemeente ? nil : areas.gemeenteNames[area]]
            all.append(
                LabelWish(
                    name: name, outline: Outline(drawn, area: area),
                    style: TextStyle(size: size * unit, bold: isGemeente, color: backgrounds[area].textColor),
                    halo: backgrounds[area].textHalo, inside: isGemeente ? 0.8 : 1, distance: 0.4 * unit,
                    repeats: larger.contains { $0.map(LabelText.plain) == name }))
        }
    }

    /// The groups by weight, the heaviest first, then in order of code.
    private func order(_ grouping: Grouping) -> [Int] {
        var sums = [Double](repeating: 0, count: grouping.count)
        for (area, group) in grouping.groupOfArea.enumerated() {
            if let group { sums[group] += weights[area] }
        }
        return sums.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }
    }

    /// An area whose inhabitants are not known counts as an average one, or a city with new codes would lose its name.
    private static func weights(_ areas: AreaTable, _ drawn: DrawnAreas) -> [Double] {
        let people = areas[.inwoners]
        let known = people.compactMap { $0 }
        guard !known.isEmpty else { return (0..<areas.count).map { drawn.size(of: $0) } }
        let average = known.reduce(0, +) / Double(known.count)
        return people.map { $0 ?? average }
    }
}
