import Areas
import Foundation
import GeoFiles
import Testing

@testable import OpenData

private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "GeoData/voorbeeld")

private func file(_ name: String) throws -> VectorFile {
    try VectorFile(path: folder.appending(path: name).path(percentEncoded: false))
}

/// The bundled example has the layouts of CBS and RIVM, so the whole road from files to aggregates can be walked on it.
struct ExampleFilesTests {
    private func boundaries(_ level: AreaLevel) throws -> Boundaries {
        let file = try file("wijkenbuurten_voorbeeld.gpkg")
        let layer = try chooseLayer(from: file.layers, level: level, asked: nil, withShapes: true, location: file.name)
        return try readBoundaries(file.read(layer: layer.name, shapes: true), level: level, parser: parser)
    }

    private func table(_ name: String) throws -> Table {
        let file = try file(name)
        return try file.read(layer: try #require(file.layers.first).name, shapes: false).table
    }

    @Test(arguments: [AreaLevel.buurt, .wijk, .gemeente])
    func `each level has its own layer, without water`(level: AreaLevel) throws {
        let boundaries = try boundaries(level)
        #expect(boundaries.areas.count > 0 && boundaries.areas.codes.allSatisfy { $0.level == level })
        #expect(boundaries.areas.names.allSatisfy { $0 != nil })
        #expect(boundaries.year != nil)
        #expect(boundaries.notices.contains { $0.kind == "water weggelaten" })
        #expect(boundaries.water.count > 0)
    }

    @Test func `buurten, wijken and gemeenten get figures, limits and published parents`() throws {
        let buurten = try boundaries(.buurt)
        let people = try readPopulation(table("kerncijfers_voorbeeld.csv"), parser: parser)
        let lonely = try readLoneliness(table("eenzaamheid_voorbeeld.csv"), parser: parser)
        #expect(lonely.year == 2024)
        var areas = try join(join(buurten.areas, with: people).areas, with: lonely).areas
        areas = derivingFigures(areas, age: .vanaf65, polygonKm2: Array(repeating: nil, count: areas.count)).areas
        let known = areas.codes.indices.filter { areas[.verwachtSterkEenzaam][$0] != nil }
        #expect(known.count > 80)
        for index in known {
            let number = try #require(areas[.verwachtSterkEenzaam][index])
            let (low, high) = (try #require(areas[.verwachtLaag][index]), try #require(areas[.verwachtHoog][index]))
            #expect(low <= number && number <= high)
        }
        for level in [Ancestry.wijk, .gemeente] {
            let made = try aggregate(
                areas, to: level, age: .vanaf65, published: [people, lonely], among: buurten.areas.codes)
            #expect(made.group.count == areas.count && made.areas.has("sterk_eenzaam_pct_uit_buurten"))
            for (index, code) in made.areas.codes.enumerated() {
                #expect(made.areas[.sterkEenzaamPct][index] == lonely.values["sterk_eenzaam_pct"]?[code])
                #expect(
                    areas.codes.indices.filter { made.group[$0] == index }.allSatisfy { code.contains(areas.codes[$0]) }
                )
            }
        }
    }

    @Test func `the order of rows does not matter`() throws {
        let table = try table("eenzaamheid_voorbeeld.csv")
        let backwards = Table(
            location: table.location, rowCount: table.rowCount,
            columns: table.columns.map { column in
                let texts = (0..<table.rowCount).reversed().map { column.text(at: $0) }
                return Table.Column(name: column.name, cells: .text(texts))
            }, firstRowNumber: table.firstRowNumber)
        let (one, other) = (
            try readLoneliness(table, parser: parser), try readLoneliness(backwards, parser: parser)
        )
        #expect(one.values == other.values && one.rows == other.rows && one.names == other.names)
        #expect(one.notices == other.notices)
    }
}
