import Areas
import TestSupport
import Testing

@testable import OpenData

@Suite struct CrosswalkTests {
    private let old = Rectangles(x: [0, 100, 200], y: [0, 100], codes: ["BU00010001", "BU00010002"])

    @Test func `the same boundaries are all unchanged`() async throws {
        let walk = try await Crosswalk(from: old.drawn, to: old.drawn, threads: 1)
        #expect(walk.parts.map { [$0.source, $0.target] } == [[0, 0], [1, 1]])
        #expect(walk.parts.allSatisfy { $0.isUnchanged && $0.shareOfSource == 1 && $0.squareMetres == 10_000 })
    }

    @Test func `an area that is split goes to its parts by area`() async throws {
        let new = Rectangles(
            x: [0, 30, 100, 200], y: [0, 100], codes: ["BU00010003", "BU00010004", "BU00010002"])
        let walk = try await Crosswalk(from: old.drawn, to: new.drawn, threads: 1)
        // Targets in code order: 0002 (as it was), 0003 (30 m), 0004 (70 m).
        #expect(walk.parts.map(\.target) == [1, 2, 0])
        #expect(walk.parts.map(\.shareOfSource) == [0.3, 0.7, 1])
        #expect(walk.parts.map(\.isUnchanged) == [false, false, true])
    }

    @Test(arguments: [(1.9, true), (2.1, false)])
    func `areas of one code are the same from 98 percent agreement`(shift: Double, same: Bool) async throws {
        // The border of the left area moved: |S∩T| / |S∪T| = (100 − shift) / 100.
        let new = Rectangles(x: [0, 100 - shift, 200], y: [0, 100], codes: ["BU00010001", "BU00010009"])
        let walk = try await Crosswalk(from: old.drawn, to: new.drawn, threads: 1)
        #expect(walk.parts[0].isUnchanged == same)
        #expect(abs(walk.parts[0].shareOfSource - (same ? 1 : (100 - shift) / 100)) < 1e-12)
        // A strip of an area that went over whole goes to nobody else.
        #expect(walk.parts.contains { $0.source == 0 && $0.target == 1 } == !same)
    }

    @Test func `an area that another went up in is not unchanged, however small the other was`() async throws {
        // 0002 is 1 % of the two together; its people would be lost if 0001 were copied.
        let then = Rectangles(x: [0, 99, 100], y: [0, 100], codes: ["BU00010001", "BU00010002"])
        let now = Rectangles(x: [0, 100], y: [0, 100], codes: ["BU00010001"])
        let merged = try await Crosswalk(from: then.drawn, to: now.drawn, threads: 1)
        #expect(merged.parts.map { [$0.source, $0.target] } == [[0, 0], [1, 0]])
        #expect(merged.parts.allSatisfy { !$0.isUnchanged && $0.shareOfSource == 1 })
        let split = try await Crosswalk(from: now.drawn, to: then.drawn, threads: 1)
        #expect(split.parts.map(\.shareOfSource) == [0.99, 0.01])
    }

    @Test(arguments: [(0.009, 0), (0.011, 1)])
    func `less than a square metre is a sliver`(width: Double, kept: Int) async throws {
        let new = Rectangles(x: [0, 100 + width, 200], y: [0, 100], codes: ["BU00010011", "BU00010012"])
        let walk = try await Crosswalk(from: old.drawn, to: new.drawn, threads: 1)
        #expect(walk.parts.count { $0.source == 1 && $0.target == 0 } == kept)
    }

    @Test func `a millionth of the source is a sliver however many square metres it has`() async throws {
        let old = Rectangles(x: [0, 10_000, 20_000], y: [0, 10_000], codes: ["BU00010001", "BU00010002"])
        // 0.009 m × 10 km = 90 m², 0.9 millionth of 100 km².
        let new = Rectangles(x: [0, 10_000.009, 20_000], y: [0, 10_000], codes: ["BU00010011", "BU00010012"])
        let walk = try await Crosswalk(from: old.drawn, to: new.drawn, threads: 1)
        #expect(walk.parts.map { [$0.source, $0.target] } == [[0, 0], [1, 1]])
    }

    @Test(arguments: 1...8) func `threads do not change a bit`(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let a = Rectangles(random: &random, gemeente: "0001", columns: 9, rows: 8)
        let b = Rectangles(random: &random, gemeente: "0002", columns: 7, rows: 9)
        let one = try await Crosswalk(from: a.drawn, to: b.drawn, threads: 1)
        #expect(try await Crosswalk(from: a.drawn, to: b.drawn, threads: 3) == one)
    }

    @Test(arguments: 1...8) func `common areas are those of the rectangles`(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let a = Rectangles(random: &random, gemeente: "0001", columns: 6, rows: 5)
        let b = Rectangles(random: &random, gemeente: "0002", columns: 4, rows: 7)
        let walk = try await Crosswalk(from: a.drawn, to: b.drawn, threads: 2)
        var found: [[Int]: Double] = [:]
        for part in walk.parts { found[[part.source, part.target]] = part.squareMetres }
        for (s, source) in walk.sources.enumerated() {
            for (t, target) in walk.targets.enumerated() {
                let exact = try #require(a.box(source)).common(with: try #require(b.box(target)))
                if exact < 0.99 { continue }
                #expect(abs((found[[s, t]] ?? 0) - exact) < 1e-6)
            }
        }
    }
}
