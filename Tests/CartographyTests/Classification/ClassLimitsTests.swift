import Areas
import TestSupport
import Testing

@testable import Cartography

struct ClassLimitsTests {
    /// The values that the referee numbers were computed for: `round(30 + 20 * unit, 2)` of SplitMix64 with seed 42.
    static let sample: [Double?] = {
        var random = SplitMix64(seed: 42)
        return (0..<200).map { _ in ((30 + 20 * random.unit()) * 100).rounded(.toNearestOrEven) / 100 }
    }()

    /// mapclassify 2.10.0: `Quantiles(y, k).bins` and `EqualInterval(y, k).bins` without the last, the maximum.
    @Test(
        arguments: [
            (3, [36.653333333333336, 43.663333333333334], [36.63666666666666, 43.25333333333333]),
            (5, [34.038, 38.336, 42.66, 45.848], [33.99, 37.96, 41.93, 45.9]),
            (
                7,
                [
                    32.95285714285714, 35.537142857142854, 38.97, 42.18142857142857, 44.53285714285714,
                    46.71142857142857,
                ],
                [
                    32.855714285714285, 35.691428571428574, 38.52714285714286, 41.36285714285715, 44.19857142857144,
                    47.03428571428573,
                ]
            ),
        ])
    func `quantiles and equal intervals agree with mapclassify`(count: Int, quantiles: [Double], equal: [Double]) {
        #expect(close(ClassLimits.quantiles(Self.sample, count: count).limits, quantiles))
        #expect(close(ClassLimits.equalIntervals(Self.sample, count: count).limits, equal))
    }

    @Test func `a class holds its lower limit but not its upper one, and no missing value`() throws {
        let limits = try ClassLimits.fixed([35, 41, 46, 51])
        let values: [Double?] = [34.999, 35, 40.999, 41, 50.999, 51, 1e9, -1e9, nil, .nan]
        #expect(limits.classes(of: values) == [1, 2, 2, 3, 4, 5, 5, 1, nil, nil])
    }

    @Test(arguments: [[3.0, 2], [1, 1], [.nan], [.infinity], [1, 2, 2]])
    func `limits that do not ascend are refused`(limits: [Double]) {
        let failure = #expect(throws: Failure.self) { try ClassLimits.fixed(limits) }
        #expect(failure?.kind == .usage)
    }

    @Test func `fewer different values than classes: the rest is left out and said`() {
        let values: [Double?] = [1, 1, 1, 2, 2, 3, nil]
        let quantiles = ClassLimits.quantiles(values, count: 5)
        // The inner quantiles are 1, 1, 2 and 2: only 2 separates anything.
        #expect(quantiles.limits == [2])
        #expect(
            quantiles.notice?.text
                == "Voor 5 klassen hebben de gegevens te weinig verschillende waarden; er blijven 2 klassen over.")
        #expect(ClassLimits.naturalBreaks(values, count: 5).limits == [2, 3])
        #expect(ClassLimits.quantiles(values, count: 2).notice == nil)
    }

    @Test(arguments: [[Double?](), [nil, nil], [7, 7, nil, 7]])
    func `one value or none leaves one class`(values: [Double?]) {
        let all = [
            ClassLimits.quantiles(values, count: 4), .equalIntervals(values, count: 4),
            .naturalBreaks(values, count: 4),
        ]
        for limits in all {
            #expect(limits.limits.isEmpty && limits.notice != nil)
            #expect(limits.classes(of: values) == values.map { $0 == nil ? nil : 1 })
        }
    }

    @Test(arguments: 0..<40)
    func `no quantile class is ever empty`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 1...30, using: &random)
        let values: [Double?] = (0..<count).map { _ in Double(Int.random(in: 0...8, using: &random)) }
        let limits = ClassLimits.quantiles(values, count: Int.random(in: 1...9, using: &random))
        let used = Set(limits.classes(of: values).compactMap { $0 })
        #expect(used == Set(1...limits.classCount))
    }

    private func close(_ ours: [Double], _ theirs: [Double]) -> Bool {
        ours.count == theirs.count && zip(ours, theirs).allSatisfy { abs($0 - $1) < 1e-12 * abs($1) }
    }
}
