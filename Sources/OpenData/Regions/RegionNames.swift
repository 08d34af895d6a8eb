import Areas

/// The codes of provincies and GGD-regio's by name, for tables that give only names (CBS, Gebieden in Nederland, 2024).
enum RegionNames {
    /// The code that a name stands for; `nil` for a name that is none of them.
    static func code(_ name: String, level: AreaLevel) -> AreaCode? {
        let key = folded(name)
        let known = level == .provincie ? provincies : ggdregios
        return known.first { entry in entry.names.contains { folded($0) == key } }.flatMap { AreaCode($0.code) }
    }

    /// The usual name of a provincie or GGD-regio; `nil` for a code that is none of them.
    static func name(_ code: AreaCode) -> String? {
        (provincies + ggdregios).first { $0.code == code.text }?.names.first
    }

    /// Letters only, without diacritics, "GGD" and "regio", in lower case: sources differ in just those.
    private static func folded(_ name: String) -> String {
        var letters = comparableName(unaccented(name))
        for prefix in ["ggd", "regio"] where letters.hasPrefix(prefix) { letters.removeFirst(prefix.count) }
        return letters
    }

    private typealias Entry = (code: String, names: [String])

    private static let provincies: [Entry] = [
        ("PV20", ["Groningen"]), ("PV21", ["Fryslân", "Friesland"]), ("PV22", ["Drenthe"]), ("PV23", ["Overijssel"]),
        ("PV24", ["Flevoland"]), ("PV25", ["Gelderland"]), ("PV26", ["Utrecht"]), ("PV27", ["Noord-Holland"]),
        ("PV28", ["Zuid-Holland"]), ("PV29", ["Zeeland"]), ("PV30", ["Noord-Brabant"]), ("PV31", ["Limburg"]),
    ]

    private static let ggdregios: [Entry] = [
        ("GG0111", ["GGD Groningen"]), ("GG0706", ["GGD Drenthe"]), ("GG1009", ["GGD IJsselland"]),
        ("GG1106", ["GGD Twente", "GGD Regio Twente"]), ("GG1413", ["GGD Noord- en Oost-Gelderland"]),
        ("GG1911", ["Veiligheids- en Gezondheidsregio Gelderland-Midden", "GGD Gelderland-Midden", "VGGM"]),
        ("GG2014", ["GGD Gelderland-Zuid"]), ("GG2209", ["GGD Flevoland"]),
        ("GG2514", ["GGD Regio Utrecht", "GGD Utrecht"]), ("GG2707", ["GGD Hollands-Noorden", "GGD Hollands Noorden"]),
        ("GG3109", ["GGD Kennemerland"]), ("GG3406", ["GGD Amsterdam"]), ("GG3606", ["GGD Gooi en Vechtstreek"]),
        ("GG4506", ["GGD Hollands-Midden"]), ("GG4607", ["GGD Rotterdam-Rijnmond"]),
        ("GG4816", ["Dienst Gezondheid & Jeugd ZHZ", "GGD Zuid-Holland Zuid"]), ("GG5006", ["GGD Zeeland"]),
        ("GG5206", ["GGD West-Brabant"]), ("GG5406", ["GGD Hart voor Brabant"]),
        ("GG5608", ["GGD Brabant-Zuidoost"]), ("GG6011", ["GGD Limburg-Noord"]), ("GG6106", ["GGD Zuid-Limburg"]),
        ("GG7014", ["GGD Haaglanden"]), ("GG7206", ["GGD Fryslân", "GGD Friesland"]),
        ("GG7306", ["GGD Zaanstreek/Waterland"]),
    ]
}
