import Areas
import Cartography

/// `kaart-verandering.svg`: how far each area of the new list moved.
struct ChangeMap {
    let old: EarlierRun
    let new: EarlierRun
    let changes: ListChanges
    private var language: Language { new.settings?.language ?? .dutch }

    /// Draws the outlines of the new results; `nil` where there are none. Throws what drawing throws.
    func svg(threads: Int) async throws(Failure) -> String? {
        guard let shapes = try await ResultShapes(new, threads: threads) else { return nil }
        let content = MapContent(
            name: "kaart-verandering", areas: new.areas, shapes: shapes.drawn,
            title: language("Verandering op de lijst", "Changes in the list") + (new.place.map { " – \($0)" } ?? ""),
            subtitle: language(
                "Plaatsen omhoog of omlaag tussen \(label(old)) en \(label(new)); omhoog is een hoger risico",
                "Places up or down between \(label(old)) and \(label(new)); up is a higher risk"),
            sources: [(new.sources + old.sources.filter { !new.sources.contains($0) }).joined(separator: " · ")],
            notice: new.settings?.remark, language: language)
        return try categoryMap(content, theme, sheet: shapes.sheet)
    }

    /// The date, or the folder where that tells the two apart better.
    private func label(_ run: EarlierRun) -> String { old.date == new.date ? run.folder : run.date ?? run.folder }

    /// A jump counts as large from a twentieth of the list, and at least five places.
    private var theme: CategoryTheme {
        let large = max(5, new.ranks.count { $0 != nil } / 20)
        let row = Dictionary(uniqueKeysWithValues: changes.rows.map { ($0.code, $0) })
        let numbers = new.areas.codes.map { code -> Int? in
            guard let row = row[code], let rank = row.newRank else { return nil }
            guard row.oldRank != nil else { return 6 }
            let shift = row.shift ?? rank
            return shift <= -large ? 1 : shift < 0 ? 2 : shift == 0 ? 3 : shift < large ? 4 : 5
        }
        let details = new.areas.codes.map { code -> String in
            guard let row = row[code], let newRank = row.newRank else { return "" }
            let former = row.oldRank.map(String.init) ?? language("geen", "none")
            return language("van plaats \(former) naar \(newRank)", "from place \(former) to \(newRank)")
        }
        return CategoryTheme(
            numbers: numbers,
            names: [
                language("\(large) of meer omhoog", "up by \(large) or more"),
                language("minder dan \(large) omhoog", "up by less than \(large)"), language("gelijk", "the same"),
                language("minder dan \(large) omlaag", "down by less than \(large)"),
                language("\(large) of meer omlaag", "down by \(large) or more"),
                language("eerder geen plaats", "no place before"),
            ],
            colors: Palette.change.colors, caption: language("Plaatsen op de lijst", "Places in the list"),
            details: details)
    }
}
