import Areas
import Testing

@testable import OpenData

struct ComparisonTests {
    private let country: SmallCountry
    init() throws { country = try SmallCountry() }

    private func kind(_ kind: GroupKind, _ comparison: Comparison) throws -> KindComparison {
        try #require(comparison.kinds.first { $0.kind == kind })
    }

    @Test func `rates of a group are weighted by people, numbers summed, density is number over land`() throws {
        let made = country.compared([.gemeente, .land], in: try country.sources())
        let gemeente = try kind(.gemeente, made)
        #expect(gemeente.groups.map(\.code) == ["GM0001", "GM0002", "GM0003"])
        #expect(gemeente.groups.map(\.memberCount) == [3, 1, 1])
        #expect(gemeente.figure(.sterkEenzaamPct).value == [13, 8, 12])  // (100·20 + 300·10 + 100·15) / 500
        #expect(gemeente.figure(.eenzaamPct).value == [53, 45, 50])
        #expect(gemeente.figure(.verwachtSterkEenzaam).value == [65, 32, 72])
        #expect(gemeente.figure(.sterkEenzaamPerKm2).value == [16.25, 8, 7.2])
        #expect(gemeente.figure(.hitte).value == [42, 38, nil])  // (1·44 + 2·42 + 1·40) / 4
        let land = try kind(.land, made)
        let rate = try #require(land.figure(.sterkEenzaamPct).value[0])
        #expect(abs(rate - 16_900.0 / 1500) < 1e-12)
        #expect(land.figure(.sterkEenzaamPct).rank == [1, 4, 2, 5, 3])
        #expect(land.figure(.sterkEenzaamPct).percentile == [100, 25, 75, 0, 50])
        #expect(land.groups[0].knownShare == 1 && land.groups[0].knownCount == 5)
    }

    @Test func `differences, shares and margins`() throws {
        let made = country.compared([.gemeente], in: try country.sources())
        let gemeente = try kind(.gemeente, made)
        let rates = gemeente.figure(.sterkEenzaamPct)
        #expect((0..<5).map { made.difference(rates, gemeente, area: $0) } == [7, -3, 2, 0, 0])
        #expect((0..<5).map { made.differs(gemeente, area: $0) } == [true, true, false, nil, false])
        let numbers = gemeente.figure(.verwachtSterkEenzaam)
        #expect(made.share(numbers, gemeente, area: 0) == 20.0 / 65 && made.share(numbers, gemeente, area: 3) == 1)
        #expect(made.difference(numbers, gemeente, area: 0) == nil && made.share(rates, gemeente, area: 0) == nil)
    }

    @Test func `the only area of a group is first and has no percentile`() throws {
        let wijk = try kind(.wijk, country.compared([.wijk], in: try country.sources()))
        #expect(wijk.groups.map(\.code) == ["WK000100", "WK000101", "WK000200", "WK000300"])
        #expect(wijk.figure(.sterkEenzaamPct).rank == [1, 2, 1, 1, 1])
        #expect(wijk.figure(.sterkEenzaamPct).percentile == [100, 0, nil, nil, nil])
        #expect(wijk.groups[1].reasons.contains("het enige gebied van de groep"))
    }

    @Test func `a published figure goes before the one that is put together, which stands beside it`() throws {
        let tables = [
            try readPopulation(
                table("code;inwoners;inwoners65plus;oppervlakteLandHa", "GM0001;3600;520;500", "NL01;13500;~;~"),
                parser: parser),
            try readLoneliness(
                table("code;Leeftijd;Marges;SterkEenzaam_1", "GM0001;80200;MW00000;14", "NL01;80200;MW00000;11"),
                parser: parser),
        ]
        let made = country.compared([.gemeente, .land], in: try country.sources(published: tables))
        let gemeente = try kind(.gemeente, made)
        #expect(gemeente.figure(.sterkEenzaamPct).value == [14, 8, 12])
        #expect(gemeente.figure(.sterkEenzaamPct).made == [13, 8, 12])
        #expect(gemeente.figure(.verwachtSterkEenzaam).value[0] == 72.8)  // 520 × 14 %
        #expect(gemeente.figure(.sterkEenzaamPerKm2).value[0] == 72.8 / 5)
        #expect(gemeente.groups[0].knownShare == 500.0 / 520)
        #expect(try kind(.land, made).figure(.sterkEenzaamPct).value == [11])
    }

    @Test func `of a group that is here in part only its published figure stands, without rank`() throws {
        let table = try readLoneliness(
            table("code;Leeftijd;Marges;SterkEenzaam_1", "NL01;80200;MW00000;11"), parser: parser)
        var part = country
        part.buurten = country.buurten.selecting([0, 1, 2])
        let sources = try part.sources(published: [table], here: part.here)
        let made = part.compared([.gemeente, .provincie, .grootteklasse, .land], in: sources)
        for (kind, value) in [(GroupKind.provincie, Double?.none), (.land, 11), (.grootteklasse, nil)] {
            let compared = try self.kind(kind, made)
            #expect(compared.figure(.sterkEenzaamPct).value == [value] && compared.groups[0].memberCount == nil)
            #expect(compared.figure(.sterkEenzaamPct).rank == [nil, nil, nil])
            #expect(!compared.groups[0].reasons.isEmpty)
        }
        #expect(try kind(.gemeente, made).figure(.sterkEenzaamPct).rank == [1, 3, 2])
    }

