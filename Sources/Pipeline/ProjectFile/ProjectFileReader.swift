package import Areas
import Cartography
import Foundation
import RiskModel

/// Reads a project file (docs/handleiding.md) into settings.
///
/// Relative paths are relative to the project file. Unknown keys are usage failures that name the nearest known one.
package func readProjectFile(_ path: String) throws(Failure) -> Settings {
    let text = try ProjectText.read(path)
    return try ProjectFileReader(file: path).settings(from: YAMLMap(document: text, file: path))
}

/// Reads the settings of a run back from the `opdracht` in a `herkomst.json`; its paths are relative to the working
/// directory. Throws as `readProjectFile` does.
func readOrder(_ order: YAMLMap, in file: String) throws(Failure) -> Settings {
    var settings = try ProjectFileReader(file: file, folder: "").settings(from: order)
    settings.projectFile = nil
    return settings
}

private struct ProjectFileReader {
    let file: String
    var folder: String?
    private var files: InputFileReader { InputFileReader(file: file, folder: folder) }

    func settings(from root: YAMLMap) throws(Failure) -> Settings {
        try root.expectOnly([
            "naam", "gebied", "niveau", "grenzen", "bevolking", "eenzaamheid", "hitte", "methode", "matrix",
            "onzekerheid", "clusters", "vergelijking", "tabellen", "kolommen", "ontbrekend", "top", "uitvoer",
            "opmerking", "gebieden", "grootteklasse", "taal", "kaarten", "formaten", "dpi", "aanpakken", "notities",
            "plekken", "publiceerbaar",
        ])
        var settings = Settings()
        settings.projectFile = InputFile(commandLine: file)
        settings.name = try root.text("naam")
        settings.remark = try root.text("opmerking")
        if let isPublishable = try root.truth("publiceerbaar") { settings.isPublishable = isPublishable }
        if let language = try root.choice("taal", Language.self) { settings.language = language }
        if let maps = try root.map("kaarten") {
            try maps.expectOnly(["klassen", "papier", "stand"])
            if let classes = try maps.choice("klassen", MapClasses.self) { settings.mapClasses = classes }
            if let paper = try maps.choice("papier", Paper.self) { settings.sheet.paper = paper }
            settings.sheet.orientation = try maps.choice("stand", Orientation.self)
        }
        try readFormats(root, into: &settings)
        settings.selection = try root.texts("gebied") ?? []
        if let level = try root.choice("niveau", AreaLevel.self) {
            guard [.buurt, .wijk, .gemeente].contains(level) else {
                throw root.failure("niveau", "is geen niveau van een kaart", remedy: "Kies buurt, wijk of gemeente.")
            }
            settings.level = level
        }
        settings.boundaries = try files.inputFile(root.map("grenzen"), keys: [])
        settings.population = try files.table(root.map("bevolking"), keys: [])
        settings.regions = try files.inputFile(root.map("gebieden"), keys: [])
        for number in try root.numbers("grootteklasse") ?? [] {
            guard let sizeClass = Int(exactly: number).flatMap(SizeClass.init(number:)) else {
                throw root.failure(
                    "grootteklasse", "moet hele getallen van 1 tot en met 8 hebben", remedy: "Bijvoorbeeld [7, 8].",
                    kind: .usage)
            }
            settings.sizeClasses.append(sizeClass)
        }
        try readLoneliness(root, into: &settings)
        try HeatSettingsReader(files: files).read(root, into: &settings)
        try readMethod(root, into: &settings)
        try readMatrix(root, into: &settings)
        if let map = try root.map("clusters") { settings.clusters = try ClusterReader.read(map) }
        try readTables(root, into: &settings)
        if let map = try root.map("vergelijking") { settings.comparison = try ComparisonReader.read(map) }
        if let names = try root.map("kolommen") {
            for ours in names.keys { settings.columnNames[ours] = try names.text(ours) }
        }
        settings.approaches = try files.pathOrFile("aanpakken", root)
        settings.notes = try files.pathOrFile("notities", root)
        settings.places = try PlacesReader(files: files).places(root)
        settings.missingSigns = try root.texts("ontbrekend") ?? []
        if let top = try root.wholeNumber("top") {
            guard (1...99).contains(top) else {
                throw root.failure("top", "moet tussen 1 en 99 liggen", remedy: "Bijvoorbeeld 10.")
            }
            settings.topCount = top
        }
        if let folder = try root.text("uitvoer") { settings.outputFolder = files.resolved(folder) }
        try readUncertainty(root, into: &settings)
        return settings
    }

