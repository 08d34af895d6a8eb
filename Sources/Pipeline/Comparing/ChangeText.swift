import Areas
import Publishing

/// The comparison in one paragraph of plain Dutch.
struct ChangeText {
    let old: EarlierRun
    let new: EarlierRun
    let changes: ListChanges
    let isIsolated: Bool

    var paragraph: String {
        ([counts, shifts, intervals, lengths, top, causes].compactMap(\.self)).joined(separator: " ")
    }

    private func label(_ run: EarlierRun) -> String { run.date.map { "\(run.folder) (\($0))" } ?? run.folder }

    private var counts: String {
        let both = changes.rows.count { $0.old != nil && $0.new != nil }
        let (added, gone) = (count(.newArea), count(.goneArea))
        var text =
            "Tussen \(label(old)) en \(label(new)) \(both == 1 ? "is" : "zijn") \(new.level.counted(both)) vergeleken"
        if added + gone > 0 { text += "; nieuw: \(added), vervallen: \(gone)" }
        return text + "."
    }

    private var shifts: String? {
        let ranked = changes.rows.filter { $0.shift != nil }
        guard !ranked.isEmpty else { return "Geen daarvan heeft in beide een plaats op de lijst." }
        let moved = ranked.count { $0.shift != 0 }
        guard moved > 0 else { return "Geen daarvan veranderde van plaats." }
        let mean = changes.meanShift(\.shift) ?? 0
        return "Van de \(ranked.count) met een plaats in beide veranderden er \(moved); gemiddeld scheelt het "
            + "\(places(mean))."
    }

    /// How many of the shifts are no larger than what the old list itself left open.
    private var intervals: String? {
        let moved = changes.rows.filter { ($0.shift ?? 0) != 0 }
        let known = moved.compactMap { row -> Bool? in
            guard let place = row.old, let low = old.rankLow[place], let high = old.rankHigh[place],
                let rank = row.newRank
            else { return nil }
            return low <= Double(rank) && Double(rank) <= high
        }
        guard !known.isEmpty else { return nil }
        return
            "\(known.count { $0 }) van die \(known.count) verschuivingen vallen binnen het interval dat de oude lijst zelf al gaf."
    }

    /// A place in a list of 80 is not one in a list of 12,000.
    private var lengths: String? {
        let (before, after) = (old.ranks.count { $0 != nil }, new.ranks.count { $0 != nil })
        guard min(before, after) > 0, Double(max(before, after)) > 1.2 * Double(min(before, after)) else { return nil }
        return
            "Let op: de oude lijst telt \(before) plaatsen en de nieuwe \(after); een plaats is daarin niet hetzelfde."
    }

    private var top: String? {
        guard (old.ranks + new.ranks).contains(where: { $0 != nil }) else { return nil }
        let (entered, left) = (newcomers, leavers)
        guard !(entered.isEmpty && left.isEmpty) else { return "De top \(changes.top) bestaat uit dezelfde gebieden." }
        var parts: [String] = []
        if !entered.isEmpty { parts.append("In de top \(changes.top) kwamen \(listed(entered))") }
        if !left.isEmpty { parts.append("eruit vielen \(listed(left))") }
        return parts.joined(separator: "; ").capitalisedFirst + "."
    }

    /// Areas in the new top that were not in the old one, whatever the reason.
    private var newcomers: [ListChanges.Row] {
        changes.rows.filter { row in
            row.newRank.map { $0 <= changes.top } ?? false && !(row.oldRank.map { $0 <= changes.top } ?? false)
        }.sorted { ($0.newRank ?? 0, $0.code) < ($1.newRank ?? 0, $1.code) }
    }

    private var leavers: [ListChanges.Row] {
        changes.rows.filter { row in
            row.oldRank.map { $0 <= changes.top } ?? false && !(row.newRank.map { $0 <= changes.top } ?? false)
        }.sorted { ($0.oldRank ?? 0, $0.code) < ($1.oldRank ?? 0, $1.code) }
    }

    private func listed(_ rows: [ListChanges.Row]) -> String {
        rows.map { row in
            let name =
                row.new.flatMap { new.areas.names[$0] } ?? row.old.flatMap { old.areas.names[$0] } ?? row.code.text
            let from = row.oldRank.map(String.init) ?? "geen plaats"
            let to = row.newRank.map(String.init) ?? "geen plaats"
            return "\(name) (van \(from) naar \(to))"
        }.joined(separator: ", ")
    }

    private var causes: String? {
        guard isIsolated else { return nil }
        var effects = changes.parts.compactMap { part in
            changes.meanShift { $0.effects[part] }.map { (name: part.inSentence, mean: $0) }
        }
        if let program = changes.meanShift(\.programEffect), program > 0 {
            effects.append(("een andere versie van het programma", program))
        }
        if changes.parts.count > 1, let joint = changes.meanShift(\.jointEffect), joint > 0 {
            effects.append(("wat alleen samen werkt", joint))
        }
        let same = RunPart.allCases.filter { !changes.parts.contains($0) && !changes.unknown.contains($0) }
        let unchanged: String? =
            switch same.count {
            case RunPart.allCases.count: "Wat de rang bepaalt, is gelijk."
            case 0: nil
            default: "Gelijk bleven: \(same.map(\.inSentence).joined(separator: ", "))."
            }
        guard !effects.isEmpty else { return unchanged }
        let sorted = effects.enumerated().sorted { ($1.element.mean, $0.offset) < ($0.element.mean, $1.offset) }
        let parts = sorted.map { "\($0.element.name) \(places($0.element.mean))" }
        return "Wat elk afzonderlijk gemiddeld verschuift: \(parts.joined(separator: ", "))"
            + "." + (unchanged.map { " \($0)" } ?? "")
    }

    private func places(_ mean: Double) -> String {
        let rounded = decimalText(mean, maxDecimals: 1) ?? ""
        return "\(rounded.replacing(".", with: ",")) \(rounded == "1" ? "plaats" : "plaatsen")"
    }

    private func count(_ fate: Fate) -> Int { changes.rows.count { $0.fate == fate } }
}

extension String {
    fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
