import TestSupport
import Testing

@testable import Cartography

struct NaturalBreaksTests {
    /// mapclassify 2.10.0: `FisherJenks(y, k).bins`, the highest value of each class but the last.
    @Test(
        arguments: [
            (3, [37.16, 43.78]), (5, [33.41, 37.16, 41.12, 45.59]), (7, [32.13, 35.18, 37.8, 41.12, 44.19, 47.0]),
        ])
    func `the classes are those of mapclassify where its 32-bit sums suffice`(count: Int, highest: [Double]) {
        let limits = ClassLimits.naturalBreaks(ClassLimitsTests.sample, count: count)
        let values = ClassLimitsTests.sample.compactMap { $0 }
        for (number, highest) in highest.enumerated() {
            #expect(values.filter { limits.classNumber(of: $0) == number + 1 }.max() == highest)
        }
    }

    /// mapclassify 2.10.0 adds squares in 32-bit floats: around 100,000 its classes were not the best in any of 30
    /// samples like these, so only the full search can be the referee.
    @Test(arguments: [0, 1000, 1e5, 1e7], 0..<10)
    func `the classes are the best of all, wherever the values lie`(offset: Double, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let values = (0..<14).map { _ in offset + (random.unit() * 1000).rounded() / 100 }
        for count in 2...4 {
            let limits = ClassLimits.naturalBreaks(values, count: count)
            #expect(limits.classCount == count)
            let least = leastCost(values.sorted(), count: count)
            #expect(cost(values, limits) <= least * (1 + 1e-9) + 1e-12)
        }
    }

    @Test func `the order of the values does not matter and repeats weigh in`() {
        var random = SplitMix64(seed: 3)
        let values = (0..<60).map { _ in Double(Int.random(in: 0...20, using: &random)) }
        let limits = ClassLimits.naturalBreaks(values, count: 4)
        #expect(ClassLimits.naturalBreaks(values.shuffled(using: &random), count: 4) == limits)
        #expect(cost(values, limits) <= leastCost(values.sorted(), count: 4) * (1 + 1e-9))
    }

    /// The squared distances to the mean of the class.
    private func cost(_ values: [Double], _ limits: ClassLimits) -> Double {
        (1...limits.classCount).reduce(0) { total, number in
            total + spread(values.filter { limits.classNumber(of: $0) == number })
        }
    }

    private func spread(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(max(values.count, 1))
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    /// The least cost over every way to cut the ascending values.
    private func leastCost(_ values: [Double], count: Int) -> Double {
        guard count > 1 else { return spread(values) }
        return (count - 1..<values.count).filter { values[$0] != values[$0 - 1] }.map {
            leastCost(Array(values[..<$0]), count: count - 1) + spread(Array(values[$0...]))
        }.min() ?? spread(values)
    }
}
