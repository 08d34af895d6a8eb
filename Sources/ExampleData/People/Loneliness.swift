/// Made-up estimates of loneliness in the form of RIVM's: per age group and year, with 95 % limits.
struct Loneliness {
    /// What is measured, in the order of the columns.
    enum Measure: Int, CaseIterable { case eenzaam, sterk, emotioneel, sociaal }

    /// An estimate with its limits, all in tenths of a percent.
    struct Estimate: Equatable {
        let value: Int
        let low: Int
        let high: Int
    }

    /// The estimates of one area for one age group and year, one per measure; `nil` where RIVM would give none.
    typealias Estimates = [Estimate?]

    /// The strongly lonely share of 65 and over per buurt in %, in the latest year: what all other figures follow.
    let level: [Double]
    private let shaken: [Double]

    init(_ region: Region, _ residents: [Residents], seed: UInt64) {
        let social = ValueNoise(seed: seed ^ 0x50C1)
        var random = SplitMix64(seed: seed ^ 0xE3)
        var (level, shaken) = ([Double](), [Double]())
        for (buurt, people) in zip(region.buurten, residents) {
            let places = buurt.sites.map { region.sites.places[$0] }
            let (here, count) = (places[places.count / 2], Double(places.count))
            let urbanity = places.reduce(0) { $0 + region.landscape.urbanity($1) } / count
            let aged = Double(people.aged65) / Double(max(people.total, 1))
            let mean =
                9 + 5.5 * social.fractal(here, scale: 1900, octaves: 2) + 5 * urbanity + (aged > 0.35 ? 2 : 0)
            level.append(min(max(mean + random.signed(), 3.5), 24))
            shaken.append(random.signed())
        }
        (self.level, self.shaken) = (level, shaken)
    }

    /// The estimates of a buurt before rounding, in %: one per measure.
    func rates(of buurt: Int, age: AgeBand, year: Year) -> [Double] {
        let strong = level[buurt] * year.factor * (age == .vanaf65 ? 1 : 0.85) + (age == .vanaf65 ? 0 : 3)
        let wobble = shaken[buurt] * (year == .latest ? 1 : -0.6)
        return [35 + 1.35 * strong + 1.5 * wobble, strong, 13.5 + 1.25 * strong - wobble, 21 + 1.2 * strong + wobble]
    }

    /// An estimate with limits that widen as fewer people stand behind it, and reach further up than down.
    static func estimate(_ rate: Double, people: Int) -> Estimate {
        let half = 0.9 + 26 / Double(max(people, 1)).squareRoot()
        let tenths = { (value: Double) in Int((min(max(value, 0.1), 99.9) * 10).rounded()) }
        return Estimate(value: tenths(rate), low: tenths(rate - 0.9 * half), high: tenths(rate + 1.15 * half))
    }

    enum AgeBand: CaseIterable {
        case vanaf18, van18tot65, vanaf65
    }

    enum Year: String, CaseIterable {
        case earlier = "2020JJ00"
        case latest = "2024JJ00"

        var factor: Double { self == .latest ? 1 : 0.88 }
    }
}
