import Testing

@testable import RiskModel

@Suite struct ShrinkageTests {
    private let estimates: [(value: Double, standardError: Double)] = [
        (8, 1), (12, 2), (9, 1.5), (15, 3), (7, 1), (11, 2), (30, 2.5),
    ]

    /// From numpy, by the formulas of DerSimonian and Laird and of Morris.
    @Test func `estimates move to their mean by as much as their errors say`() throws {
        let shrinkage = try #require(Shrinkage(estimates))
        #expect(isClose(shrinkage.betweenVariance, 30.303782926546248, 1e-12))
        let means = [
            8.152617611790333, 12.090661556705552, 9.261087761973656, 14.491081488896134, 7.184562632695521,
            11.20726677218762, 27.055282307518688,
        ]
        let deviations = [
            0.98641560717469, 1.8972811298730625, 1.4552355148360616, 2.682167667017863, 0.98641560717469,
            1.8972811298730625, 2.3072675595659375,
        ]
        for (place, estimate) in estimates.enumerated() {
            let truth = shrinkage(estimate.value, standardError: estimate.standardError)
            #expect(isClose(truth.mean, means[place], 1e-12))
            #expect(isClose(truth.standardDeviation, deviations[place], 1e-12))
        }
    }

    @Test func `estimates that differ no more than their errors all become the mean`() throws {
        let shrinkage = try #require(Shrinkage([(10, 5), (11, 5), (12, 5)]))
        #expect(shrinkage.betweenVariance == 0)
        #expect(isClose(shrinkage(12, standardError: 5).mean, 11))
    }

    @Test func `two estimates say nothing about a group`() {
        #expect(Shrinkage([(1, 1), (2, 1)]) == nil)
    }
}
