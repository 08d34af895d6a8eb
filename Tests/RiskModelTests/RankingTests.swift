import Areas
import Testing

@testable import RiskModel

@Suite struct RankingTests {
    private func codes(_ count: Int) throws -> [AreaCode] {
        try buurten(["x": Array(repeating: 0, count: count)]).codes
    }

    @Test func `ties share the lower number and the next one skips`() throws {
        let ranking = Ranking(by: [[5, 7, 7, nil, 1]], tiedOn: 1, codes: try codes(5))
        #expect(ranking.ranks == [3, 1, 1, nil, 4])
        #expect(ranking.order == [1, 2, 0, 4, 3])
    }

    @Test func `among ties the second key decides the order but not the rank`() throws {
        let ranking = Ranking(by: [[7, 7, 7, 7], [nil, 2, 3, 2]], tiedOn: 1, codes: try codes(4))
        #expect(ranking.ranks == [1, 1, 1, 1])
        #expect(ranking.order == [2, 1, 3, 0])
    }

    @Test func `with two keys that make the rank both must be equal`() throws {
        let ranking = Ranking(by: [[4, 4, 5, 4, 4], [1, 9, 0, 1, nil]], tiedOn: 2, codes: try codes(5))
        #expect(ranking.ranks == [3, 2, 1, 3, 5])
        #expect(ranking.order == [2, 1, 0, 3, 4])
    }

    @Test func `values within 1e-12 of each other are one value, whatever the order they come in`() throws {
        let base = 50.0
        // A chain: each neighbour within 1e-12, the ends just beyond it; one value clearly apart.
        let chain: [Double?] = [base, base * (1 + 0.9e-12), base * (1 + 1.8e-12), base * (1 + 1e-11)]
        let ranking = Ranking(by: [chain, [1, 2, 3, 4]], tiedOn: 1, codes: try codes(4))
        #expect(ranking.ranks == [2, 2, 2, 1])
        #expect(ranking.order == [3, 2, 1, 0])
        let turned = Ranking(by: [chain.reversed(), [4, 3, 2, 1]], tiedOn: 1, codes: try codes(4))
        #expect(turned.ranks == [1, 2, 2, 2])
    }

    @Test func `zero, negative zero and negative values rank as numbers`() throws {
        let ranking = Ranking(by: [[0, -0.0, -3, 2]], tiedOn: 1, codes: try codes(4))
        #expect(ranking.ranks == [2, 2, 4, 1])
    }

    @Test func `nothing to rank gives no ranks`() throws {
        #expect(
            Ranking(by: [[nil, nil]], tiedOn: 1, codes: try codes(2))
                == Ranking(by: [[nil, nil], [1, 2]], tiedOn: 2, codes: try codes(2)))
        #expect(Ranking(by: [[]], tiedOn: 1, codes: []).order == [])
    }
}
