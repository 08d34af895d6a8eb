import Areas
import ArgumentParser
import Pipeline

/// How figures become classes, scores and ranks.
struct MethodOptions: ParsableArguments {
    @Option(help: .init("Niveau van de kaart: buurt, wijk of gemeente.", valueName: "niveau")) var niveau: String?
    @Option(help: .init("Rangschik op matrix of index; beide worden berekend.", valueName: "methode")) var methode:
        String?
    @Option(
        help: .init(
            "Drempel voor het aandeel te heet oppervlak, in de eenheid van de hitte (standaard: 41).",
            valueName: "getal"))
    var drempel: DecimalArgument?
    @Option(
        help: .init(
            "Aandeel van een gebied dat hittegegevens moet hebben, 0 tot 1 (standaard: 0.5).", valueName: "deel"))
    var minimaleDekking: DecimalArgument?
    @Option(help: .init("Hoeveel gebieden op de prioriteitenkaart (standaard: 10).", valueName: "aantal")) var top: Int?

    @Option(
        help: .init(
            "Trekkingen voor de onzekerheid van de rang; 0 slaat haar over (standaard: 2000).", valueName: "aantal"))
    var trekkingen: Int?
    @Option(
        help: .init(
            "Standaardfout van het percentage sterk eenzamen, in procentpunten, waar de bron geen marges geeft.",
            valueName: "getal"))
    var standaardfout: DecimalArgument?
    @Option(
        help: .init(
            "Permutaties voor de clusters; 0 slaat de clusters over (standaard: 999).", valueName: "aantal"))
    var permutaties: Int?

    @Option(
        parsing: .upToNextOption,
        help: .init(
            "Vergelijk met wijk, gemeente, provincie, ggdregio, grootteklasse, land, of met gemeenten (codes); "
                + "zonder: alle groepen die er zijn.", valueName: "groep"))
    var vergelijkMet: [String] = []

    func apply(to settings: inout Settings) throws {
        if let niveau { settings.level = try Self.level(niveau) }
        if let methode { settings.ranking = try choice(methode, for: "--methode") }
        if let drempel = drempel?.value {
            guard drempel.isFinite else {
                throw UsageProblem.about("--drempel", "moet een getal zijn", "Bijvoorbeeld 41.")
            }
            settings.heatThreshold = drempel
        }
        if let minimaleDekking = minimaleDekking?.value {
            guard (0...1).contains(minimaleDekking) else {
                throw UsageProblem.about("--minimale-dekking", "moet tussen 0 en 1 liggen", "Bijvoorbeeld 0.5.")
            }
            settings.minimalCoverage = minimaleDekking
        }
        if let standaardfout { try settings.takeRateStandardError(standaardfout.value) }
        if let trekkingen { try settings.takeDraws(trekkingen) }
        if !vergelijkMet.isEmpty {
            settings.comparison = try ComparisonChoice(words: vergelijkMet, at: "--vergelijk-met")
        }
        if let permutaties {
            guard ClusterSettings.isPossible(permutaties) else {
                throw UsageProblem.about(
                    "--permutaties", "moet 0 zijn, of tussen 99 en 9999 liggen", "Bijvoorbeeld 999.")
            }
            settings.clusters.permutations = permutaties
        }
        if let top {
            guard (1...99).contains(top) else {
                throw UsageProblem.about("--top", "moet tussen 1 en 99 liggen", "Bijvoorbeeld 10.")
            }
            settings.topCount = top
        }
    }

    static func level(_ word: String) throws -> AreaLevel {
        guard let level = AreaLevel(rawValue: word), [.buurt, .wijk, .gemeente].contains(level) else {
            throw UsageProblem.about("--niveau", "'\(word)' is geen mogelijkheid", "Kies buurt, wijk of gemeente.")
        }
        return level
    }
}
