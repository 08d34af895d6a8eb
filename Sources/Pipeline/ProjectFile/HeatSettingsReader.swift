import Areas
import HeatExposure

/// Reads `hitte:` of a project file: one source, or `geen`.
struct HeatSettingsReader {
    let files: InputFileReader

    func read(_ root: YAMLMap, into settings: inout Settings) throws(Failure) {
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
        try map.expectOnly(
            [
                "raster", "tabel", "vlakken", "kolom", "laag", "jaar", "maat", "drempel", "minimale_dekking", "bron",
                "licentie", "grenzen",
            ] + files.keysOfOrders)
        let sources = ["raster", "tabel", "vlakken"].filter { map.keys.contains($0) }
        guard sources.count == 1, let path = try map.text(sources[0]) else {
            throw root.failure("hitte", "moet één bron hebben", remedy: "Geef raster, tabel of vlakken.", kind: .usage)
        }
        var input = try files.inputFile(at: path, map)
        if map.keys.contains("grenzen") {
            guard sources[0] == "tabel" else {
                throw map.failure(
                    "grenzen", "kan alleen bij een tabel", remedy: "Een raster en vlakken hebben hun eigen ligging.",
                    kind: .usage)
            }
            input.origin = try files.origin(map)
        }
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
}
