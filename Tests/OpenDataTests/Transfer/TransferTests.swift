import Areas
import Testing

@testable import OpenData

@Suite struct TransferTests {
    /// Two old areas of 100 × 100 m side by side; the new ones are cut at 150 m.
    private let old = Rectangles(x: [0, 100, 200], y: [0, 100], codes: ["BU00010001", "BU00010002"])
    private let new = Rectangles(x: [0, 150, 200], y: [0, 100], codes: ["BU00020001", "BU00020002"])
    private let a = AreaCode("BU00010001")!
    private let b = AreaCode("BU00010002")!
    private let p = AreaCode("BU00020001")!
    private let q = AreaCode("BU00020002")!

    private func transfer(
        _ values: [String: [AreaCode: Double]], people: [AreaCode: Double] = [:], older: [AreaCode: Double] = [:],
        onTargets: [AreaCode: Double] = [:], movements: [String: Movement] = [:]
    ) async throws -> Transfer {
        let walk = try await Crosswalk(from: old.drawn, to: new.drawn, threads: 1)
        return try Transfer(
            source(values), along: walk, people: ["inwoners": people, "inwoners_65plus": older],
            targetPeople: ["inwoners": onTargets], age: .vanaf65, movements: movements, from: "oud", to: "nieuw")
    }

    @Test func `a missing rate is not zero`() async throws {
        let moved = try await transfer(["sterk_eenzaam_pct": [b: 12]], people: [a: 1000, b: 100])
        #expect(moved.moved.values["sterk_eenzaam_pct"] == [p: 12, q: 12])
        #expect(moved.known["sterk_eenzaam_pct"]?[p] == 50.0 / 1050)
        #expect(moved.report.rates[0].thin == [p])
        #expect(moved.report.notices.contains { $0.kind == "weinig bekend" && $0.codes == [p.text] })
    }

    @Test func `loneliness is weighted by the people of its age, other rates by everybody`() async throws {
        let rate = [a: 10.0, b: 40.0]
        let moved = try await transfer(
            ["sterk_eenzaam_pct": rate, "huur_pct": rate], people: [a: 100, b: 100], older: [a: 10, b: 60])
        // New area p has all of a and half of b.
        #expect(moved.moved.values["sterk_eenzaam_pct"]?[p] == 32.5)
        #expect(moved.moved.values["huur_pct"]?[p] == 20)
        #expect(moved.report.rates.map(\.weight) == ["inwoners", "inwoners_65plus"])
    }

    @Test func `heat is weighted by area, and where it is unknown does not count`() async throws {
        let moved = try await transfer(["hitte": [a: 40, b: 46]])
        #expect(moved.moved.values["hitte"] == [p: 42, q: 46])
        #expect(try await transfer(["hitte": [b: 46]]).moved.values["hitte"] == [p: 46, q: 46])
    }

    @Test func `people whose number is unknown are found on the new areas`() async throws {
        let moved = try await transfer(["sterk_eenzaam_pct": [a: 10, b: 40]], onTargets: [p: 300, q: 50])
        // Backward: a has 2/3 of p, b the rest and q: 200 and 150. Forward: p has 200 and 75 of those.
        #expect(moved.moved.values["sterk_eenzaam_pct"]?[p] == 5000.0 / 275)
        #expect(moved.report.rates[0].estimatedPeople == [a, b])
        #expect(moved.report.notices.contains { $0.kind == "mensen geschat" })
    }

    @Test func `a source without people has no weight, and is named`() async throws {
        let moved = try await transfer(["sterk_eenzaam_pct": [a: 10, b: 40]], people: [b: 80])
        #expect(moved.moved.values["sterk_eenzaam_pct"] == [p: 40, q: 40])
        #expect(moved.report.rates[0].withoutPeople == [a])
    }

    @Test func `a rate without any people is refused with the way out`() async throws {
        let walk = try await Crosswalk(from: old.drawn, to: new.drawn, threads: 1)
        let failure = try failure { () throws(Failure) in
            _ = try Transfer(
                source(["sterk_eenzaam_pct": [a: 10]]), along: walk, people: [:], age: .vanaf65, from: "oud",
                to: "nieuw")
        }
        #expect(failure.kind == .badData && failure.remedy.contains("mensen"))
    }

