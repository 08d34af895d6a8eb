import Areas
import ArgumentParser
import Pipeline

/// `overzetten`: figures of one year on the areas of another.
struct OverzettenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overzetten",
        abstract: "Zet een tabel over van de gebieden van het ene jaar naar die van het andere.",
        discussion: """
            Aantallen worden naar oppervlakte verdeeld, percentages naar mensen gewogen, hitte naar oppervlakte. Gebieden met \
            dezelfde code en (bijna) dezelfde grens gaan ongewijzigd over. Zonder --aantallen, --percentages of \
            --landwaarden gaan de cijfers over die het programma kent: inwoners, eenzaamheid, hitte.
            Schrijft overgezet.csv, concordantie.csv (welk deel van welk gebied waarheen gaat) en herkomst.json.
            """,
        helpNames: .long)

    @Option(help: .init("De tabel; mag vaker.", valueName: "bestand")) var tabel: [String] = []
    @Option(help: .init("De grenzen waar de codes van de tabel bij horen.", valueName: "bestand")) var van: String
    @Option(help: .init("Laag in --van.", valueName: "naam")) var vanLaag: String?
    @Option(help: .init("De grenzen om naar over te zetten.", valueName: "bestand")) var naar: String
    @Option(help: .init("Laag in --naar.", valueName: "naam")) var naarLaag: String?
    @Option(
        help: .init(
            "Mensen op de oude gebieden, om percentages mee te wegen; mag weg als --van ze draagt.",
            valueName: "bestand"))
    var mensen: String?
    @Option(
        help: .init(
            "Mensen op de nieuwe gebieden; wegen waar die op de oude onbekend zijn.", valueName: "bestand"))
    var mensenNaar: String?
    @Option(help: .init("Kolommen met aantallen, met komma's ertussen.", valueName: "kolommen")) var aantallen: String?
    @Option(help: .init("Kolommen met percentages van mensen.", valueName: "kolommen")) var percentages: String?
    @Option(help: .init("Kolommen die een eigenschap van het land geven, zoals hitte.", valueName: "kolommen"))
    var landwaarden: String?
    @Option(help: .init("Niveau om naar over te zetten: buurt, wijk of gemeente.", valueName: "niveau")) var niveau:
        String?
    @Option(help: .init("Jaar, in een tabel met meer jaren; zonder: het nieuwste.", valueName: "jaar")) var jaar: Int?
    @Option(help: .init("65plus, 18plus of 18tot65.", valueName: "groep")) var leeftijd: String?
    @Option(
        parsing: .upToNextOption,
        help: .init("Alleen naar deze gebieden: codes of unieke namen.", valueName: "gebied"))
    var gebied: [String] = []
    @Option(help: .init("Tabel met per gemeente de GGD-regio en provincie.", valueName: "bestand")) var gebieden:
        String?
    @Option(help: .init("Onze kolom en die in het bestand: inwoners=aantal_inw. Mag vaker.", valueName: "onze=hun"))
    var kolom: [String] = []
    @Option(help: .init("Extra tekens voor 'ontbreekt', met komma's ertussen.", valueName: "tekens")) var ontbrekend:
        String?
    @Option(help: .init("Map voor de uitkomsten (standaard: Output/overgezet).", valueName: "map")) var uitvoer: String?
    @OptionGroup var threads: ThreadOption
    @OptionGroup var terminal: TerminalOptions

    func run() async throws {
        let settings = try settings()
        try await terminal.report { progress in try await runTransfer(settings, progress: progress) }
    }

    private func settings() throws -> TransferSettings {
        var settings = TransferSettings()
        guard !tabel.isEmpty else {
            throw UsageProblem.about("overzetten", "er is geen tabel genoemd", "Geef --tabel bestand.")
        }
        settings.tables = tabel.map { InputFile(commandLine: $0) }
        settings.from = InputFile(givenPath: van, path: van, layer: vanLaag)
        settings.to = InputFile(givenPath: naar, path: naar, layer: naarLaag)
        settings.people = mensen.map { InputFile(commandLine: $0) }
        settings.targetPeople = mensenNaar.map { InputFile(commandLine: $0) }
        for (option, text, movement) in [
            ("--aantallen", aantallen, Movement.count), ("--percentages", percentages, .rate),
            ("--landwaarden", landwaarden, .surface),
        ] {
            for column in text?.split(separator: ",").map({ String($0).trimmed }) ?? [] {
                guard !settings.indicators.contains(where: { $0.column == column }) else {
                    throw UsageProblem.about(option, "'\(column)' staat er al", "Noem elke kolom één keer.")
                }
                settings.indicators.append((column, movement))
            }
        }
        if let niveau { settings.level = try MethodOptions.level(niveau) }
        settings.year = jaar
        if let leeftijd { settings.ageGroup = try choice(leeftijd, for: "--leeftijd") }
        settings.selection = InputOptions.areas(gebied)
        settings.regions = gebieden.map { InputFile(commandLine: $0) }
        settings.columnNames = try InputOptions.columnNames(kolom)
        settings.missingSigns = ontbrekend?.split(separator: ",").map(String.init) ?? []
        if let uitvoer { settings.outputFolder = uitvoer }
        settings.threads = try threads.threads()
        return settings
    }
}
