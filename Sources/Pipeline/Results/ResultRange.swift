import Areas

/// What can stand in a column of numbers of a result.
enum ResultRange {
    /// Where reading a source stops.
    private static let mostPeople = 1e12
    /// Above every area and density that can follow from what a source may have.
    private static let largest = 1e24

    /// The least and the greatest number that a run can have written; wide for what has no limits of its own.
    static func of(column: String) -> ClosedRange<Double> {
        switch Figure(rawValue: column) {
        case .eenzaamPct, .sterkEenzaamPct, .sterkEenzaamLaag, .sterkEenzaamHoog: return 0...100
        case .hitteDekking, .hitteBovenDrempel: return 0...1
        case .inwoners, .inwoners65plus, .inwoners18plus, .inwoners18tot65: return 0...mostPeople
        // Part of those people. Beyond it they could not be counted in whole numbers.
        case .verwachtSterkEenzaam, .verwachtLaag, .verwachtHoog: return 0...mostPeople
        case .oppervlakteLandKm2, .sterkEenzaamPerKm2: return 0...largest
        case .hitte: return -largest...largest
        case nil: break
        }
        switch column {
        case "hitte_klasse", "eenzaam_klasse", "risico_klasse": return 1...5
        case "kans_top": return 0...1
        case "rang", "rang_p05", "rang_p95": return 1...1e12
        default: return -largest...largest
        }
    }

    /// For a message: "0 tot en met 100", or that it is too large.
    static func words(_ range: ClosedRange<Double>) -> String {
        range.upperBound >= 1e12
            ? "het is te groot of te klein" : "\(whole(range.lowerBound)) tot en met \(whole(range.upperBound))"
    }

    private static func whole(_ value: Double) -> String { String(Int(value)) }
}
