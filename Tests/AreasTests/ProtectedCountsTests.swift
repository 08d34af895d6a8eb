import Areas
import TestSupport
import Testing

@Suite struct ProtectedCountsTests {
    @Test func `large numbers are told, with their sum`() {
        let counts = ProtectedCounts([10, 25.4, nil])
        #expect(counts.parts == [.number(10), .number(25), .unknown])
        #expect(counts.total == .number(35))
    }

    @Test func `a single small number takes another with it`() {
        let counts = ProtectedCounts([3, 12, 200, 80])
        #expect(counts.parts == [.belowTen, .tenOrMore, .number(200), .number(80)])
        #expect(counts.total == .about(300))
    }

    @Test func `nothing known`() {
        #expect(ProtectedCounts([nil]).total == .unknown)
        #expect(ProtectedCounts([]).total == .unknown)
        #expect(ProtectedCounts([0.0]).parts == [.belowTen])
        #expect(ProtectedCounts.single(9.6) == .number(10))
        #expect(ProtectedCounts.single(9.4) == .belowTen)
    }

    /// Tries, for every withheld number, whether 0 and 9 both fit what is shown, by looking for numbers for the others.
    @Test(arguments: 1...300)
    func `no withheld number can be worked out`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let counts = (0..<Int.random(in: 1...7, using: &random)).map { _ in
            Double(Int.random(in: 0...(Bool.random(using: &random) ? 12 : 60), using: &random))
        }
        let shown = ProtectedCounts(counts)
        for (count, part) in zip(counts, shown.parts) {
            if case .number(let value) = part { #expect(Double(value) == count && count >= 10) }
            if count < 10 { #expect(part == .belowTen) }
        }
        guard case .about(let total) = shown.total else {
            if case .number(let total) = shown.total { #expect(Double(total) == counts.reduce(0, +)) }
            return
        }
        let bounds = shown.parts.map { part -> ClosedRange<Int> in
            switch part {
            case .number(let count): count...count
            case .belowTen: 0...9
            default: 10...1_000_000
            }
        }
        for (place, part) in shown.parts.enumerated() where part == .belowTen {
            let others = bounds.indices.filter { $0 != place }.map { bounds[$0] }
            let (least, most) = (
                others.reduce(0) { $0 + $1.lowerBound }, others.reduce(0) { $0 + $1.upperBound }
            )
            for value in [0, 9] {
                #expect(value + least <= total + 5 && value + most >= total - 5, "\(counts)")
            }
        }
    }
}
