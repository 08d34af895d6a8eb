package import Areas
import Foundation
import HeatExposure
import RiskModel

/// Reads a project file (docs/handleiding.md) into settings.
///
/// Relative paths are relative to the project file. Unknown keys are usage failures that name the nearest known one.
/// Keys of calculations that this version does not have become notices, except where leaving them out would change a
/// number: those are failures.
package func readProjectFile(_ path: String) throws(Failure) -> Settings {
    let text: String
    do {
        text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
        let exists = FileManager.default.fileExists(atPath: path)
        throw Failure(
            exists ? .badData : .inputMissing, at: path,
            exists ? "is geen leesbare tekst in UTF-8" : "bestaat niet",
            remedy: exists ? "Sla het op als platte tekst in UTF-8." : "Controleer het pad na --project.")
    }
    return try ProjectFileReader(file: path).settings(from: YAMLMap(document: text, file: path))
}

private struct ProjectFileReader {
    let file: String

    func settings(from root: YAMLMap) throws(Failure) -> Settings {
        try root.expectOnly([
            "naam", "gebied", "niveau", "grenzen", "bevolking", "eenzaamheid", "hitte", "methode", "matrix",
            "onzekerheid", "vergelijking", "tabellen", "kolommen", "ontbrekend", "top", "uitvoer", "opmerking",
            "gebieden",
        ])
        var settings = Settings()
        settings.projectFile = InputFile(commandLine: file)
        settings.name = try root.text("naam")
        settings.remark = try root.text("opmerking")
        settings.selection = try root.texts("gebied") ?? []
        if let level = try root.choice("niveau", AreaLevel.self) {
            guard [.buurt, .wijk, .gemeente].contains(level) else {
                throw root.failure("niveau", "is geen niveau van een kaart", remedy: "Kies buurt, wijk of gemeente.")
            }
            settings.level = level
        }
        settings.boundaries = try inputFile(root.map("grenzen"), keys: [])
        settings.population = try inputFile(root.map("bevolking"), keys: [])
        try readLoneliness(root, into: &settings)
        try readHeat(root, into: &settings)
        try readMethod(root, into: &settings)
        try readMatrix(root, into: &settings)
        try readTables(root, into: &settings)
        if let names = try root.map("kolommen") {
            for ours in names.keys { settings.columnNames[ours] = try names.text(ours) }
        }
        settings.missingSigns = try root.texts("ontbrekend") ?? []
        if let top = try root.wholeNumber("top") {
            guard (1...99).contains(top) else {
                throw root.failure("top", "moet tussen 1 en 99 liggen", remedy: "Bijvoorbeeld 10.")
            }
            settings.topCount = top
        }
        if let folder = try root.text("uitvoer") { settings.outputFolder = resolved(folder) }
        for key in ["onzekerheid", "vergelijking", "gebieden"] where root.keys.contains(key) {
            settings.notices.append(
                Notice(
                    "nog niet berekend",
                    "\(file): '\(key)' wordt in versie \(programVersion) nog niet berekend; de kolommen blijven leeg."))
        }
        return settings
    }

    private func readLoneliness(_ root: YAMLMap, into settings: inout Settings) throws(Failure) {
        guard let map = try root.map("eenzaamheid") else { return }
        settings.loneliness = try inputFile(map, keys: ["leeftijd", "grenzen"])
        if let age = try map.choice("leeftijd", AgeGroup.self) { settings.ageGroup = age }
        if map.keys.contains("grenzen") {
            throw map.failure(
                "grenzen", "vraagt om overzetten tussen jaren, en dat kan versie \(programVersion) nog niet",
                remedy: "Gebruik grenzen van hetzelfde jaar als de tabel, en laat deze sleutel weg.", kind: .usage)
        }
    }

