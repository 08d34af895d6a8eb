import Foundation
import Testing

@testable import RiskModel

struct ChangeTests {
    private func change(_ before: (Double, Double, Double), _ after: (Double, Double, Double)) throws -> Change {
        Change(
            from: try #require(Estimate(before.0, low: before.1, high: before.2, fallback: nil)),
            to: try #require(Estimate(after.0, low: after.1, high: after.2, fallback: nil)))
    }

    @Test func `the error of a change holds those of both years`() throws {
        let made = try change((10, 7, 13), (16, 12, 20))
        let half = (3.0 * 3 + 4 * 4).squareRoot()
        #expect(made.value == 6)
        #expect(abs((made.high ?? 0) - (6 + half)) < 1e-12 && abs((made.low ?? 0) - (6 - half)) < 1e-12)
        // 2(1 − Φ(6·1.959964/5)), from a table of the normal distribution.
        #expect(abs((made.p ?? 0) - 0.018675) < 1e-5)
        let back = try change((16, 12, 20), (10, 7, 13))
        #expect(back.value == -6 && back.p == made.p)
    }

    @Test(arguments: [(0.0, 1.0), (2.0, 0.0)]) func `without any error a change is certain`(by: Double, p: Double)
        throws
    {
        let made = try change((10, 10, 10), (10 + by, 10 + by, 10 + by))
        #expect(made.p == p)
    }

    @Test func `limits that are missing leave the fallback, else nothing`() throws {
        #expect(Estimate(nil, low: 1, high: 2, fallback: 1) == nil)
        #expect(Estimate(5, low: nil, high: 6, fallback: nil)?.standardError == nil)
        #expect(Estimate(5, low: nil, high: 6, fallback: 1.5)?.standardError == 1.5)
        #expect(Estimate(5, low: 4, high: 6, fallback: 1.5)?.standardError == 1 / normalQuantile975)
    }
}
