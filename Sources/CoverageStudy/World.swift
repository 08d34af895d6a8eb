import Areas
import Foundation
import RiskModel

/// One made world: what is measured of it, and what is true.
struct World {
    let measured: AreaTable
    let truth: AreaTable
    /// Factors on the weights of heat and loneliness that are the right ones in this world.
    let weightFactors: [Double]

    init(_ scenario: Scenario, weightSpread: Double, random: inout WorldRandom) {
        let codes = (1...scenario.areaCount).compactMap { AreaCode("BU0001" + String(10_000 + $0).dropFirst()) }
        var measured = AreaTable(level: .buurt, codes: codes)
        var (estimates, truths, low, high): ([Double?], [Double?], [Double?], [Double?]) = ([], [], [], [])
        for _ in codes {
            let centre = 14 + scenario.spread * random.normal()
            let error = scenario.leastError + (scenario.greatestError - scenario.leastError) * random.uniform()
            let other = centre + error * random.normal()
            // The truth scatters around a model estimate; a survey estimate scatters around the truth.
            let (estimate, fact) = scenario.truth == .model ? (centre, other) : (other, centre)
            estimates.append(estimate)
            truths.append(fact)
            low.append(estimate - 1.959964 * error)
            high.append(estimate + 1.959964 * error)
        }
        measured[.hitte] = codes.map { _ in 40 + 3 * random.normal() }
        measured[.inwoners65plus] = codes.map { _ in 60 + 140 * random.uniform() }
        measured[.oppervlakteLandKm2] = codes.map { _ in 0.1 + 0.2 * random.uniform() }
        measured[.sterkEenzaamLaag] = low
        measured[.sterkEenzaamHoog] = high
        self.measured = measured.withRates(estimates)
        truth = measured.withRates(truths)
        weightFactors = (0..<2).map { _ in 1 + weightSpread * (2 * random.uniform() - 1) }
    }
}

extension AreaTable {
    /// The same areas with these rates and what follows from them.
    fileprivate func withRates(_ rates: [Double?]) -> AreaTable {
        var result = self
        result[.sterkEenzaamPct] = rates
        result[.verwachtSterkEenzaam] = zip(rates, self[.inwoners65plus]).map { rate, people in
            if let rate, let people { people * rate / 100 } else { nil }
        }
        result[.sterkEenzaamPerKm2] = zip(result[.verwachtSterkEenzaam], self[.oppervlakteLandKm2]).map { number, km2 in
            if let number, let km2 { number / km2 } else { nil }
        }
        return result
    }
}

/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), on purpose another source of numbers than the calculation uses.
struct WorldRandom {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    /// Between 0 and 1, never one of them.
    mutating func uniform() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return (Double((z ^ (z >> 31)) >> 11) + 0.5) * 0x1p-53
    }

    /// Marsaglia's polar method, one of the two values.
    mutating func normal() -> Double {
        while true {
            let (x, y) = (2 * uniform() - 1, 2 * uniform() - 1)
            let square = x * x + y * y
            if square < 1, square > 0 { return x * (-2 * log(square) / square).squareRoot() }
        }
    }
}
