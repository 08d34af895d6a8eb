import Areas
import ArgumentParser
import Pipeline

/// `plan`: spreads the visits or the budget of a campaign over the areas.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Verdeel bezoeken, uren of euro's van een campagne over de gebieden.",
        discussion: """
            Zoekt de verdeling die naar verwachting de meeste sterk eenzame mensen bereikt, bewezen de beste. Zonder maximum \
            gaat alles naar de gebieden waar een bezoek het meest oplevert; --hoogstens en --hoogstens-wijk spreiden.
            --gegevens: een tabel met code en kosten_per_bezoek, vaste_kosten, minuten_per_bezoek, vaste_minuten, minimum, \
            maximum, al_bereikt (wat er niet staat, geldt als bij de opties); rijen met een wijkcode: minimum en maximum.
            --ploegen: een tabel met ploeg, bezoeken of uren, en thuisbasis (gebiedscode), x_rd en y_rd, of lon en lat.
            Schrijft plan.csv, plan-grens.csv (wat meer of minder budget oplevert), kaart-plan.svg, plan.html, kalender.ics, \
            herkomst-plan.json en met --postcodes postcodes.csv.
            """,
        helpNames: .long)

    @Argument(help: .init("Map met uitkomsten van kaart (standaard: Output/voorbeeld).", valueName: "uitkomsten"))
    var uitkomsten: String?
    @Option(help: .init("Zo veel bezoeken.", valueName: "aantal")) var bezoeken: Int?
    @Option(help: .init("Zo veel euro's.", valueName: "bedrag")) var euro: DecimalArgument?
    @Option(help: .init("Zo veel uren.", valueName: "aantal")) var uren: DecimalArgument?
    @Option(help: .init("Euro's per bezoek.", valueName: "bedrag")) var kostenPerBezoek: DecimalArgument?
    @Option(help: .init("Euro's per gebied waar iemand heen gaat.", valueName: "bedrag")) var vasteKosten:
        DecimalArgument?
    @Option(help: .init("Minuten per bezoek.", valueName: "aantal")) var minutenPerBezoek: Int?
    @Option(help: .init("Minuten per gebied waar iemand heen gaat.", valueName: "aantal")) var vasteMinuten: Int?
    @Option(help: .init("Ten minste zo veel bezoeken in een gebied waar iemand heen gaat.", valueName: "aantal"))
    var minimaal: Int?
    @Option(help: .init("Hoogstens zo veel bezoeken per gebied.", valueName: "aantal")) var hoogstens: Int?
    @Option(help: .init("Ten minste zo veel bezoeken in elke wijk.", valueName: "aantal")) var minimaalWijk: Int?
    @Option(help: .init("Hoogstens zo veel bezoeken per wijk.", valueName: "aantal")) var hoogstensWijk: Int?
    @Option(
        help: .init(
            "Waar iemand bereiken zwaarder telt: geen, hitteklasse of index (standaard: geen).", valueName: "soort"))
    var wegen: String?
    @Option(help: .init("Tabel met kosten, grenzen en al bereikte mensen per gebied.", valueName: "bestand"))
    var gegevens: String?
    @Option(help: .init("Tabel met ploegen.", valueName: "bestand")) var ploegen: String?
    @Option(
        help: .init("Postcodes: vlakken (PC4 of PC6), of een tabel met postcode en buurtcode.", valueName: "bestand"))
    var postcodes: String?
    @Option(
        parsing: .upToNextOption, help: .init("Alleen in deze gebieden: codes of unieke namen.", valueName: "gebied"))
    var gebied: [String] = []
    @Option(help: .init("Jaar van de zomer (standaard: de eerste na de cijfers).", valueName: "jaar")) var seizoen: Int?
    @Option(help: .init("Seconden om te zoeken (standaard: 60).", valueName: "aantal")) var tijd: DecimalArgument?
    @Option(
        help: .init(
            "Zo vaak wordt het plan opnieuw gemaakt om te zien hoe zeker het is; 0: niet (standaard: 200).",
            valueName: "aantal"))
    var trekkingen: Int?
    @Flag(help: "Ook in plan.csv en plan-grens.csv geen aantallen onder 10 mensen.") var publiceerbaar = false
    @Option(help: .init("Map voor het plan (standaard: die van de uitkomsten).", valueName: "map")) var uitvoer: String?
    @OptionGroup var threads: ThreadOption
    @OptionGroup var terminal: TerminalOptions

    func run() async throws {
        let settings = try settings()
        try await terminal.report { progress in try await runPlan(settings, progress: progress) }
    }

    private func settings() throws -> PlanSettings {
        var settings = PlanSettings(results: uitkomsten ?? "Output/voorbeeld")
        settings.outputFolder = uitvoer
        settings.selection = InputOptions.areas(gebied)
        settings.visits = bezoeken
        settings.cents = try euro.map { try whole($0, times: 100, "--euro", "een bedrag in hele centen") }
        settings.minutes = try uren.map { try whole($0, times: 60, "--uren", "een aantal hele minuten") }
        settings.costs.centsPerVisit = try kostenPerBezoek.map {
            try whole($0, times: 100, "--kosten-per-bezoek", "een bedrag in hele centen")
        }
        settings.costs.fixedCents = try vasteKosten.map {
            try whole($0, times: 100, "--vaste-kosten", "een bedrag in hele centen")
        }
        (settings.costs.minutesPerVisit, settings.costs.fixedMinutes) = (minutenPerBezoek, vasteMinuten)
        (settings.leastPerArea, settings.mostPerArea) = (minimaal, hoogstens)
        (settings.leastPerWijk, settings.mostPerWijk) = (minimaalWijk, hoogstensWijk)
        if let wegen { settings.weighing = try choice(wegen.lowercased(), for: "--wegen") }
        settings.areaTable = gegevens.map { InputFile(commandLine: $0) }
        settings.teamTable = ploegen.map { InputFile(commandLine: $0) }
        settings.postcodes = postcodes.map { InputFile(commandLine: $0) }
        settings.season = seizoen
        if let tijd { settings.seconds = tijd.value }
        if let trekkingen { settings.draws = trekkingen }
        settings.isPublishable = publiceerbaar
        settings.threads = try threads.threads()
        return settings
    }

    private func whole(_ amount: DecimalArgument, times unit: Double, _ option: String, _ what: String) throws -> Int {
        let value = amount.value * unit
        guard value.isFinite, abs(value) < 1e12, abs(value - value.rounded()) < 1e-6 else {
            throw UsageProblem.about(option, "hier hoort \(what)", "Bijvoorbeeld \(option) 250.")
        }
        return Int(value.rounded())
    }
}
