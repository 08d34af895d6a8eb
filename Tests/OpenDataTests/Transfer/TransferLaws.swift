import Areas
import TestSupport
import Testing

@testable import OpenData

/// Laws of moving figures, under random partitions of one field; the right answers come from rectangles, not from GEOS.
@Suite struct TransferLaws {
    private struct Case {
        let old: Rectangles
        let new: Rectangles
        var people: [AreaCode: Double] = [:]
        var rates: [AreaCode: Double] = [:]

        /// Some sources have no known rate where `gaps`.
        init(seed: UInt64, gaps: Bool) {
            var random = SplitMix64(seed: seed)
            old = Rectangles(random: &random, gemeente: "0001", columns: 6, rows: 6)
            new = Rectangles(random: &random, gemeente: "0002", columns: 5, rows: 8)
            for code in old.codes {
                people[code] = Double(Int.random(in: 0...4000, using: &random))
                let rate = Double(Int.random(in: 0...1000, using: &random)) / 10
                if !gaps || Bool.random(using: &random) { rates[code] = rate }
            }
        }

        func transfer(threads: Int = 1) async throws -> Transfer {
            let walk = try await Crosswalk(from: old.drawn, to: new.drawn, threads: threads)
            return try Transfer(
                source(["sterk_eenzaam_pct": rates, "inwoners": people]), along: walk, people: ["inwoners": people],
                age: .vanaf65, from: "oud", to: "nieuw")
        }

        /// Σ over sources of `value`, weighted by the people of a source that lie in `target`.
        func sum(in target: AreaCode, _ value: (AreaCode) -> Double?) -> Double {
            guard let box = new.box(target) else { return .nan }
            return zip(old.codes, old.boxes).reduce(0) { sum, source in
                let part = source.1.common(with: box)
                guard part >= 1, part >= 1e-6 * source.1.size, let value = value(source.0) else { return sum }
                return sum + value * (people[source.0] ?? 0) * part / source.1.size
            }
        }
    }

    @Test(arguments: 1...20) func `counts are divided by area and add up to what there was`(seed: UInt64) async throws {
        let test = Case(seed: seed, gaps: false)
        let moved = try await test.transfer()
        let counts = try #require(moved.moved.values["inwoners"])
        for target in test.new.codes {
            #expect(abs((counts[target] ?? 0) - test.sum(in: target) { _ in 1 }) < 1e-6)
        }
        let total = test.people.values.reduce(0, +)
        #expect(abs(counts.values.reduce(0, +) - total) < 2e-3 * total)
        let books = try #require(moved.report.counts.first)
        #expect(abs(books.before - books.after - books.withoutTarget) < 1e-6)
        #expect(books.before == total && books.fromEdge == 0)
    }

    @Test(arguments: 1...20) func `rates are weighted by people over the sources that know one`(seed: UInt64)
        async throws
    {
        let test = Case(seed: seed, gaps: true)
        let moved = try await test.transfer()
        let rates = try #require(moved.moved.values["sterk_eenzaam_pct"])
        for target in test.new.codes {
            let known = test.sum(in: target) { test.rates[$0] == nil ? nil : 1 }
            let all = test.sum(in: target) { _ in 1 }
            guard known > 0 else {
                #expect(rates[target] == nil)
                continue
            }
            let expected = test.sum(in: target) { test.rates[$0] } / known
            #expect(abs((rates[target] ?? .nan) - expected) < 1e-9)
            #expect(abs((moved.known["sterk_eenzaam_pct"]?[target] ?? .nan) - known / all) < 1e-9)
        }
    }

    @Test(arguments: 1...20) func `the rate over everybody stays what it was`(seed: UInt64) async throws {
        let rate = try #require(try await Case(seed: seed, gaps: true).transfer().report.rates.first)
        // Slivers below a square metre are the only loss in a field without gaps.
        let (before, after) = (try #require(rate.before), try #require(rate.after))
        #expect(abs(before - after) < 1e-3)
        // Here no line of one is within a metre of a line of the other, so nothing is lost at all.
        let old = Rectangles(x: [0, 300, 700, 1000], y: [0, 1000], codes: ["BU00010001", "BU00010002", "BU00010003"])
        let new = Rectangles(x: [0, 450, 1000], y: [0, 1000], codes: ["BU00020001", "BU00020002"])
        var random = SplitMix64(seed: seed)
        var (people, rates): ([AreaCode: Double], [AreaCode: Double]) = ([:], [:])
        for code in old.codes {
            people[code] = Double.random(in: 1...5000, using: &random)
            rates[code] = Double.random(in: 0...100, using: &random)
        }
        let walk = try await Crosswalk(from: old.drawn, to: new.drawn, threads: 1)
        let exact = try Transfer(
            source(["sterk_eenzaam_pct": rates]), along: walk, people: ["inwoners": people], age: .vanaf65, from: "oud",
            to: "nieuw")
        let books = try #require(exact.report.rates.first)
        let (exactBefore, exactAfter) = (try #require(books.before), try #require(books.after))
        #expect(abs(exactBefore - exactAfter) < 1e-9)
    }

    @Test(arguments: 1...10) func `a moved rate lies between those it is made of`(seed: UInt64) async throws {
        let test = Case(seed: seed, gaps: true)
        let moved = try await test.transfer()
        for (target, rate) in moved.moved.values["sterk_eenzaam_pct"] ?? [:] {
            let box = try #require(test.new.box(target))
            let sources = zip(test.old.codes, test.old.boxes).filter { $0.1.common(with: box) > 0 }
            let rates = sources.compactMap { test.rates[$0.0] }
            let (least, most) = (try #require(rates.min()), try #require(rates.max()))
            #expect((least - 1e-9...most + 1e-9).contains(rate))
        }
    }

    @Test func `the figures do not depend on the number of threads`() async throws {
        let test = Case(seed: 3, gaps: true)
        let (one, many) = (try await test.transfer(threads: 1), try await test.transfer(threads: 4))
        #expect(one.moved.values == many.moved.values && one.report == many.report)
    }
}
