import Testing

@testable import RiskModel

@Suite struct PossibleRanksTests {
    @Test func `an area that lacks something stands between the others by its bounds`() {
        let possible = PossibleRanks(
            index: [90, 50, 30, nil, 40], low: [90, 50, 30, 20, 10], high: [90, 50, 30, 60, 95])
        #expect(possible.best == [nil, nil, nil, 2, 1])
        #expect(possible.worst == [nil, nil, nil, 5, 4])
    }

    @Test func `unknown bounds give no places`() {
        let possible = PossibleRanks(index: [nil, 3], low: [nil, 3], high: [nil, 3])
        #expect(possible.best == [nil, nil] && possible.worst == [nil, nil])
    }
}
