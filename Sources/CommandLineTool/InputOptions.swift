import Areas
import ArgumentParser
import Pipeline

/// The files and which areas and figures to take from them.
struct InputOptions: ParsableArguments {
    @Option(help: .init("Projectbestand (YAML).", valueName: "bestand")) var project: String?
    @Option(help: .init("Grenzen van buurten, wijken of gemeenten.", valueName: "bestand")) var grenzen: String?
    @Option(help: .init("Laag in het grenzenbestand; alleen nodig als er meer dan één past.", valueName: "naam"))
    var laag: String?
    @Option(
        help: .init("Eenzaamheid (RIVM StatLine of een eigen tabel); mag vaker, één per jaar.", valueName: "bestand"))
    var eenzaamheid: [String] = []
    @Option(help: .init("Inwoners en 65-plussers; mag weg als de grenzen ze dragen.", valueName: "bestand"))
    var bevolking: String?
    @Option(help: .init("Hitte per gebied, als tabel.", valueName: "bestand")) var hitteTabel: String?
    @Option(help: .init("Hitte als raster.", valueName: "bestand")) var hitteRaster: String?
    @Option(help: .init("Hitte als vlakken; met --hitte-kolom.", valueName: "bestand")) var hitteVlakken: String?
    @Option(help: .init("De kolom met de hitte in --hitte-vlakken.", valueName: "naam")) var hitteKolom: String?
    @Flag(help: "Maak kaarten zonder hitte; er komt dan geen risicoscore.") var zonderHitte = false
    @Option(
        parsing: .upToNextOption,
        help: .init(
            "Jaar van de eenzaamheidscijfers; zonder: het nieuwste in de tabel. Meer jaren komen naast elkaar.",
            valueName: "jaar"))
    var jaar: [Int] = []
    @Option(help: .init("65plus, 18plus of 18tot65.", valueName: "groep")) var leeftijd: String?
    @Option(
        parsing: .upToNextOption,
        help: .init(
            "NL, PV.., GG...., GM...., WK......, BU........ of een unieke naam; een of meer.", valueName: "gebied"))
    var gebied: [String] = []
    @Option(
        help: .init(
            "Tabel met per gemeente de GGD-regio en provincie; nodig voor PV.. en GG.....", valueName: "bestand"))
    var gebieden: String?
    @Option(
        help: .init("Alleen gemeenten van deze grootteklassen van het CBS, 1 tot en met 8: 7,8.", valueName: "klassen"))
    var grootteklasse: String?
    @Option(help: .init("Onze kolom en die in het bestand: inwoners=aantal_inw. Mag vaker.", valueName: "onze=hun"))
    var kolom: [String] = []
    @Option(
        help: .init("Regels: welke aanpak past bij welk gebied (standaard: de meegeleverde).", valueName: "bestand"))
    var aanpakken: String?
    @Option(
        help: .init("Wat mensen over gebieden zeggen: een tabel met code, tekst en bron.", valueName: "bestand"))
    var notities: String?
    @Option(
        help: .init(
            "Punten waar mensen heen kunnen, zoals koele plekken: wie heeft er een binnen 300 m?", valueName: "bestand")
    )
    var plekken: String?
    @Option(help: .init("Extra tekens voor 'ontbreekt', met komma's ertussen.", valueName: "tekens")) var ontbrekend:
        String?

    /// Whether nothing says what to read.
    var namesNoFile: Bool {
        [project, grenzen, bevolking, hitteTabel, hitteRaster, hitteVlakken].allSatisfy { $0 == nil }
            && eenzaamheid.isEmpty
    }

    func apply(to settings: inout Settings) throws {
        if let grenzen { settings.boundaries = InputFile(commandLine: grenzen) }
        if let laag {
            guard settings.boundaries != nil else {
                throw UsageProblem.about("--laag", "zegt niets zonder --grenzen", "Geef ook --grenzen.")
            }
            settings.boundaries?.layer = laag
        }
        if !eenzaamheid.isEmpty { settings.loneliness = eenzaamheid.map { InputFile(commandLine: $0) } }
        if let bevolking { settings.population = InputFile(commandLine: bevolking) }
        if let heat = try heatInput() { settings.heat = heat }
        if zonderHitte {
            guard hitteTabel == nil, hitteRaster == nil, hitteVlakken == nil else {
                throw UsageProblem.about(
                    "--zonder-hitte", "gaat niet samen met een bron voor hitte", "Kies één van beide.")
            }
            (settings.heat, settings.goesWithoutHeat) = (nil, true)
        }
        try applyYears(to: &settings)
        if let gebieden { settings.regions = InputFile(commandLine: gebieden) }
        if let grootteklasse { settings.sizeClasses = try Self.sizeClasses(grootteklasse) }
        if let leeftijd { settings.ageGroup = try choice(leeftijd, for: "--leeftijd") }
        if !gebied.isEmpty { settings.selection = Self.areas(gebied) }
        for (ours, theirs) in try Self.columnNames(kolom) { settings.columnNames[ours] = theirs }
        if let aanpakken { settings.approaches = InputFile(commandLine: aanpakken) }
        if let notities { settings.notes = InputFile(commandLine: notities) }
        if let plekken { settings.places = PlacesChoice(InputFile(commandLine: plekken)) }
        if let ontbrekend { settings.missingSigns += ontbrekend.split(separator: ",").map(String.init) }
    }

