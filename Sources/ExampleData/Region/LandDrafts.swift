/// Buurten on land while they are being made: grown from seeds, grouped into wijken.
struct LandDrafts {
    private struct Draft {
        var sites: [Int]
        let middle: Point
        var wijk: Int
        var kind: Buurt.Kind?
    }

    private let sites: Sites
    private var drafts: [Draft]

    init(_ sites: Sites, _ borders: Borders, _ landscape: Landscape, seed: UInt64) {
        self.sites = sites
        let onLand = sites.ground.map { $0 == .land }
        var random = SplitMix64(seed: seed ^ 0xB00F)
        let links = borders.borders.filter { onLand[$0.left] && onLand[$0.right] }.map { border in
            let distance = sites.places[border.left].distance(to: sites.places[border.right])
            return Growth.Link(a: border.left, b: border.right, cost: distance * random.within(0.75...1.25))
        }
        let mainland = LandDrafts.mainland(sites, links)
        let seeds = LandDrafts.seeds(sites, landscape, mainland, &random)
        let buurtOfSite = Growth.territories(
            from: seeds, speed: Array(repeating: 1, count: seeds.count), over: links, count: sites.count)
        var members = [[Int]](repeating: [], count: seeds.count)
        for (site, buurt) in buurtOfSite.enumerated() { if let buurt { members[buurt].append(site) } }
        let wijken = LandDrafts.wijken(seeds.map { sites.places[$0] }, links, buurtOfSite)
        drafts = seeds.indices.map {
            Draft(sites: members[$0], middle: sites.places[seeds[$0]], wijk: wijken[$0], kind: nil)
        }
        addIslands()
    }

    /// The cells that hang together with the middle of the city; loose bits of coast become sea.
    private static func mainland(_ sites: Sites, _ links: [Growth.Link]) -> [Bool] {
        let land = sites.ground.indices.filter { sites.ground[$0] == .land }
        // Either bank of the river is a mainland of its own.
        let roots = [Landscape.cityCentre, Landscape.at(900, 300)].compactMap { place in
            land.min { sites.places[$0].distance(to: place) < sites.places[$1].distance(to: place) }
        }
        return Growth.territories(from: roots, speed: [1, 1], over: links, count: sites.count).map { $0 != nil }
    }

    /// One cell per buurt, as far apart as the landscape wants.
    private static func seeds(
        _ sites: Sites, _ landscape: Landscape, _ mainland: [Bool], _ random: inout SplitMix64
    ) -> [Int] {
        var seeds: [Int] = []
        for site in random.shuffled(Array(0..<sites.count)) where mainland[site] {
            let here = sites.places[site]
            let spacing = landscape.buurtSpacing(here)
            if seeds.allSatisfy({ sites.places[$0].distance(to: here) >= spacing }) { seeds.append(site) }
        }
        return seeds
    }

    private static func wijken(_ middles: [Point], _ links: [Growth.Link], _ buurtOfSite: [Int?]) -> [Int] {
        let between: [Growth.Link] = links.compactMap { link in
            guard let a = buurtOfSite[link.a], let b = buurtOfSite[link.b], a != b else { return nil }
            return Growth.Link(a: a, b: b, cost: middles[a].distance(to: middles[b]))
        }
        func nearest(_ place: Point) -> Int {
            middles.indices.min { middles[$0].distance(to: place) < middles[$1].distance(to: place) } ?? 0
        }
        let plan = AreaPlan.wijken
        let grown = Growth.territories(
            from: plan.map { nearest($0.place) }, speed: plan.map(\.speed), over: between, count: middles.count)
        return grown.map { $0 ?? 0 }
    }

    private mutating func addIslands() {
        let cells = sites.ground.indices.filter { sites.ground[$0] == .island }
        guard let first = cells.first, let wijk = LandDrafts.wijkNumber(AreaPlan.islandWijk) else { return }
        drafts.append(Draft(sites: cells, middle: sites.places[first], wijk: wijk, kind: .eiland))
    }

    /// Gives one cell that lies wholly inside a buurt of one gemeente to another gemeente, as in Baarle.
    mutating func splitOffEnclave(_ borders: Borders) {
        var owner = [Int?](repeating: nil, count: sites.count)
        for (number, draft) in drafts.enumerated() { for site in draft.sites { owner[site] = number } }
        var isInside = [Bool](repeating: true, count: sites.count)
        for border in borders.borders where owner[border.left] != owner[border.right] {
            (isInside[border.left], isInside[border.right]) = (false, false)
        }
        let hosts = drafts.indices.filter {
            drafts[$0].kind == nil && AreaPlan.wijken[drafts[$0].wijk].gemeenteCode == AreaPlan.enclaveHostGemeente
                && drafts[$0].sites.count > 4
        }
        // The largest host leaves the widest ring around the enclave.
        let candidates = hosts.flatMap { host in drafts[host].sites.filter { isInside[$0] }.map { (host, $0) } }
        guard let wijk = LandDrafts.wijkNumber(AreaPlan.enclaveWijk),
            let (host, site) = candidates.max(by: { drafts[$0.0].sites.count < drafts[$1.0].sites.count })
        else { return }
        drafts[host].sites.removeAll { $0 == site }
        drafts.append(Draft(sites: [site], middle: sites.places[site], wijk: wijk, kind: .enclave))
    }

    private static func wijkNumber(_ code: String) -> Int? { AreaPlan.wijken.firstIndex { $0.code == code } }

    /// The buurten with kind, code and name; codes count outwards from the middle of the wijk.
    func named(seed: UInt64, _ landscape: Landscape) -> [Buurt] {
        var fixed: [Int: BuurtNames.Landmark] = [:]
        for landmark in BuurtNames.landmarks {
            let free = drafts.indices.filter { fixed[$0] == nil && drafts[$0].kind == nil }
            let nearest = free.min {
                drafts[$0].middle.distance(to: landmark.place) < drafts[$1].middle.distance(to: landmark.place)
            }
            if let nearest { fixed[nearest] = landmark }
        }
        var names = BuurtNames(seed: seed)
        var buurten: [Buurt] = []
        for (number, wijk) in AreaPlan.wijken.enumerated() {
            let members = drafts.indices.filter { drafts[$0].wijk == number }
                .sorted { drafts[$0].middle.distance(to: wijk.place) < drafts[$1].middle.distance(to: wijk.place) }
            for (place, member) in members.enumerated() {
                let kind = fixed[member]?.kind ?? drafts[member].kind ?? kind(of: drafts[member].sites, landscape)
                let digits = place < 10 ? "0\(place)" : "\(place)"
                let name =
                    switch kind {
                    case .eiland: BuurtNames.islands
                    case .enclave: BuurtNames.enclave
                    default: fixed[member]?.name ?? names.next(for: kind, number: buurten.count)
                    }
                buurten.append(
                    Buurt(
                        code: "BU" + wijk.code.dropFirst(2) + digits, name: name, kind: kind,
                        sites: drafts[member].sites))
            }
        }
        return buurten
    }

    private func kind(of members: [Int], _ landscape: Landscape) -> Buurt.Kind {
        func mean(_ field: (Point) -> Double) -> Double {
            members.reduce(0) { $0 + field(sites.places[$1]) } / Double(members.count)
        }
        switch mean(landscape.urbanity) {
        case 0.72...: return .centrum
        case 0.42...: return .stad
        case 0.2...: return .dorp
        default: return mean(landscape.greenness) > 0.55 ? .bos : .buitengebied
        }
    }
}
