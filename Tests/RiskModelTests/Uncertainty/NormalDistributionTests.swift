import Testing

@testable import RiskModel

/// Expected values from scipy.stats 1.x (norm, truncnorm).
@Suite struct NormalDistributionTests {
    @Test(
        arguments: [
            (1e-300, -37.0470962993612), (1e-20, -9.262340089798409), (1e-5, -4.264890793922825),
            (0.01, -2.3263478740408408), (0.05, -1.6448536269514729), (0.3, -0.5244005127080409), (0.5, 0),
            (0.9, 1.2815515655446004), (0.975, 1.959963984540054), (0.999999, 4.753424308817087),
        ] as [(Double, Double)])
    func `quantiles equal the reference`(p: Double, z: Double) {
        #expect(isClose(NormalDistribution.quantile(p), z, 1e-14))
    }

    @Test(
        arguments: [
            (-37, 5.7255712225239266e-300), (-8, 6.22096057427174e-16), (-1.5, 0.06680720126885807), (0, 0.5),
            (0.3, 0.6179114221889526), (2, 0.9772498680518208), (6, 0.9999999990134123),
        ] as [(Double, Double)])
    func `cumulative chances equal the reference, relative to their size`(z: Double, p: Double) {
        #expect(abs(NormalDistribution.cumulative(z) / p - 1) < 1e-12)
    }

    @Test(
        arguments: [
            (5, 3, 0.01, 0.2667740557305267), (5, 3, 0.5, 5.179796548627353), (98, 4, 0.9, 99.24627877316685),
            (1, 2, 0.25, 0.9067354495392033),
        ] as [(Double, Double, Double, Double)])
    func `truncation to a percentage equals the reference`(mean: Double, deviation: Double, p: Double, value: Double) {
        let distribution = TruncatedNormal(mean: mean, standardDeviation: deviation, low: 0, high: 100)
        #expect(isClose(distribution.quantile(p), value, 1e-12))
    }

    @Test func `a distribution that lies far beyond its limits stays at the nearest`() {
        let far = TruncatedNormal(mean: 1000, standardDeviation: 1, low: 0, high: 100)
        #expect(far.quantile(0.5) == 100)
    }
}