    /// Years go to the files of loneliness: several to one file, or one to each.
    private func applyYears(to settings: inout Settings) throws {
        guard !jaar.isEmpty else { return }
        let files = settings.loneliness
        guard let first = files.first else {
            throw UsageProblem.about("--jaar", "zegt niets zonder --eenzaamheid", "Geef ook --eenzaamheid.")
        }
        let isOneFile = files.allSatisfy { $0.path == first.path }
        guard isOneFile || files.count == jaar.count else {
            throw UsageProblem.about(
                "--jaar", "past niet bij \(files.count) bestanden met eenzaamheid", "Geef voor elk bestand één jaar.")
        }
        settings.loneliness = jaar.enumerated().map { place, year in
            var file = isOneFile ? first : files[place]
            file.year = year
            return file
        }
    }

    private static func sizeClasses(_ text: String) throws -> [SizeClass] {
        try text.split(separator: ",").map { part in
            guard let sizeClass = Int(String(part).trimmed).flatMap(SizeClass.init(number:)) else {
                throw UsageProblem.about(
                    "--grootteklasse", "'\(part)' is geen grootteklasse", "Kies uit 1 tot en met 8, zoals 7,8.")
            }
            return sizeClass
        }
    }

    /// The pairs of `--kolom`.
    static func columnNames(_ pairs: [String]) throws -> [String: String] {
        var names: [String: String] = [:]
        for pair in pairs {
            let sides = pair.split(separator: "=", maxSplits: 1).map(String.init)
            guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
                throw UsageProblem.about("--kolom", "'\(pair)' is geen paar", "Schrijf --kolom inwoners=aantal_inw.")
            }
            guard names.updateValue(sides[1], forKey: sides[0]) == nil else {
                throw UsageProblem.about(
                    "--kolom", "'\(sides[0])' staat er twee keer", "Wijs voor elke kolom één kolom aan.")
            }
        }
        return names
    }

    /// Whoever names an area and no file nearly always means a real one, and the example has none.
    var realDataHint: String {
        guard !gebied.isEmpty else { return "" }
        let areas = gebied.map { $0.contains(" ") ? "'\($0)'" : $0 }.joined(separator: " ")
        return " Voor een kaart van een echt gebied: haal eerst de gegevens op (ophalen --gebied "
            + "\(printable(areas, atMost: 60))), of noem de bestanden (--grenzen, --eenzaamheid, …)."
    }

    /// The parts of `--gebied`.
    static func areas(_ texts: [String]) -> [String] { texts.flatMap(separated) }

    /// Codes may also be given with commas between them; a name may have a comma of its own.
    static func separated(_ text: String) -> [String] {
        let parts = text.split(separator: ",").map { String($0).trimmed }
        return parts.count > 1 && parts.allSatisfy { AreaCode($0) != nil } ? parts : [text]
    }

    private func heatInput() throws -> HeatInput? {
        let given = [("--hitte-tabel", hitteTabel), ("--hitte-raster", hitteRaster), ("--hitte-vlakken", hitteVlakken)]
            .filter { $0.1 != nil }
        guard given.count <= 1 else {
            throw UsageProblem.about(
                given.map(\.0).joined(separator: " en "), "gaan niet samen", "Geef één bron voor de hitte.")
        }
        if hitteKolom != nil, hitteVlakken == nil {
            throw UsageProblem.about(
                "--hitte-kolom", "hoort bij --hitte-vlakken", "Bij een tabel: --kolom hitte=NAAM.")
        }
        if let hitteTabel { return .table(InputFile(commandLine: hitteTabel)) }
        if let hitteRaster { return .raster(InputFile(commandLine: hitteRaster)) }
        guard let hitteVlakken else { return nil }
        guard let hitteKolom else {
            throw UsageProblem.about("--hitte-vlakken", "vraagt om een kolom", "Geef --hitte-kolom met de naam.")
        }
        return .polygons(InputFile(commandLine: hitteVlakken), column: hitteKolom)
    }
}