    private func readHeat(_ root: YAMLMap, into settings: inout Settings) throws(Failure) {
        guard root.keys.contains("hitte") else { return }
        if let word = try? root.text("hitte") {
            guard word == "geen" else {
                throw root.failure(
                    "hitte", "moet sleutels hebben, of 'geen'", remedy: "Bijvoorbeeld {raster: pet.tif}.")
            }
            settings.goesWithoutHeat = true
            return
        }
        guard let map = try root.map("hitte") else { return }
        try map.expectOnly([
            "raster", "tabel", "vlakken", "kolom", "laag", "jaar", "maat", "drempel", "minimale_dekking", "bron",
            "licentie",
        ])
        let sources = ["raster", "tabel", "vlakken"].filter { map.keys.contains($0) }
        guard sources.count == 1, let path = try map.text(sources[0]) else {
            throw root.failure("hitte", "moet één bron hebben", remedy: "Geef raster, tabel of vlakken.", kind: .usage)
        }
        let input = try inputFile(at: path, map)
        switch sources[0] {
        case "raster": settings.heat = .raster(input)
        case "tabel":
            settings.heat = .table(input)
            if let column = try map.text("kolom") { settings.columnNames["hitte"] = column }
        default:
            guard let column = try map.text("kolom") else { throw map.missing("kolom") }
            settings.heat = .polygons(input, column: column)
        }
        if let word = try map.text("maat") {
            guard sources[0] == "raster" else {
                throw map.failure(
                    "maat", "kan alleen bij een raster", remedy: "Een tabel en vlakken hebben al één waarde.",
                    kind: .usage)
            }
            settings.heatMeasure = try HeatMeasure(word, at: map.place(of: "maat"))
        }
        settings.heatThreshold = try map.number("drempel") ?? settings.heatThreshold
        if let coverage = try map.number("minimale_dekking") {
            guard (0...1).contains(coverage) else {
                throw map.failure("minimale_dekking", "moet tussen 0 en 1 liggen", remedy: "Bijvoorbeeld 0.5.")
            }
            settings.minimalCoverage = coverage
        }
    }

    private func readMethod(_ root: YAMLMap, into settings: inout Settings) throws(Failure) {
        guard let map = try root.map("methode") else { return }
        if let ranking = try map.choice("soort", RankingMethod.self) { settings.ranking = ranking }
        do {
            settings.index = try IndexMethodReader.read(map)
        } catch {
            throw inFile(error)
        }
    }

    private func readMatrix(_ root: YAMLMap, into settings: inout Settings) throws(Failure) {
        guard let map = try root.map("matrix") else { return }
        do {
            settings.matrix = try MatrixMethodReader.read(map)
        } catch {
            throw inFile(error)
        }
    }

    private func readTables(_ root: YAMLMap, into settings: inout Settings) throws(Failure) {
        for map in try root.maps("tabellen") {
            guard let input = try inputFile(map, keys: ["kolommen"]) else { continue }
            guard let names = try map.map("kolommen"), !names.keys.isEmpty else { throw map.missing("kolommen") }
            var columns: [String: String] = [:]
            for ours in names.keys {
                guard !ReservedColumns.contains(ours) else {
                    throw names.failure(
                        ours, "is al de naam van een kolom in de uitkomsten", remedy: "Kies een andere naam.",
                        kind: .usage)
                }
                columns[ours] = try names.text(ours)
            }
            settings.extraTables.append(ExtraTable(file: input, columns: columns))
        }
    }

    /// A failure of the method itself knows nothing of files; the reader of the message does.
    private func inFile(_ failure: Failure) -> Failure {
        guard !failure.location.hasPrefix(file) else { return failure }
        return Failure(
            failure.kind, at: "\(file), \(failure.location)", failure.problem, remedy: failure.remedy)
    }

    /// - Parameter keys: what may stand in the mapping beside the keys that every file has.
    private func inputFile(_ map: YAMLMap?, keys: [String]) throws(Failure) -> InputFile? {
        guard let map else { return nil }
        try map.expectOnly(["bestand", "laag", "jaar", "bron", "licentie"] + keys)
        guard let path = try map.text("bestand") else { throw map.missing("bestand") }
        return try inputFile(at: path, map)
    }

    private func inputFile(at path: String, _ map: YAMLMap) throws(Failure) -> InputFile {
        var input = InputFile(
            givenPath: path, path: resolved(path), layer: try map.text("laag"), year: try map.wholeNumber("jaar"))
        input.maker = try map.text("bron")
        input.licence = try map.text("licentie")
        return input
    }

    private func resolved(_ path: String) -> String {
        guard !path.hasPrefix("/") else { return path }
        let folder = (file as NSString).deletingLastPathComponent
        return folder.isEmpty ? path : (folder as NSString).appendingPathComponent(path)
    }
}
