import TestSupport
import Testing

@testable import Cartography

struct PlainLimitsTests {
    @Test func `a limit becomes the roundest number between two values`() {
        let values: [Double?] = [1.01, 2.34, 7.87, 8.5, nil, 12.25]
        let limits = ClassLimits(ascending: [5.105, 8.185], requestedCount: 3).plain(for: values)
        #expect(limits.limits == [5, 8] && limits.requestedCount == 3)
        #expect(ClassLimits(ascending: [7.87], requestedCount: 2).plain(for: values).limits == [7])
    }

    @Test func `close values keep the decimals they need`() {
        let values: [Double?] = [43.211, 43.2134, 43.29]
        #expect(ClassLimits(ascending: [43.212], requestedCount: 2).plain(for: values).limits == [43.212])
        #expect(ClassLimits(ascending: [43.2134], requestedCount: 2).plain(for: values).limits == [43.213])
    }

    @Test func `among thousands of values a few may change class for a rounder limit`() {
        let values = (0..<5000).map { Double?(30 + Double($0) * 0.00213) }
        let limits = ClassLimits.naturalBreaks(values, count: 5)
        let plain = limits.plain(for: values)
        #expect(plain.limits.allSatisfy { abs(($0 * 100).rounded() - $0 * 100) < 1e-9 })
        let moved = zip(limits.classes(of: values), plain.classes(of: values)).count { $0 != $1 }
        #expect(moved <= 4 * 10)
        #expect(zip(plain.limits, plain.limits.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test(arguments: 0..<50)
    func `no value changes class, and limits still ascend`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let values = (0..<Int.random(in: 1...200, using: &random)).map { _ -> Double? in
            Bool.random(using: &random)
                ? Double.random(in: -50...50, using: &random) : Double(Int.random(in: 0...9, using: &random))
        }
        for limits in [
            ClassLimits.quantiles(values, count: 5), .equalIntervals(values, count: 5),
            .naturalBreaks(values, count: 5),
        ] {
            let plain = limits.plain(for: values)
            #expect(plain.classes(of: values) == limits.classes(of: values))
            #expect(zip(plain.limits, plain.limits.dropFirst()).allSatisfy { $0 < $1 })
        }
    }
}