    @Test func `a figure that most people of a group lack is not that of the group`() throws {
        var thin = country
        thin.buurten[.sterkEenzaamPct] = [20, 10, 15, nil, nil]
        let land = try kind(.land, thin.compared([.land], in: try thin.sources()))
        #expect(land.figure(.sterkEenzaamPct).value == [nil] && land.figure(.sterkEenzaamPct).rank[0] == nil)
        #expect(land.groups[0].knownCount == 3 && land.groups[0].knownShare == 500.0 / 1500)
        #expect(land.groups[0].reasons.contains("sterk_eenzaam_pct: te weinig bekend"))
    }

    @Test func `a total that misses people is said to be too low`() throws {
        var most = country
        most.buurten[.sterkEenzaamPct][0] = nil
        most.buurten = derivingFigures(most.buurten, age: .vanaf65, polygonKm2: [nil, nil, nil, nil, nil]).areas
        let land = try kind(.land, most.compared([.land], in: try most.sources()))
        #expect(land.figure(.verwachtSterkEenzaam).value == [149])
        #expect(
            land.groups[0].reasons.first == "verwacht_sterk_eenzaam: de som van wat bekend is, dus te laag")
    }

    @Test func `areas without a value change nothing for others and are never 0`() throws {
        var less = country
        less.buurten[.sterkEenzaamPct][1] = nil
        less.buurten[.inwoners65plus][1] = 10
        let before = country.buurten.selecting([0, 2, 3, 4])
        var without = country
        without.buurten = before
        let (left, right) = (
            try kind(.gemeente, less.compared([.gemeente], in: less.sources())),
            try kind(.gemeente, without.compared([.gemeente], in: without.sources()))
        )
        #expect(left.figure(.sterkEenzaamPct).value == right.figure(.sterkEenzaamPct).value)
        #expect(left.figure(.sterkEenzaamPct).rank == [1, nil, 2, 1, 1])
    }

    @Test func `chosen gemeenten are compared with from inside and outside`() throws {
        let made = country.compared([.gekozen], in: try country.sources(chosen: ["GM0003", "GM0002", "GM0002"]))
        let chosen = try kind(.gekozen, made)
        #expect(chosen.groups.map(\.memberCount) == [2] && chosen.isMember == [false, false, false, true, true])
        #expect(chosen.figure(.sterkEenzaamPct).value == [10.4])
        #expect(chosen.figure(.sterkEenzaamPct).rank == [1, 2, 1, 2, 1])
        #expect(chosen.figure(.sterkEenzaamPct).percentile == [100, 50, 100, 0, 100])
        #expect(made.share(chosen.figure(.verwachtSterkEenzaam), chosen, area: 0) == nil)
        #expect(chosen.groups[0].name == "=Dorp;\"x\"\n, GM0003")
    }

    @Test func `heat that is only read on the map counts where the group is wholly on it`() throws {
        let made = country.compared(
            [.gemeente, .land], rows: [0, 1, 2], in: try country.sources(), onlyOnMap: [.hitte])
        #expect(try kind(.gemeente, made).figure(.hitte).value == [42])
        let land = try kind(.land, made)
        #expect(land.figure(.hitte).value == [nil] && land.figure(.hitte).rank == [nil, nil, nil])
        #expect(land.figure(.sterkEenzaamPct).rank == [1, 4, 2])
    }

    @Test func `kinds that the sources do not have are left out`() throws {
        let all = GroupKind.allCases
        let bare = GroupSources(here: country.here)
        #expect(country.compared(all, in: bare).kinds.map(\.kind) == [.wijk, .gemeente, .land])
        #expect(country.compared(all, in: try country.sources()).kinds.map(\.kind) == all.dropLast())
        let land = try kind(.land, country.compared([.land], in: bare))
        #expect(land.figure(.sterkEenzaamPct).value == [nil])
        #expect(land.groups[0].reasons == ["niet bekend is welke gemeenten erbij horen"])
    }

    @Test func `without the age group the people are all inhabitants, and that is said`() throws {
        var bare = country
        bare.buurten[.inwoners65plus] = [nil, nil, nil, nil, nil]
        let made = bare.compared([.gemeente], in: try bare.sources())
        #expect(try kind(.gemeente, made).figure(.eenzaamPct).value[0] == (60_000 + 100_000 + 27_500) / 3500)
        #expect(made.notices.map(\.kind) == ["gewogen naar inwoners"])
        bare.buurten[.inwoners] = [nil, nil, nil, nil, nil]
        let unknown = bare.compared([.gemeente], in: try bare.sources())
        #expect(try kind(.gemeente, unknown).figure(.eenzaamPct).value.allSatisfy { $0 == nil })
        #expect(unknown.notices.map(\.kind) == ["groepen zonder cijfers"])
    }

    @Test func `nothing to compare is no trouble`() throws {
        var empty = country
        empty.buurten = AreaTable(level: .buurt, codes: [])
        #expect(empty.compared(GroupKind.allCases, in: try empty.sources()).kinds.isEmpty)
        #expect(country.compared([], in: try country.sources()).kinds.isEmpty)
    }
}