    @Test func `an indicator that does not say how it moves is refused, one that does moves`() async throws {
        let values = ["afstand": [a: 1.0, b: 3.0]]
        await #expect(throws: Failure.self) { _ = try await transfer(values) }
        let moved = try await transfer(values, movements: ["afstand": .count])
        #expect(moved.moved.values["afstand"] == [p: 2.5, q: 1.5])
    }

    @Test func `a table on other codes than the boundaries is refused`() async throws {
        await #expect(throws: Failure.self) { _ = try await transfer(["inwoners": [p: 5]]) }
    }

    @Test func `land area stays with the boundaries`() async throws {
        let moved = try await transfer(["inwoners": [a: 5], "oppervlakte_land_km2": [a: 0.01]])
        #expect(moved.moved.figures == ["inwoners"] && moved.report.left == ["oppervlakte_land_km2"])
    }

    @Test func `what lies on no new area is lost, and told`() async throws {
        let half = Rectangles(x: [0, 100, 160], y: [0, 100], codes: ["BU00020001", "BU00020002"])
        let walk = try await Crosswalk(from: old.drawn, to: half.drawn, threads: 1)
        let moved = try Transfer(
            source(["inwoners": [a: 100, b: 200]]), along: walk, people: [:], age: .vanaf65, from: "oud", to: "nieuw")
        let books = try #require(moved.report.counts.first)
        #expect(books.before == 300 && abs(books.after - 220) < 1e-9 && abs(books.withoutTarget - 80) < 1e-9)
        #expect(moved.report.sourcesWithoutTarget.isEmpty)
    }

    @Test func `with a selection, people elsewhere are not lost, and those over the border are told apart`()
        async throws
    {
        let walk = try await Crosswalk(from: old.drawn, to: new.drawn, threads: 1)
        let moved = try Transfer(
            source(["inwoners": [a: 100, b: 200]]), along: walk, people: [:], age: .vanaf65,
            isWanted: walk.targets.map { $0 == q }, from: "oud", to: "nieuw")
        // Half of b is q, half of it p; a has nothing to do with q.
        let books = try #require(moved.report.counts.first)
        #expect(books == .init(figure: "inwoners", before: 100, after: 100, withoutTarget: 0, fromEdge: 0, partly: []))
        #expect(moved.report.sourceCount == 1)
    }

    @Test func `a count that is known of a part of the ground is too low, and told`() async throws {
        let moved = try await transfer(["inwoners": [b: 100]])
        #expect(moved.moved.values["inwoners"] == [p: 50, q: 50])
        #expect(moved.report.counts[0].partly == [p])
        #expect(moved.known["inwoners"]?[p] == 5000.0 / 15000)
        #expect(moved.report.notices.contains { $0.kind == "gedeeltelijk bekend" && $0.codes == [p.text] })
    }

    @Test func `figures of a gemeente stay where nothing in it changed`() async throws {
        let two = Rectangles(
            x: [0, 100, 200, 300], y: [0, 100], codes: ["BU00010001", "BU00010002", "BU00030001"])
        let later = Rectangles(
            x: [0, 150, 200, 300], y: [0, 100], codes: ["BU00010001", "BU00010002", "BU00030001"])
        let walk = try await Crosswalk(from: two.drawn, to: later.drawn, threads: 1)
        let codes = ["BU00010001", "BU00010002", "BU00030001", "GM0001", "GM0003", "NL00", "PV20"].compactMap {
            AreaCode($0)
        }
        let values = Dictionary(uniqueKeysWithValues: zip(codes, [1.0, 2, 3, 4, 5, 6, 7]))
        let names = Dictionary(uniqueKeysWithValues: codes.map { ($0, "naam \($0)") })
        let moved = try Transfer(
            source(["inwoners": values], names: names), along: walk, people: [:], age: .vanaf65, from: "oud",
            to: "nieuw"
        ).moved
        #expect(moved.rows.map(\.text) == ["BU00010001", "BU00010002", "BU00030001", "GM0003", "NL00"])
        #expect(!moved.rows.contains { $0.level == .provincie })
        #expect(moved.values["inwoners"]?[codes[4]] == 5 && moved.values["inwoners"]?[codes[3]] == nil)
        // Under its old code another area may lie now, so its name does not go along.
        #expect(moved.names[codes[0]] == nil && moved.names[codes[2]] == "naam BU00030001")
    }
}
