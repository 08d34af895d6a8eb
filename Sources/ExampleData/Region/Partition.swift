/// The division of the cells into buurten, wijken and gemeenten.
struct Partition {
    /// Buurten in code order, water included.
    let buurten: [Buurt]
    /// The buurt of each cell; `nil` in the open sea.
    let buurtOfSite: [Int?]

    init(_ sites: Sites, _ borders: Borders, _ landscape: Landscape, seed: UInt64) {
        var drafts = LandDrafts(sites, borders, landscape, seed: seed)
        drafts.splitOffEnclave(borders)
        var buurten = drafts.named(seed: seed, landscape)
        buurten += Partition.water(sites, borders, around: buurten)
        buurten.sort { $0.code < $1.code }
        var buurtOfSite = [Int?](repeating: nil, count: sites.count)
        for (number, buurt) in buurten.enumerated() { for site in buurt.sites { buurtOfSite[site] = number } }
        (self.buurten, self.buurtOfSite) = (buurten, buurtOfSite)
    }

    /// How far from land the sea still belongs to a gemeente, in metres.
    private static let coastalWater = 800.0

    /// River and lake are a buurt of one gemeente each; the sea near the coast belongs to the gemeente of the nearest land.
    private static func water(_ sites: Sites, _ borders: Borders, around land: [Buurt]) -> [Buurt] {
        let shore = land.flatMap { buurt in buurt.sites.map { (place: sites.places[$0], buurt.gemeenteCode) } }
        let onLand = Set(land.flatMap(\.sites))
        var touchesInland = Set<Int>()
        for border in borders.borders {
            for (side, other) in [(border.left, border.right), (border.right, border.left)]
            where onLand.contains(other) || sites.ground[other] == .river || sites.ground[other] == .lake {
                touchesInland.insert(side)
            }
        }
        var parts: [String: [Int]] = [:]
        for site in 0..<sites.count where !onLand.contains(site) {
            switch sites.ground[site] {
            case .river: parts[AreaPlan.riverGemeente + "9997", default: []].append(site)
            case .lake: parts[AreaPlan.lakeGemeente + "9997", default: []].append(site)
            case .land, .island, .sea:
                let here = sites.places[site]
                guard let nearest = shore.min(by: { here.distance(to: $0.place) < here.distance(to: $1.place) }),
                    touchesInland.contains(site) || here.distance(to: nearest.place) <= coastalWater
                else { continue }
                parts[nearest.1 + "9998", default: []].append(site)
            }
        }
        return parts.keys.sorted().map { key in
            let kind: Buurt.Kind = key.hasSuffix("9997") ? .binnenwater : .buitenwater
            return Buurt(code: "BU" + key.dropFirst(2), name: nil, kind: kind, sites: parts[key] ?? [])
        }
    }
}
