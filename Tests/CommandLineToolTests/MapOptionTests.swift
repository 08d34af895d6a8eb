import Foundation
import Testing

/// Options that change how maps look, and nothing else.
@Suite struct MapOptionTests {
    @Test func `classes and language of maps are chosen, and the risk does not change with them`() throws {
        let folder = try TemporaryFolder()
        func maps(_ name: String, _ options: [String]) throws -> [String: String] {
            let run = try Tool.run(
                ["kaart", "--stil", "--formaat", "svg,csv", "--taal", "en", "--uitvoer", folder.path(name)] + options)
            #expect(run.exitCode == 0, "\(run.errors)")
            return try folder.contents(of: name).mapValues { String(decoding: $0, as: UTF8.self) }
        }
        let fixed = try maps("vast", [])
        let own = try maps("kwantielen", ["--klassen", "kwantielen"])
        for name in ["kaart-hitte.svg", "kaart-eenzaamheid.svg"] {
            #expect(own[name]?.contains("Classes: quantiles") == true && own[name]?.contains("lang=\"en\"") == true)
            #expect(fixed[name]?.contains("quantiles") == false)
        }
        for name in ["kaart-risico.svg", "kaart-prioriteit.svg", "kaart-bivariaat.svg", "prioriteiten.csv"] {
            #expect(own[name] == fixed[name] && own[name] != nil, "\(name)")
        }
    }

    @Test func `classes that do not exist are refused with those that do`() throws {
        let run = try Tool.run(["kaart", "--klassen", "jenks"])
        #expect(run.exitCode == 64)
        #expect(run.errors.contains("kwantielen") && run.errors.contains("optimaal"))
    }
}
