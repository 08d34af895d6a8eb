import Areas
import TestSupport
import Testing

@Suite struct ProtectedCountsTests {
    @Test func `large numbers are told, with their sum`() {
        let counts = ProtectedCounts([10, 25.4, nil])
        #expect(counts.parts == [.number(10), .number(25), .unknown])
        #expect(counts.total == .number(35))
    }

    @Test func `beside a small number all are in tens`() {
        let counts = ProtectedCounts([3, 12, 204, 85])
        #expect(counts.parts == [.belowTen, .tens(10), .tens(200), .tens(90)])
        #expect(counts.total == .tens(300))
    }

    @Test func `a total that tells of its parts is withheld`() {
        #expect(ProtectedCounts([9, 9]).total == .withheld)
        #expect(ProtectedCounts([4, 3]).total == .belowTen)
        #expect(ProtectedCounts([5, 6]).total == .tens(10))
    }

    @Test func `nothing known, and nobody`() {
        #expect(ProtectedCounts([nil]).total == .unknown)
        #expect(ProtectedCounts([]).total == .unknown)
        #expect(ProtectedCounts([0.0]).parts == [.belowTen])
        #expect(ProtectedCounts.shown(9.6, rounded: false) == .number(10))
        #expect(ProtectedCounts.shown(9.4, rounded: false) == .belowTen)
    }

    /// Whoever knows what is shown tries every value for the parts, and must find 1 to 9 for each withheld one.
    @Test(arguments: 1...200)
    func `no withheld number can be worked out`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let counts = (0..<Int.random(in: 2...4, using: &random)).map { _ in
            Double(Int.random(in: 0...(Bool.random(using: &random) ? 12 : 40), using: &random))
        }
        let shown = ProtectedCounts(counts)
        guard shown.parts.contains(.belowTen), shown.total != .withheld else { return }
        var found = shown.parts.map { _ in Set<Int>() }
        func attempt(_ chosen: [Int]) {
            guard chosen.count < counts.count else {
                if ProtectedCounts.shown(Double(chosen.reduce(0, +)), rounded: true) == shown.total {
                    for (place, value) in chosen.enumerated() { found[place].insert(value) }
                }
                return
            }
            let part = shown.parts[chosen.count]
            for value in 0...45 where ProtectedCounts.shown(Double(value), rounded: true) == part {
                attempt(chosen + [value])
            }
        }
        attempt([])
        for (part, values) in zip(shown.parts, found) where part == .belowTen {
            #expect(values.isSuperset(of: 1...9), "\(counts)")
        }
    }
}
