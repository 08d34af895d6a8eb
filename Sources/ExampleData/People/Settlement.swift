import Areas

/// Settles people in the buurten: many in town, few in the fields, none on industrial ground.
struct Settlement {
    /// Per buurt, in the order of the region.
    let residents: [Residents]

    init(_ region: Region, seed: UInt64) {
        var random = SplitMix64(seed: seed ^ 0x9E0)
        let ageing = ValueNoise(seed: seed ^ 0x65)
        residents = region.buurten.enumerated().map { number, buurt in
            let hectares = Int((region.buurtShapes.squareMetres(of: number) / 10_000).rounded())
            let places = buurt.sites.map { region.sites.places[$0] }
            let urbanity = places.reduce(0) { $0 + region.landscape.urbanity($1) } / Double(places.count)
            let old = 18 + 6 * ageing.fractal(places[0], scale: 2400, octaves: 2) + random.signed() * 3
            // Drawn for every buurt, so that one buurt more does not change all others.
            let (thinner, care) = (random.within(0.7...1.3), random.unit())
            return Settlement.residents(
                of: buurt, hectares: hectares, urbanity: urbanity, thinner: thinner,
                agedShare: (old + (care < 0.1 ? 20 : 0) + (urbanity < 0.2 ? 4 : 0)) / 100)
        }
    }

    private static func residents(
        of buurt: Buurt, hectares: Int, urbanity: Double, thinner: Double, agedShare: Double
    ) -> Residents {
        var residents = Residents.none
        if buurt.kind.isWater {
            residents.waterHectares = hectares
            return residents
        }
        residents.landHectares = hectares
        let people = count(buurt.kind, hectares: hectares, urbanity: urbanity, thinner: thinner)
        let aged = Int(Double(people) * min(max(agedShare, 0.06), 0.55))
        let younger = Double(people - aged)
        // More students and starters in town, more children in the villages.
        let shares = [0.22 - 0.07 * urbanity, 0.13 + 0.05 * urbanity, 0.29 + 0.08 * urbanity]
        let counts = shares.map { Int(younger * $0) }
        residents.ages = counts + [people - aged - counts.reduce(0, +), aged]
        residents.households = Int(Double(people) / (2.5 - 0.7 * urbanity))
        residents.singles = Int(Double(residents.households) * (0.24 + 0.26 * urbanity))
        residents.addressDensity = Int(60 + 3600 * urbanity)
        return residents
    }

    private static func count(_ kind: Buurt.Kind, hectares: Int, urbanity: Double, thinner: Double) -> Int {
        let square = Double(hectares) / 100
        switch kind {
        case .industrie, .binnenwater, .buitenwater: return 0
        case .park: return 35
        case .bos: return Int(square * 55 * thinner)
        case .eiland: return 160
        case .enclave: return 240
        case .centrum, .stad, .dorp, .buitengebied:
            return Int(square * (125 + 11_000 * urbanity * urbanity) * thinner)
        }
    }
}
