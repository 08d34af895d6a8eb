import Areas
import OpenData
import RiskModel

/// What the findings mean for the map, in plain sentences with numbers, and what helps.
struct Meaning {
    /// For names.
    private let joins: JoinChecks?
    private(set) var sentences: [String] = []

    init(_ joins: JoinChecks? = nil) { self.joins = joins }

    private func named(_ code: AreaCode) -> String { joins?.named(code) ?? code.text }

    /// The counts of the rehearsal: what the map will show.
    mutating func tell(_ rehearsal: Rehearsal, settings: Settings) {
        if let failure = rehearsal.failure {
            sentences.append("kaart maakt nu niets: \(failure.description)")
            return
        }
        guard let level = rehearsal.level else { return }
        let scored = level.assessment.rank.count { $0 != nil }
        let total = level.level.counted(level.areas.count)
        sentences.append(
            scored == level.areas.count
                ? "Alle \(total) krijgen een score." : "\(scored) van de \(total) krijgen een score.")
        let needs: [(Figure, String)] = [
            (.hitte, "hitte"), (.sterkEenzaamPct, "een cijfer voor eenzaamheid"),
            (settings.ageGroup.populationFigure, "het aantal \(settings.ageGroup.people)"),
        ]
        let lacking = needs.compactMap { figure, words -> String? in
            if figure == .hitte, settings.goesWithoutHeat { return nil }
            let count = level.areas[figure].count { $0 == nil }
            return count == 0 ? nil : "\(count) missen \(words)"
        }
        if !lacking.isEmpty, scored < level.areas.count {
            sentences.append("Van de \(total): \(lacking.joined(separator: ", ")).")
        }
        if settings.goesWithoutHeat { sentences.append("Zonder hitte krijgt geen enkel gebied een score.") }
    }

    /// Why areas have no row in a table, gemeente by gemeente, and what to do about it.
    mutating func tell(_ comparison: CodeComparison, of file: CheckedFile) {
        guard let what = Self.subject(file.role), !comparison.onlyMap.isEmpty else { return }
        let level = comparison.level
        let hint =
            IndelingYears.ofStatLineTable(named: file.path).map(String.init) ?? IndelingYears(of: file.codes).text
        let year = hint.map { ", want de tabel is van de indeling van \($0)" } ?? ""
        let recoded = comparison.partial.filter { $0.isRecoded && $0.areas - $0.matched > 0 }
        for gemeente in recoded.prefix(6) {
            let count = gemeente.areas - gemeente.matched
            sentences.append(
                "\(level.counted(count)) in \(named(gemeente.code)) \(count == 1 ? "heeft" : "hebben") geen \(what)\(year): de "
                    + "tabel kent daar \(gemeente.onlyTable) andere codes.")
        }
        for gemeente in comparison.partial.filter({ !$0.isRecoded && $0.matched == 0 }).prefix(6) {
            guard let fate = gemeente.fate else { continue }
            sentences.append(
                "\(level.counted(gemeente.areas)) in \(named(gemeente.code)) \(gemeente.areas == 1 ? "heeft" : "hebben") geen \(what): \(fate), "
                    + "en de tabel is van een ander jaar.")
        }
        let inRecoded = recoded.reduce(0) { $0 + $1.areas - $1.matched }
        let others = comparison.partial.filter { $0.matched == 0 && !$0.isRecoded }
        let inOthers = others.reduce(0) { $0 + $1.areas }
        let stray = comparison.onlyMap.count - inRecoded - inOthers
        if recoded.count > 6 || stray > 0 || inOthers > 0 {
            sentences.append(
                "In totaal \(comparison.onlyMap.count == 1 ? "heeft" : "hebben") \(level.counted(comparison.onlyMap.count)) geen \(what) uit \(file.path): "
                    + "\(inRecoded) in gemeenten waar de tabel andere codes heeft, \(inOthers) in gemeenten die er niet in staan, "
                    + "\(stray) los.")
        }
        if inRecoded > 0 {
            sentences.append(
                "Wat helpt: grenzen nemen van de indeling van de tabel, of de tabel overzetten naar de indeling van de kaart "
                    + "(`\(file.role).grenzen` in het projectbestand, of overzetten).")
        } else if inOthers > 0 {
            sentences.append(
                "Wat helpt: een tabel van \(file.role) die het hele gebied beslaat, of met --gebied alleen kiezen wat erin staat."
            )
        }
    }

    private static func subject(_ role: String) -> String? {
        switch role {
        case MapInputs.Role.population.rawValue: "inwonertal"
        case MapInputs.Role.loneliness.rawValue: "cijfer voor eenzaamheid"
        case MapInputs.Role.heat.rawValue: "hitte"
        default: nil
        }
    }
}
