import TestSupport
import Testing

@testable import RiskModel

@Suite struct DescendingSortTests {
    @Test(arguments: [UInt64(1), 2, 3])
    func `rows come in the order that comparing gives`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let special: [Double] = [
            0, -0.0, -Double.infinity, .infinity, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
            .greatestFiniteMagnitude, 5, 5, -5,
        ]
        let key = (0..<3000).map { place in
            place % 3 == 0
                ? special[Int.random(in: 0..<special.count, using: &random)]
                : Double.random(in: -50...50, using: &random)
        }
        var rows = Array(0..<3000).shuffled(using: &random)
        let expected = rows[10..<2990].map { key[$0] }.sorted(by: >)
        let (before, after) = (Array(rows[..<10]), Array(rows[2990...]))
        var sorting = DescendingSort()
        sorting.sort(&rows, in: 10..<2990, by: key)
        #expect(rows[10..<2990].map { key[$0] } == expected)
        #expect(Array(rows[..<10]) == before && Array(rows[2990...]) == after)
        #expect(rows.sorted() == Array(0..<3000))
    }

    @Test func `a long list has the ties of a short one`() {
        let key = (0..<5000).map { Double($0 % 7) }
        let order = TieOrder(rows: Array(0..<5000), by: [key, (0..<5000).map { Double($0 % 11) }])
        let sizes = Set(order.starts[0])
        #expect(sizes.count == 7 && order.starts[0].first == 0)
        #expect(zip(order.rows, order.rows.dropFirst()).allSatisfy { key[$0] >= key[$1] })
    }
}
