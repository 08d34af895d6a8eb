import Areas
import TestSupport
import Testing

struct FalseDiscoveryRateTests {
    /// The example of Benjamini and Hochberg (1995, 3.2): of 15 tests 4 remain at 5 %.
    @Test func `the worked example of the paper`() {
        let chances = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0,
        ]
        #expect(falseDiscoveryLimit(chances.reversed()) == 0.0095)
    }

    @Test func `a step that fails does not stop a later one that holds`() {
        #expect(falseDiscoveryLimit([0.04, 0.045, 0.049]) == 0.049)
        #expect(falseDiscoveryLimit([0.05, 0.05]) == 0.05)
    }

    @Test func `no tests, no discoveries`() {
        #expect(falseDiscoveryLimit([]) == nil && falseDiscoveryLimit([0.5, 0.9]) == nil)
    }

    @Test(arguments: 0..<20) func `no more than alone, and not by order`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let chances = (0..<40).map { _ in random.unit() * random.unit() * random.unit() }
        let limit = falseDiscoveryLimit(chances)
        #expect(limit == falseDiscoveryLimit(chances.reversed()) && limit ?? 0 <= 0.05)
    }
}
