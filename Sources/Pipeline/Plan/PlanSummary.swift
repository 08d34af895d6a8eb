package import Areas
import Outreach
import Publishing

/// What `plan` found, for the terminal and for scripts.
package struct PlanSummary: RunReport {
    package let folder: String
    package let files: [String]
    package let notices: [Notice]
    let sentences: [String]
    /// The first areas with their visits.
    let first: [(name: String, visits: Int)]
    let totals: CampaignTotals
    let interval: ReachedInterval?
    let gap: Double
    let isOptimal: Bool

    package var noticeLines: [String] { notices.map(\.line) }

    package var lines: [String] {
        let width = first.map { String($0.visits).count }.max() ?? 1
        let visits = first.map { area in
            let number = String(area.visits)
            return "  " + String(repeating: " ", count: width - number.count) + "\(number)  \(area.name)"
        }
        let heading = visits.isEmpty ? [] : ["Bezoeken, waar ze het meest opleveren eerst:"]
        return sentences + heading + visits + ["Gemaakt in \(folder): \(files.joined(separator: ", "))"]
    }

    package var json: String {
        let document: JSON = [
            "samenvatting": .texts(sentences), "bezoeken": .integer(totals.visits), "gebieden": .integer(totals.areas),
            "verwacht_bereikt": .number(totals.reached), "verwacht_bereikt_laag": .optional(interval?.low),
            "verwacht_bereikt_hoog": .optional(interval?.high), "kosten": .optional(totals.knownEuros),
            "uren": .optional(totals.knownHours), "bewezen_beste": .bool(isOptimal), "hoogstens_beter": .number(gap),
            "uitvoer": .text(folder), "bestanden": .texts(files),
            "opmerkingen": .array(notices.map { ["soort": .text($0.kind), "tekst": .text($0.text)] }),
        ]
        return String(decoding: document.bytes(pretty: true).dropLast(), as: UTF8.self)
    }
}
