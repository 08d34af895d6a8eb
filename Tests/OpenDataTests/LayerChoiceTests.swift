import Areas
import GeoFiles
import Testing

@testable import OpenData

struct LayerChoiceTests {
    private static func layers(_ names: String...) -> [LayerDescription] {
        names.map { LayerDescription(name: $0, columnNames: ["geom"], hasShapes: true, rowCount: 1) }
    }

    @Test(
        arguments: [
            ["gemeenten", "wijken", "buurten"], ["cbs_gemeenten_2020", "cbs_wijken_2020", "cbs_buurten_2020"],
            ["gemeente_2019_V3", "wijk_2019_v3", "buurt_2019_V3"],
            ["gemeenten_2021_V3", "wijken_2021_V3", "Buurten_2021_V3"],
            ["wijkenbuurten:gemeenten", "wijkenbuurten:wijken", "wijkenbuurten:buurten"],
            ["gemeente_gegeneraliseerd", "wijk_gegeneraliseerd", "buurt_gegeneraliseerd_2024"],
        ])
    func `the layer of a level is known by CBS' names`(names: [String]) throws {
        let layers = names.map { LayerDescription(name: $0, columnNames: [], hasShapes: true, rowCount: 1) }
        for (level, name) in zip([AreaLevel.gemeente, .wijk, .buurt], names) {
            let chosen = try chooseLayer(from: layers, level: level, asked: nil, withShapes: true, location: "x.gpkg")
            #expect(chosen.name == name)
        }
    }

    @Test func `code columns tell where names do not`() throws {
        let layers = [
            LayerDescription(name: "a", columnNames: ["GM_CODE", "WK_CODE"], hasShapes: true, rowCount: 1),
            LayerDescription(name: "b", columnNames: ["GM_CODE", "WK_CODE", "BU_CODE"], hasShapes: true, rowCount: 1),
        ]
        let chosen = try chooseLayer(from: layers, level: .wijk, asked: nil, withShapes: true, location: "x")
        #expect(chosen.name == "a")
    }

    @Test func `two layers that could both be meant are an error that lists them`() throws {
        let layers = Self.layers("buurten_2019", "buurten_2020", "wijken")
        let failure = try failure { () throws(Failure) in
            _ = try chooseLayer(from: layers, level: .buurt, asked: nil, withShapes: true, location: "x.gpkg")
        }
        #expect(failure.kind == .badData && failure.location == "x.gpkg")
        #expect(failure.problem.contains("buurten_2019, buurten_2020") && failure.remedy.contains("--laag"))
    }

    @Test func `the layer asked for wins, and one that is not there is an error that lists the others`() throws {
        let layers = Self.layers("buurten_2019", "buurten_2020")
        let chosen = try chooseLayer(
            from: layers, level: .buurt, asked: "Buurten_2020", withShapes: true, location: "x.gpkg")
        #expect(chosen.name == "buurten_2020")
        let failure = try failure { () throws(Failure) in
            _ = try chooseLayer(from: layers, level: .buurt, asked: "wijken", withShapes: true, location: "x.gpkg")
        }
        #expect(failure.kind == .inputMissing && failure.problem.contains("buurten_2019, buurten_2020"))
    }

    @Test func `layers without shapes do not count for boundaries`() throws {
        let layers =
            Self.layers("vlakken")
            + [LayerDescription(name: "layer_styles", columnNames: [], hasShapes: false, rowCount: 1)]
        let chosen = try chooseLayer(from: layers, level: .buurt, asked: nil, withShapes: true, location: "x")
        #expect(chosen.name == "vlakken")
        #expect(throws: Failure.self) {
            try chooseLayer(from: [layers[1], layers[1]], level: .buurt, asked: nil, withShapes: true, location: "x")
        }
    }
}
