import Foundation

/// The argument parser speaks English; its users do not.
///
/// Only its fixed phrases are translated. Every test of a command-line mistake checks that none is left in English.
enum DutchMessages {
    private static let phrases: [(english: String, dutch: String)] = [
        ("OVERVIEW: ", ""),
        ("USAGE: ", "GEBRUIK: "),
        ("Usage: ", "Gebruik: "),
        ("ARGUMENTS:", "ARGUMENTEN:"),
        ("OPTIONS:", "OPTIES:"),
        ("SUBCOMMANDS:", "OPDRACHTEN:"),
        ("<subcommand>", "<opdracht>"),
        ("<options>", "<opties>"),
        ("[<options>]", "[<opties>]"),
        ("Show the version.", "Toon de versie."),
        ("Show help information.", "Toon deze hulp."),
        ("Show subcommand help information.", "Toon hulp bij een opdracht."),
        (" for detailed help.", " voor uitleg per opdracht."),
        (" for more information.", " voor alle opties."),
        ("  See '", "  Zie '"),
        ("See '", "Zie '"),
        ("Error: ", "fout: "),
        ("Help:  ", "Uitleg: "),
        ("(default: ", "(standaard: "),
        ("; default: ", "; standaard: "),
        ("(values: ", "(mogelijk: "),
        ("Missing expected argument ", "Er ontbreekt een argument: "),
        ("Missing value for ", "Er ontbreekt een waarde bij "),
        ("Did you mean ", "Bedoelt u "),
        ("Unknown option ", "Onbekende optie "),
        ("Unexpected argument ", "Onverwacht argument "),
        ("unexpected arguments: ", "onverwachte argumenten: "),
        (" unexpected arguments", " onverwachte argumenten"),
        ("The value ", "De waarde "),
        (" is invalid for ", " past niet bij "),
        ("Please provide one of ", "Kies uit "),
        ("Value to be set with flag ", "De vlag "),
        (" had already been set with flag ", " gaat niet samen met "),
        ("Multiple values provided for ", "Meer dan één waarde bij "),
    ]

    static func translated(_ text: String) -> String {
        let dutch = phrases.reduce(text) { $0.replacingOccurrences(of: $1.english, with: $1.dutch) }
        let isLooseWord = dutch.hasPrefix("fout: Onverwacht argument") || dutch.contains(" onverwachte argumenten: ")
        guard isLooseWord, let end = dutch.firstIndex(of: "\n") else { return dutch }
        return dutch[..<end] + ". Zet de naam van de optie ervoor, zoals --gebied of --uitvoer" + dutch[end...]
    }
}
