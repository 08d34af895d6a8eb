import Areas
import TestSupport

@testable import OpenData

/// A country of three gemeenten in two provincies, five buurten in three wijken, with tables that know more or less.
struct SmallCountry {
    var buurten: AreaTable
    let regions: Regions
    var published: [FigureSource] = []

    static let codes = ["BU00010000", "BU00010001", "BU00010100", "BU00020000", "BU00030000"]

    init() throws {
        buurten = AreaTable(level: .buurt, codes: try Self.codes.map { try code($0) })
        buurten.gemeenteNames = ["Stad", "Stad", "Stad", "=Dorp;\"x\"\n", nil]
        buurten[.inwoners] = [1000, 2000, 500, 4000, 6000]
        buurten[.inwoners65plus] = [100, 300, 100, 400, 600]
        buurten[.oppervlakteLandKm2] = [1, 2, 1, 4, 10]
        buurten[.sterkEenzaamPct] = [20, 10, 15, 8, 12]
        buurten[.sterkEenzaamLaag] = [18, 9, 9, nil, 9]
        buurten[.sterkEenzaamHoog] = [22, 11, 16, nil, 15]
        buurten[.eenzaamPct] = [60, 50, 55, 45, 50]
        buurten[.hitte] = [44, 42, 40, 38, nil]
        buurten = derivingFigures(buurten, age: .vanaf65, polygonKm2: [nil, nil, nil, nil, nil]).areas
        regions = Regions(
            gemeenten: [
                .init(code: try code("GM0001"), ggdregio: try code("GG0001"), provincie: try code("PV20")),
                .init(code: try code("GM0002"), ggdregio: try code("GG0001"), provincie: try code("PV20")),
                .init(code: try code("GM0003"), ggdregio: nil, provincie: try code("PV21")),
            ], names: [try code("PV20"): "Groot"])
    }

    var here: [AreaCode] { Set(buurten.codes.compactMap(\.gemeente)).sorted() }
    static let people = ["GM0001": 3500.0, "GM0002": 4000, "GM0003": 6000]

    func sources(
        regions: Bool = true, chosen: [String] = [], published: [FigureSource]? = nil, here: [AreaCode]? = nil
    ) throws -> GroupSources {
        var inhabitants: [AreaCode: Double] = [:]
        for (text, number) in Self.people { inhabitants[try code(text)] = number }
        let country = try readPopulation(
            table("code;inwoners", "NL01;13500", at: "land.csv"), parser: parser)
        return GroupSources(
            regions: regions ? self.regions : nil, inhabitants: inhabitants, chosen: try chosen.map { try code($0) },
            published: published ?? [country], here: here ?? self.here)
    }

    func compared(
        _ kinds: [GroupKind], rows: [Int]? = nil, in sources: GroupSources, onlyOnMap: Set<ComparedFigure> = []
    ) -> Comparison {
        let rows = rows ?? Array(buurten.codes.indices)
        return compare(
            buurten, rows: rows, onMap: buurten.codes.indices.map(rows.contains), with: kinds, in: sources,
            age: .vanaf65, onlyOnMap: onlyOnMap)
    }
}

extension KindComparison {
    func figure(_ figure: ComparedFigure) -> FigureComparison {
        figures.first { $0.figure == figure }
            ?? FigureComparison(figure: figure, own: [], value: [], made: [], rank: [], percentile: [])
    }
}
