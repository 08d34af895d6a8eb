import Areas
import TestSupport
import Testing

@testable import RiskModel

struct TrendTests {
    private func areas() throws -> AreaTable {
        let codes = try ["BU00010000", "BU00010001", "BU00010002", "BU00010003"].map { try #require(AreaCode($0)) }
        var areas = AreaTable(level: .buurt, codes: codes)
        areas[.inwoners65plus] = [100, 300, nil, 200]
        areas[.oppervlakteLandKm2] = [0.1, 1, 1, 0]
        areas["sterk_eenzaam_pct_2016"] = [8, 12, 10, nil]
        areas["sterk_eenzaam_laag_2016"] = [7, 9, nil, nil]
        areas["sterk_eenzaam_hoog_2016"] = [9, 15, nil, nil]
        areas["sterk_eenzaam_pct_2020"] = [12, 10, 10, 9]
        areas["sterk_eenzaam_laag_2020"] = [11, 7, 9, 8]
        areas["sterk_eenzaam_hoog_2020"] = [13, 13, 11, 10]
        return areas
    }

    @Test func `a change is clear where it exceeds the margins of both years`() throws {
        let trend = Trend(of: try areas(), years: [2020, 2016], age: .vanaf65)
        #expect(trend.years.map(\.year) == [2016, 2020] && trend.changes.count == 1)
        let change = trend.changes[0]
        #expect(change.from == 2016 && change.to == 2020)
        #expect(change.change == [4, -2, 0, nil])
        #expect(change.verdict == [.risen, .withinMargins, nil, nil])
        #expect(change.verdictAmongAll == [.risen, .withinMargins, nil, nil])
        #expect(change.low[2] == nil)
    }

    @Test func `classes have the same limits in every year, and the people of now`() throws {
        let trend = Trend(of: try areas(), years: [2016, 2020], age: .vanaf65)
        // 80 and 120 per km², 36 and 30; without people or land no class.
        #expect(trend.years[0].lonelinessClass == [2, 1, nil, nil])
        #expect(trend.years[1].lonelinessClass == [3, 1, nil, nil])
    }

    @Test func `a standard error stands in for margins that the source does not give`() throws {
        let sure = Trend(of: try areas(), years: [2016, 2020], age: .vanaf65, standardError: 0.5)
        #expect(sure.changes[0].verdict == [.risen, .withinMargins, .withinMargins, nil])
    }

    @Test func `the change of a larger area is weighted by people`() throws {
        let areas = try areas()
        let change = Trend(of: areas, years: [2016, 2020], age: .vanaf65).changes[0]
        let people = areas[.inwoners65plus]
        #expect(change.weighted(by: people, group: [0, 0, 0, 0], count: 1) == [-0.5])  // (100·4 − 300·2) / 400
        #expect(change.weighted(by: people, group: [1, -1, 0, 0], count: 3) == [nil, 4, nil])
    }

    @Test func `one year has no trend`() throws {
        let trend = Trend(of: try areas(), years: [2020], age: .vanaf65)
        #expect(trend.changes.isEmpty && trend.notices.isEmpty)
        #expect(Trend(of: try areas(), years: [], age: .vanaf65).years.isEmpty)
    }

    @Test func `what is said of many areas`() throws {
        let trend = Trend(of: try areas(), years: [2016, 2020], age: .vanaf65)
        #expect(trend.notices.map(\.kind) == ["jaren vergelijken", "verandering 2016-2020"])
        #expect(trend.notices[1].text.contains("Van 2 buurten met marges zijn er 1 gestegen en 0 gedaald"))
        var bare = try areas()
        bare["sterk_eenzaam_laag_2016"] = [nil, nil, nil, nil]
        #expect(Trend(of: bare, years: [2016, 2020], age: .vanaf65).notices[1].text.contains("geen grenzen"))
    }

    /// Where nothing changed about 5 % of the areas lie outside the margins, and nearly none once that is reckoned with.
    @Test func `the error of the test is what it says`() throws {
        var random = SplitMix64(seed: 7)
        let count = 4000
        let normal = { () -> Double in
            (0..<12).reduce(-6.0) { sum, _ in sum + random.unit() }
        }
        let codes = try (0..<count).map { number in
            try #require(AreaCode("BU0001" + String(String(number + 10_000).suffix(4))))
        }
        var areas = AreaTable(level: .buurt, codes: codes)
        for year in [2016, 2020] {
            let rates = codes.map { _ in 12 + normal() }
            areas["sterk_eenzaam_pct_\(year)"] = rates
            areas["sterk_eenzaam_laag_\(year)"] = rates.map { $0 - normalQuantile975 }
            areas["sterk_eenzaam_hoog_\(year)"] = rates.map { $0 + normalQuantile975 }
        }
        let change = Trend(of: areas, years: [2016, 2020], age: .vanaf65).changes[0]
        let outside = Double(change.count(.risen) + change.count(.fallen)) / Double(count)
        #expect(abs(outside - 0.05) < 0.012)
        #expect(change.count(.risen, amongAll: true) + change.count(.fallen, amongAll: true) <= 4)
    }
}
