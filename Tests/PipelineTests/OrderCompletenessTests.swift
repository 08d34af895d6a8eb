import Areas
import Cartography
import Foundation
import Publishing
import Testing

@testable import Pipeline

/// `herkomst.json` keeps everything that the bytes of a run depend on.
@Suite struct OrderCompletenessTests {
    /// What the order keeps, by the names in `Settings`.
    private static let kept: Set<String> = [
        "name", "selection", "regions", "sizeClasses", "level", "boundaries", "population", "loneliness", "remark",
        "ageGroup", "heat", "goesWithoutHeat", "heatMeasure", "heatThreshold", "minimalCoverage", "ranking", "matrix",
        "index", "clusters", "uncertainty", "extraTables", "comparison", "approaches", "notes", "places", "columnNames",
        "missingSigns", "topCount", "formats", "language", "sheet", "mapClasses",
        "isPublishable",
    ]
    /// What is kept elsewhere (the project file among the inputs, the date as `tijdstip`), or changes no byte; nobody fills
    /// `notices`.
    private static let elsewhere: Set<String> = ["projectFile", "dateRule", "outputFolder", "threads", "notices"]

    @Test func `every setting is kept, or known to change nothing`() {
        let names = Set(Mirror(reflecting: Settings()).children.compactMap(\.label))
        #expect(names == Self.kept.union(Self.elsewhere), "zet een nieuwe instelling in Order en in deze test")
    }

    @Test func `how maps are drawn comes back`() throws {
        var settings = Settings()
        settings.boundaries = InputFile(givenPath: "g.gpkg", path: "map/g.gpkg")
        settings.heat = .raster(InputFile(givenPath: "pet.tif", path: "map/pet.tif"))
        settings.formats = [.bladen, .png, .fgb]
        settings.sheet.paper = .a3
        settings.sheet.orientation = .staand
        try settings.sheet.takeDensity(300, from: "proef")
        settings.mapClasses = .optimal
        let text = String(decoding: Order.json(settings).bytes(pretty: true), as: UTF8.self)
        let again = try readOrder(YAMLMap(document: text, file: "proef"), in: "proef")
        #expect(again.formats == settings.formats && again.mapClasses == .optimal)
        #expect(again.sheet.paper == .a3 && again.sheet.orientation == .staand && again.sheet.density == 300)
        #expect(again.boundaries == settings.boundaries && again.heat == settings.heat)
    }

    /// Only an order knows what was opened; a project file that says so would hide a path.
    @Test func `a project file may not name another path than it opens`() {
        #expect(throws: Failure.self) {
            try readProject("grenzen: {bestand: a.gpkg, gegeven: b.gpkg}")
        }
    }

    private func readProject(_ text: String) throws -> Settings {
        let folder = URL.temporaryDirectory.appending(path: "order-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "project.yaml")
        try Data(text.utf8).write(to: path)
        return try readProjectFile(path.path())
    }

    @Test func `the order of a transfer comes back`() throws {
        var settings = TransferSettings()
        settings.tables = [InputFile(commandLine: "a.csv"), InputFile(commandLine: "b.csv")]
        settings.from = InputFile(givenPath: "oud.gpkg", path: "oud.gpkg", layer: "x")
        settings.to = InputFile(commandLine: "nieuw.gpkg")
        settings.people = InputFile(commandLine: "m.csv")
        settings.targetPeople = InputFile(commandLine: "n.csv")
        settings.regions = InputFile(commandLine: "r.csv")
        settings.indicators = [("z", .rate), ("a", .count), ("m", .surface)]
        (settings.ageGroup, settings.year, settings.level) = (.vanaf18, 2020, .wijk)
        (settings.selection, settings.missingSigns) = (["GM0001", "Oude: stad"], ["?", "#"])
        settings.columnNames = ["inwoners": "AANT", "hitte": "PET"]
        let order = TransferOrder.json(settings)
        let text = String(decoding: order.bytes(pretty: true), as: UTF8.self)
        let again = try TransferOrder.settings(YAMLMap(document: text, file: "proef"), in: "proef")
        #expect(TransferOrder.json(again) == order)
        #expect(again.indicators.map(\.column) == ["z", "a", "m"] && again.inputFiles == settings.inputFiles)
        #expect(again.selection == settings.selection && again.columnNames == settings.columnNames)
    }
}
