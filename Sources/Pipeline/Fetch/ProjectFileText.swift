import Areas

/// The project file for what was fetched: only keys that `kaart` knows, and Dutch remarks for who changes it.
struct ProjectFileText {
    struct Raster {
        let name: String
        let kind: FetchSettings.Raster
    }

    let name: String
    /// Codes; empty for everything in the boundaries.
    let areas: [String]
    let year: Int
    let boundaries: String
    let layer: String
    let population: String
    let loneliness: String
    let regions: String
    let heatTable: String
    var lonelinessYear: Int?
    var age = AgeGroup.vanaf65
    /// The boundaries that the loneliness figures are on, where those are of another year.
    var olderBoundaries: String?
    var raster: Raster?

    var text: String {
        var lines = [
            "# Gemaakt door `hitte-eenzaamheid ophalen`. Paden zijn relatief aan dit bestand; pas het gerust aan.",
            "# Waar elk bestand vandaan komt staat in herkomst-ophalen.json.",
            "naam: \(Self.quoted(name))",
        ]
        if !areas.isEmpty { lines.append("gebied: [\(areas.joined(separator: ", "))]") }
        lines += [
            "niveau: buurt                  # buurt, wijk of gemeente",
            "grenzen:     {bestand: \(Self.quoted(boundaries)), laag: \(Self.quoted(layer)), jaar: \(year)}",
            "bevolking:   {bestand: \(Self.quoted(population)), jaar: \(year)}",
            "gebieden:    {bestand: \(Self.quoted(regions)), jaar: \(year)}",
        ]
        if olderBoundaries != nil {
            lines.append(
                "# De eenzaamheid staat op de buurten van een ander jaar; kaart zet haar over naar die van \(year).")
        }
        let period = lonelinessYear.map { ", jaar: \($0)" } ?? ""
        let older = olderBoundaries.map { ", grenzen: \(Self.quoted($0))" } ?? ""
        lines.append(
            "eenzaamheid: {bestand: \(Self.quoted(loneliness))\(period), leeftijd: \(age.rawValue)\(older)}")
        lines += heat
        lines += [
            "methode:",
            "  soort: matrix                # matrix of index",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private var heat: [String] {
        let table = "hitte:       {tabel: \(Self.quoted(heatTable)), jaar: 2022}"
        switch raster?.kind {
        case nil: return [table]
        case .pet:
            let name = Self.quoted(raster?.name ?? "")
            return [
                "# Gevoelstemperatuur (PET, °C) uit het raster; het gemiddelde per buurt staat ook in \(heatTable).",
                "hitte:       {raster: \(name), jaar: 2022, maat: gemiddelde, drempel: 41, minimale_dekking: 0.5,",
                "              bron: Klimaateffectatlas, licentie: CC BY 4.0}",
            ]
        case .uhi:
            let name = Self.quoted(raster?.name ?? "")
            return [
                "# Het raster van het stedelijk hitte-eiland is het verschil met het omliggende land in °C, gemiddeld over de",
                "# zomer (0 tot 3), en geen gevoelstemperatuur: de klassen van de matrix passen er niet bij. Daarom rekent deze",
                "# kaart met de gevoelstemperatuur per buurt. Wie het raster gebruikt, kiest `methode: {soort: index}` en",
                "# vervangt de regel hieronder door:",
                "#   hitte: {raster: \(name), jaar: 2022, maat: gemiddelde, bron: RIVM, licentie: Public Domain Mark 1.0}",
                table,
            ]
        }
    }

    /// A text between double quotes, safe from anything that a name could mean in YAML.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
                    let hex = String(scalar.value, radix: 16, uppercase: true)
                    result += "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
                default: result.unicodeScalars.append(scalar)
                }
            }
        }
        return result + "\""
    }
}