    private func readFormats(_ root: YAMLMap, into settings: inout Settings) throws(Failure) {
        if let words = try root.texts("formaten") {
            settings.formats = []
            for word in words {
                guard let format = OutputFormat(rawValue: word) else {
                    throw root.failure(
                        "formaten", "'\(printable(word, atMost: 40))' is geen mogelijkheid",
                        remedy: "Kies uit: \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", ")).",
                        kind: .usage)
                }
                settings.formats.insert(format)
            }
            guard !settings.formats.isEmpty else {
                throw root.failure(
                    "formaten", "noemt geen formaat", remedy: "Bijvoorbeeld [geojson, svg].", kind: .usage)
            }
        }
        if let density = try root.wholeNumber("dpi") {
            try settings.sheet.takeDensity(density, from: "\(file), dpi")
        }
    }

    /// One mapping or a list of them; `jaar` may be a year or a list of years.
    private func readLoneliness(_ root: YAMLMap, into settings: inout Settings) throws(Failure) {
        var ages: Set<String> = []
        for map in try root.isList("eenzaamheid")
            ? root.maps("eenzaamheid") : [root.map("eenzaamheid")].compactMap({ $0 })
        {
            guard let file = try files.table(map, keys: ["leeftijd"], severalYears: true) else { continue }
            if let age = try map.choice("leeftijd", AgeGroup.self) {
                settings.ageGroup = age
                ages.insert(age.rawValue)
            }
            guard ages.count <= 1 else {
                throw map.failure(
                    "leeftijd", "verschilt van die van een ander jaar",
                    remedy: "Een kaart gaat over één leeftijdsgroep; geef overal dezelfde.", kind: .usage)
            }
            let years = try map.wholeNumbers("jaar")
            for year in years {
                var ofYear = file
                ofYear.year = year
                settings.loneliness.append(ofYear)
            }
            if years.isEmpty { settings.loneliness.append(file) }
        }
    }

    private func readMethod(_ root: YAMLMap, into settings: inout Settings) throws(Failure) {
        if root.isText("methode"), let word = try root.text("methode") {
            throw root.failure(
                "methode", "moet sleutels hebben, geen '\(word)'", remedy: "Schrijf `methode: {soort: \(word)}`.",
                kind: .usage)
        }
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

    private func readUncertainty(_ root: YAMLMap, into settings: inout Settings) throws(Failure) {
        guard let map = try root.map("onzekerheid") else { return }
        do {
            settings.uncertainty = try UncertaintyReader.read(map)
        } catch {
            throw inFile(error)
        }
    }

    private func readTables(_ root: YAMLMap, into settings: inout Settings) throws(Failure) {
        for map in try root.maps("tabellen") {
            guard let input = try files.table(map, keys: ["kolommen", "soort"]) else { continue }
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
            settings.extraTables.append(
                ExtraTable(file: input, columns: columns, movement: try map.choice("soort", Movement.self)))
        }
    }

    /// A failure of the method itself knows nothing of files; the reader of the message does.
    private func inFile(_ failure: Failure) -> Failure {
        guard !failure.location.hasPrefix(file) else { return failure }
        return Failure(
            failure.kind, at: "\(file), \(failure.location)", failure.problem, remedy: failure.remedy)
    }
}
