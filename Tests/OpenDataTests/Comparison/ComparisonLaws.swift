import Areas
import TestSupport
import Testing

@testable import OpenData

/// What holds for any areas.
struct ComparisonLaws {
    /// Buurten of some gemeenten with random figures, of which some are missing.
    private func randomAreas(_ seed: Int) throws -> AreaTable {
        var random = SplitMix64(seed: UInt64(seed))
        var codes: [AreaCode] = []
        for gemeente in 1...(2 + seed % 4) {
            for buurt in 0..<(1 + Int(random.unit() * 9)) {
                codes.append(try code("BU000\(gemeente)0\(buurt % 3)0\(buurt)"))
            }
        }
        var areas = AreaTable(level: .buurt, codes: codes.sorted())
        let column = { (scale: Double, chance: Double) in
            areas.codes.map { _ in random.unit() < chance ? nil : (random.unit() * scale).rounded() }
        }
        areas[.inwoners] = column(5000, 0)
        areas[.inwoners65plus] = column(900, 0.02)
        areas[.oppervlakteLandKm2] = column(9, 0).map { $0.map { $0 + 1 } }
        areas[.sterkEenzaamPct] = column(30, 0.1)
        areas[.hitte] = column(20, 0.05)
        return derivingFigures(areas, age: .vanaf65, polygonKm2: areas.codes.map { _ in nil }).areas
    }

    private func compared(_ areas: AreaTable) -> Comparison {
        let here = Set(areas.codes.compactMap(\.gemeente)).sorted()
        return compare(
            areas, rows: Array(areas.codes.indices), onMap: areas.codes.map { _ in true }, with: [.wijk, .gemeente],
            in: GroupSources(here: here), age: .vanaf65)
    }

    @Test(arguments: 0..<25) func `a group is the aggregate of its members`(seed: Int) throws {
        let areas = try randomAreas(seed)
        for kind in compared(areas).kinds {
            let level = try #require(kind.kind == .wijk ? AreaLevel.wijk : .gemeente)
            let larger = try aggregate(areas, to: Ancestry(level), age: .vanaf65, published: [], among: areas.codes)
            for (figure, column) in [(ComparedFigure.sterkEenzaamPct, "sterk_eenzaam_pct"), (.hitte, "hitte")] {
                for (made, whole) in zip(kind.figure(figure).made, larger.areas[column]) where made != nil {
                    #expect(made == whole)
                }
            }
        }
    }

    @Test(arguments: 0..<25) func `places go with values`(seed: Int) throws {
        let areas = try randomAreas(seed)
        for kind in compared(areas).kinds {
            for figure in kind.figures {
                let values = areas[figure.figure.rawValue]
                for place in kind.groups.indices {
                    let members = kind.group.indices.filter { kind.group[$0] == place && figure.rank[$0] != nil }
                    let sorted = members.sorted { (values[$0] ?? 0) > (values[$1] ?? 0) }
                    #expect(sorted.first.map { figure.rank[$0] == 1 } ?? true)
                    for (higher, lower) in zip(sorted, sorted.dropFirst()) {
                        #expect((figure.percentile[higher] ?? 0) >= (figure.percentile[lower] ?? 0))
                        #expect((figure.rank[higher] ?? 0) <= (figure.rank[lower] ?? 0))
                        #expect(
                            (values[higher] == values[lower]) == (figure.rank[higher] == figure.rank[lower]))
                    }
                }
            }
        }
    }

    /// Another gemeente in front moves every row and changes no number of the others.
    @Test(arguments: 0..<25) func `other gemeenten change nothing within one`(seed: Int) throws {
        let areas = try randomAreas(seed)
        let first = try #require(areas.codes.first?.gemeente)
        let rows = areas.codes.indices.filter { areas.codes[$0].gemeente != first }
        let (all, some) = (compared(areas), compared(areas.selecting(rows)))
        for (left, right) in zip(all.kinds, some.kinds) {
            for (l, r) in zip(left.figures, right.figures) {
                #expect(rows.map { l.rank[$0] } == r.rank && rows.map { l.percentile[$0] } == r.percentile)
                #expect(Array(l.value.suffix(r.value.count)) == r.value)
            }
        }
    }

    @Test(arguments: 0..<25) func `shares of a whole group add up to 1`(seed: Int) throws {
        let comparison = compared(try randomAreas(seed))
        let kind = comparison.kinds[1]
        let figure = kind.figure(.verwachtSterkEenzaam)
        for place in kind.groups.indices where figure.value[place] ?? 0 > 0 {
            let members = kind.group.indices.filter { kind.group[$0] == place }
            let sum = members.reduce(0.0) { $0 + (comparison.share(figure, kind, area: $1) ?? 0) }
            #expect(abs(sum - 1) < 1e-12)
        }
    }
}
