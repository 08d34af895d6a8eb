import Areas
import Cartography
import Foundation
import Publishing

/// What a provenance says a run was asked, read back into settings.
enum RecordedOrder {
    /// The settings of a run of `kaart`, but for threads and folder.
    ///
    /// An order of before it kept how maps are drawn gets formats, paper and density from `opties`; how classes of maps were
    /// chosen is then not known and taken to be as usual.
    ///
    /// Throws `badData` where there is no order, and as the reader of project files does where it cannot be read.
    static func map(_ run: RecordedRun) throws(Failure) -> Settings {
        let (root, order) = try order(run)
        var settings = try readOrder(order, in: run.fileName)
        if !order.keys.contains("formaten"), let options = try root.map("opties") {
            settings.formats = []
            for word in try options.texts("formaat") ?? [] {
                if let format = OutputFormat(rawValue: word) { settings.formats.insert(format) }
            }
            if let paper = try options.choice("papier", Paper.self) { settings.sheet.paper = paper }
            if !options.isNull("stand") { settings.sheet.orientation = try options.choice("stand", Orientation.self) }
            if let density = try options.wholeNumber("dpi") {
                try settings.sheet.takeDensity(density, from: "\(run.fileName), dpi")
            }
        }
        settings.projectFile = run.inputs.first { $0.role == "project" }.map { InputFile(commandLine: $0.path) }
        settings.dateRule = run.dateRule
        return settings
    }

    /// Those of a run of `overzetten`. Throws as `map` does.
    static func transfer(_ run: RecordedRun) throws(Failure) -> TransferSettings {
        var settings = try TransferOrder.settings(try order(run).order, in: run.fileName)
        settings.dateRule = run.dateRule
        return settings
    }

    /// Those of a run of `vergelijk`. Throws `badData` where the provenance does not say how the map was drawn.
    static func comparison(_ run: RecordedRun) throws(Failure) -> CompareSettings {
        let root = try ProvenanceText.map(run.data, file: run.fileName)
        guard let options = try root.map("opties"), let old = try options.text("oud"),
            let new = try options.text("nieuw"), let words = try options.texts("formaat"),
            let density = try options.wholeNumber("dpi")
        else { throw missing(run, "hoe de kaart is getekend") }
        var settings = CompareSettings(old: old, new: new)
        settings.formats = Set(words.compactMap(OutputFormat.init)).intersection(OutputFormat.drawn)
        try settings.sheet.takeDensity(density, from: "\(run.fileName), dpi")
        return settings
    }

    /// The files that the order of a run names; none where it has none that can be read.
    static func inputFiles(_ run: RecordedRun) -> [InputFile] {
        switch run.kind {
        case .map: (try? map(run))?.inputFiles ?? []
        case .transfer: (try? transfer(run))?.inputFiles ?? []
        default: []
        }
    }

    static func missing(_ run: RecordedRun, _ what: String) -> Failure {
        Failure(
            .badData, at: run.fileName, "zegt niet \(what)", remedy: "Maak de uitkomsten opnieuw met deze versie.")
    }

    private static func order(_ run: RecordedRun) throws(Failure) -> (root: YAMLMap, order: YAMLMap) {
        let root = try ProvenanceText.map(run.data, file: run.fileName)
        guard root.keys.contains("opdracht"), !root.isNull("opdracht"), let order = try root.map("opdracht") else {
            throw missing(run, "wat er is gevraagd")
        }
        return (root, order)
    }
}
