import Areas
import Testing

@Suite struct RoundNumbersTests {
    @Test func `one, two, five and so on`() {
        var numbers = [1]
        while numbers.count < 8 { numbers.append(RoundNumbers.next(after: numbers[numbers.count - 1])) }
        #expect(numbers == [1, 2, 5, 10, 20, 50, 100, 200])
    }

    @Test(arguments: [(0, 1), (1, 1), (4, 2), (5, 5), (99, 50), (100, 100), (1_500, 1_000)])
    func `the largest within a limit`(limit: Int, number: Int) {
        #expect(RoundNumbers.largest(within: limit) == number)
    }

    @Test(arguments: [(0.0, 1.0), (0.5, 3.0), (1.0, 5.0), (0.125, 1.5)])
    func `quantiles are linear between order statistics`(share: Double, expected: Double) {
        let values = [1.0, 2, 3, 4, 5]
        #expect(quantile(share, count: 5) { values[$0] } == expected)
    }
}
