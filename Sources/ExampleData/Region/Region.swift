import Areas

/// The fictional region on the map: buurten, wijken and gemeenten with their outlines in RD.
struct Region {
    let landscape: Landscape
    let sites: Sites
    /// In code order, water included.
    let buurten: [Buurt]
    /// One shape per buurt, all borders shared with the neighbours.
    let buurtShapes: PolygonArray
    private let buurtOfSite: [Int?]
    private let outlines: Outlines

    init(seed: UInt64) {
        let landscape = Landscape(seed: seed)
        let sites = Sites(landscape, River(), seed: seed)
        let borders = Borders(sites, seed: seed) { left, right in
            let isShore = sites.ground[left] != sites.ground[right]
            let urbanity = landscape.urbanity(sites.places[left])
            return isShore ? 0.2 : 0.05 + 0.13 * (1 - urbanity)
        }
        let partition = Partition(sites, borders, landscape, seed: seed)
        let outlines = Outlines(borders)
        buurtShapes = outlines.polygons(count: partition.buurten.count) { partition.buurtOfSite[$0] }
        (self.landscape, self.sites, self.outlines) = (landscape, sites, outlines)
        (buurten, buurtOfSite) = (partition.buurten, partition.buurtOfSite)
    }

    /// The outlines of groups of buurten, dissolved; `group` numbers the group of a buurt.
    func shapes(count: Int, group: (Buurt) -> Int?) -> PolygonArray {
        let groups = buurten.map(group)
        return outlines.polygons(count: count) { site in buurtOfSite[site].flatMap { groups[$0] } }
    }
}

extension PolygonArray {
    /// m² of one area, holes left out; for rings that do not cross.
    func squareMetres(of area: Int) -> Double {
        var total = 0.0
        for ring in allRings(of: area) {
            // Shells run clockwise, holes the other way.
            total -= Ring.signedArea(points(of: ring).map { Point(x: x[$0], y: y[$0]) })
        }
        return total
    }
}
