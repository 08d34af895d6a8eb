package import Areas
import Foundation
import Publishing

/// What a run did, for the terminal and for scripts.
package struct RunSummary: RunReport {
    /// A line of the list of areas that should come first.
    package struct TopArea: Sendable, Encodable {
        package let rang: Int
        package let code: String
        package let naam: String?
        package let gemeente: String?
        package let risicoKlasse: Int?
        /// The places in 90 % of the draws, and `altijd` or `soms` in the top; absent where nothing was drawn.
        package let rangLaag: Double?
        package let rangHoog: Double?
        package let prioriteit: String?
        package let risicoIndex: Double?
        package let verwachtSterkEenzaam: Double?

        enum CodingKeys: String, CodingKey {
            case rang, code, naam, gemeente
            case risicoKlasse = "risico_klasse"
            case rangLaag = "rang_p05"
            case rangHoog = "rang_p95"
            case prioriteit
            case risicoIndex = "risico_index"
            case verwachtSterkEenzaam = "verwacht_sterk_eenzaam"
        }

        /// For people: `; altijd in de top, plaats 1 tot 3`.
        fileprivate var certainty: String {
            guard let prioriteit, let rangLaag, let rangHoog else { return "" }
            let (first, last) = (Int(rangLaag.rounded(.down)), Int(rangHoog.rounded(.up)))
            return "; \(prioriteit) in de top, plaats \(first == last ? "\(first)" : "\(first) tot \(last)")"
        }
    }

    package let place: String
    package let level: AreaLevel
    package let areaCount: Int
    package let scoredCount: Int
    /// Why no area has a score; empty where some have.
    package let reasonWithoutScores: String
    package let top: [TopArea]
    package let folder: String
    package let files: [String]
    /// Remarks on the inputs and on the asked level, and those on the levels above it.
    package let notices: [Notice]
    package let noticesAbove: [Notice]
    /// Files in the folder that an earlier run left and this one did not make.
    package let leftovers: [String]

    /// What the terminal says of the remarks; the areas they are about stand in `herkomst.json`.
    package var noticeLines: [String] {
        var lines = notices.map(\.line)
        if !leftovers.isEmpty {
            lines.append("let op (eerdere run): in \(folder) staan nog \(leftovers.joined(separator: ", ")).")
        }
        let count = notices.count + noticesAbove.count
        if count > 0 {
            lines.append(
                "\(count) \(count == 1 ? "opmerking" : "opmerkingen"); codes en details in \(folder)/herkomst.json.")
        }
        return lines
    }

    /// For people: what was made, what comes first, what to open.
    package var lines: [String] {
        var lines = [
            "\(place): \(areaCount) \(areaCount == 1 ? level.rawValue : level.plural), \(scoredCount) met een score."
        ]
        if top.isEmpty {
            lines.append("Geen \(level.rawValue) heeft een score: \(reasonWithoutScores)")
        } else {
            lines.append("Eerst:")
            for area in top {
                let gemeente = area.gemeente == area.naam ? nil : area.gemeente
                let name = [area.naam ?? area.code, gemeente].compactMap { $0 }.joined(separator: ", ")
                let people = area.verwachtSterkEenzaam.map { ", ongeveer \(Self.whole($0)) sterk eenzaam" } ?? ""
                lines.append("  \(area.rang). \(name) (\(area.code))\(people)\(area.certainty)")
            }
        }
        lines.append("Gemaakt in \(folder): \(files.joined(separator: ", "))")
        let worthOpening =
            ["rapport.html"]
            + (scoredCount > 0
                ? ["kaart-prioriteit.svg", "prioriteiten.csv"] : ["kaart-eenzaamheid.svg", "prioriteiten.csv"])
        if let first = worthOpening.first(where: files.contains) {
            lines.append("Open eerst: \(folder)/\(first)")
        }
        return lines
    }

    private static func whole(_ value: Double) -> String { Language.dutch.number(value) }

    /// For scripts: one JSON object with sorted keys.
    package var json: String {
        struct Remark: Encodable {
            let soort: String
            let tekst: String
            let aantal: Int
        }
        struct Document: Encodable {
            let gebied: String
            let niveau: String
            let gebieden: Int
            let metScore: Int
            let top: [TopArea]
            let uitvoer: String
            let bestanden: [String]
            let opmerkingen: [Remark]

            enum CodingKeys: String, CodingKey {
                case gebied, niveau, gebieden, top, uitvoer, bestanden, opmerkingen
                case metScore = "met_score"
            }
        }
        let document = Document(
            gebied: place, niveau: level.rawValue, gebieden: areaCount, metScore: scoredCount, top: top,
            uitvoer: folder, bestanden: files,
            opmerkingen: (notices + noticesAbove).map { Remark(soort: $0.kind, tekst: $0.text, aantal: $0.codes.count) }
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(document) else { return "{}" }
        return String(decoding: data, as: UTF8.self)
    }
}
