package import Areas
package import OpenData
import Publishing

/// What a run of `overzetten` did, for the terminal and for scripts.
package struct TransferSummary: RunReport {
    package let reports: [TransferReport]
    /// Per table, per figure: how many targets have a value.
    package let filled: [[(figure: String, count: Int)]]
    package let targetCount: Int
    package let folder: String
    package let files: [String]
    package let notices: [Notice]

    /// What the terminal says of the remarks; the bookkeeping itself stands in `text`.
    package var noticeLines: [String] {
        notices.filter { $0.kind != "overgezet" }.map(\.line)
    }

    /// For people: what moved, what was kept and what was lost.
    package var lines: [String] {
        var lines: [String] = []
        for (report, filled) in zip(reports, filled) {
            lines.append(
                "\(report.table): \(report.sourceLevel.counted(report.sourceCount)) naar "
                    + "\(report.targetLevel.counted(targetCount)); \(report.unchangedCount) ongewijzigd, "
                    + "\(report.dividedCount) verdeeld.")
            for count in report.counts {
                lines.append(
                    "  \(count.figure): \(Self.number(count.before, 0)) voor, \(Self.number(count.after, 0)) na, "
                        + "\(Self.number(count.withoutTarget, 0)) zonder doel, "
                        + "\(Self.number(count.fromEdge, 0)) van over de rand")
            }
            for rate in report.rates {
                guard let before = rate.before, let after = rate.after else {
                    lines.append("  \(rate.figure): van niemand bekend")
                    continue
                }
                lines.append(
                    "  \(rate.figure): \(Self.number(before, 3)) voor, \(Self.number(after, 3)) na, bekend van "
                        + "\(Self.number(100 * (rate.knownShare ?? 0), 1)) % van de mensen (\(rate.weight))")
            }
            for (figure, count) in filled { lines.append("  \(figure): \(count) van \(targetCount) gevuld") }
        }
        lines.append("Gemaakt in \(folder): \(files.joined(separator: ", "))")
        return lines
    }

    /// For scripts: one JSON object.
    package var json: String {
        let tables = zip(reports, filled).map { report, filled -> JSON in
            guard case .object(let members) = report.record else { return report.record }
            return .object(
                members + [JSON.Member("gevuld", .object(filled.map { JSON.Member($0.figure, .integer($0.count)) }))])
        }
        let document: JSON = [
            "doelen": .integer(targetCount), "tabellen": .array(tables), "uitvoer": .text(folder),
            "bestanden": .texts(files),
            "opmerkingen": .array(
                notices.map { ["soort": .text($0.kind), "tekst": .text($0.text), "aantal": .integer($0.codes.count)] }),
        ]
        return String(decoding: document.bytes(pretty: true).dropLast(), as: UTF8.self)
    }

    private static func number(_ value: Double, _ decimals: Int) -> String {
        (decimalText(value, maxDecimals: decimals) ?? "?").map { $0 == "." ? "," : String($0) }.joined()
    }
}
