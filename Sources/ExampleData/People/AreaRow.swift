/// An area of any level as it stands in a table: who lives there and how lonely they are.
struct AreaRow {
    let code: String
    /// The name of the gemeente, or of the country.
    let gemeente: String
    /// `Land`, `Gemeente`, `Wijk` or `Buurt`.
    let kind: String
    let residents: Residents
    /// Per age group and year; empty where nothing is estimated.
    private let rates: [String: [Double]]

    /// Sums of counts, and rates weighed by people, over buurten of the region.
    init(code: String, gemeente: String, kind: String, buurten: [Int], _ people: [Residents], _ loneliness: Loneliness)
    {
        (self.code, self.gemeente, self.kind) = (code, gemeente, kind)
        residents = buurten.reduce(.none) { $0 + people[$1] }
        var rates: [String: [Double]] = [:]
        for year in Loneliness.Year.allCases {
            for age in Loneliness.AgeBand.allCases {
                var (sum, weight) = ([Double](repeating: 0, count: Loneliness.Measure.allCases.count), 0.0)
                for buurt in buurten {
                    for (band, count) in AreaRow.bands(age, people[buurt]) {
                        let here = loneliness.rates(of: buurt, age: band, year: year)
                        sum = zip(sum, here).map { $0 + $1 * Double(count) }
                        weight += Double(count)
                    }
                }
                if weight > 0 { rates[AreaRow.key(age, year)] = sum.map { $0 / weight } }
            }
        }
        self.rates = rates
    }

    /// The estimates of a measure; `nil` where fewer than fifty people live or hardly any of this age.
    func estimate(_ measure: Loneliness.Measure, _ age: Loneliness.AgeBand, _ year: Loneliness.Year) -> Loneliness
        .Estimate?
    {
        let people = AreaRow.bands(age, residents).reduce(0) { $0 + $1.count }
        guard residents.total >= 50, people >= 10, let rate = rates[AreaRow.key(age, year)] else { return nil }
        return Loneliness.estimate(rate[measure.rawValue], people: people)
    }

    private static func key(_ age: Loneliness.AgeBand, _ year: Loneliness.Year) -> String { "\(age) \(year)" }

    /// 18 and over is the other two together.
    private static func bands(
        _ age: Loneliness.AgeBand, _ people: Residents
    ) -> [(band: Loneliness.AgeBand, count: Int)] {
        switch age {
        case .vanaf65: [(.vanaf65, people.aged65)]
        case .van18tot65: [(.van18tot65, people.aged18to65)]
        case .vanaf18: [(.van18tot65, people.aged18to65), (.vanaf65, people.aged65)]
        }
    }
}
