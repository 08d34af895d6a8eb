/// Who lives in an area: exact counts, from which the published figures are rounded.
struct Residents {
    /// People of 0-15, 15-25, 25-45, 45-65, and 65 and over.
    var ages: [Int]
    var households: Int
    var singles: Int
    /// Addresses within a kilometre, per km².
    var addressDensity: Int
    var landHectares: Int
    var waterHectares: Int

    static let none = Residents(
        ages: [0, 0, 0, 0, 0], households: 0, singles: 0, addressDensity: 0, landHectares: 0, waterHectares: 0)

    var total: Int { ages.reduce(0, +) }
    var aged65: Int { ages[4] }
    /// CBS has no limit at 18; three in ten of those of 15-25 are younger.
    var aged18to65: Int { ages[1] * 7 / 10 + ages[2] + ages[3] }

    /// As CBS publishes counts: multiples of five.
    static func rounded(_ count: Int) -> Int { (count + 2) / 5 * 5 }

    /// A part of the total in whole percents.
    func percentage(_ part: Int) -> Int { total == 0 ? 0 : (part * 200 + total) / (total * 2) }

    /// People per km² of land.
    var density: Int { landHectares == 0 ? 0 : total * 100 / landHectares }

    /// The CBS class of address density: 1 (2,500 addresses per km² and more) to 5 (below 500).
    var urbanityClass: Int {
        switch addressDensity {
        case 2500...: 1
        case 1500...: 2
        case 1000...: 3
        case 500...: 4
        default: 5
        }
    }

    /// The residents of two areas together; the address density weighs by households.
    static func + (left: Residents, right: Residents) -> Residents {
        let households = left.households + right.households
        let addresses = left.addressDensity * left.households + right.addressDensity * right.households
        return Residents(
            ages: zip(left.ages, right.ages).map(+), households: households, singles: left.singles + right.singles,
            addressDensity: households == 0 ? 0 : addresses / households,
            landHectares: left.landHectares + right.landHectares,
            waterHectares: left.waterHectares + right.waterHectares)
    }
}
