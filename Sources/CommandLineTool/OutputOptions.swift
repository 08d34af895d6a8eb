import Areas
import ArgumentParser
import Pipeline

/// Where results go and in which form.
struct OutputOptions: ParsableArguments {
    @Option(
        help: .init("Map voor de uitkomsten (standaard: Output; het voorbeeld: Output/voorbeeld).", valueName: "map"))
    var uitvoer: String?
    @Option(
        help: .init(
            "Formaten met komma's ertussen: geojson, svg, csv, html (standaard: deze), pdf, png, xlsx, gpkg, fgb, bladen.",
            valueName: "lijst"))
    var formaat: String?
    @Option(help: .init("Beeldpunten per inch van PNG (standaard: 150).", valueName: "aantal")) var dpi: Int?
    @Option(help: .init("Papier van de kaarten: A4 of A3.", valueName: "maat")) var papier: String?
    @Flag(help: "Stand van de kaarten; zonder: naar de vorm van het gebied.") var stand: SheetOrientation?
    @Option(
        help: .init(
            "Klassen op de kaarten van hitte en eenzaamheid: vast, kwantielen, gelijk of optimaal.", valueName: "soort")
    )
    var klassen: String?
    @Option(help: .init("Taal van kaarten en rapport: nl of en (standaard: nl).", valueName: "taal")) var taal: String?
    @Flag(
        help: "Alle bestanden geschikt om te delen: geen aantallen onder 10 mensen, de andere op tientallen afgerond.")
    var publiceerbaar = false

    func apply(to settings: inout Settings) throws {
        if let uitvoer { settings.outputFolder = uitvoer }
        if let formaat { settings.formats = try Self.formats(formaat) }
        if let dpi { try settings.sheet.takeDensity(dpi, from: "--dpi") }
        if let papier { settings.sheet.paper = try choice(papier.uppercased(), for: "--papier") }
        if let stand { settings.sheet.orientation = try choice(stand.rawValue, for: "--\(stand.rawValue)") }
        if let klassen { settings.mapClasses = try choice(klassen.lowercased(), for: "--klassen") }
        if let taal { settings.language = try choice(taal.lowercased(), for: "--taal") }
        if publiceerbaar { settings.isPublishable = true }
    }

    static func formats(_ list: String) throws -> Set<OutputFormat> {
        var formats: Set<OutputFormat> = []
        for word in list.split(separator: ",") {
            formats.insert(try choice(String(word).trimmed, for: "--formaat"))
        }
        guard !formats.isEmpty else {
            throw UsageProblem.about("--formaat", "noemt geen formaat", "Bijvoorbeeld svg,pdf.")
        }
        return formats
    }
}

enum SheetOrientation: String, EnumerableFlag {
    case liggend, staand
}

extension String {
    var trimmed: String { String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
}
