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
            sentences.append(
                "kaart maakt nu niets: \(failure.description)\(failure.description.hasSuffix(".") ? "" : ".")")
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
            return count == 0 ? nil : "\(count) \(count == 1 ? "mist" : "missen") \(words)"
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
        let recoded = comparison.partial.filter(\.isRecoded).sorted { ($1.missing, $0.code) < ($0.missing, $1.code) }
        let absent = comparison.partial.filter { $0.matched == 0 && $0.onlyTable == 0 }
        let (inRecoded, inAbsent) = (recoded.reduce(0) { $0 + $1.missing }, absent.reduce(0) { $0 + $1.missing })
        let count = comparison.onlyMap.count
        let stray = count - inRecoded - inAbsent
        let parts =
            stray == count
            ? ""
            : ": \(inRecoded) in gemeenten waar de tabel andere codes gebruikt, \(inAbsent) in gemeenten die er niet in staan, "
                + "\(stray) los"
        sentences.append(
            "\(level.counted(count)) \(count == 1 ? "heeft" : "hebben") geen \(what), omdat \(printable(file.path, atMost: 200)) geen rij "
                + "met \(count == 1 ? "deze code" : "deze codes") heeft\(parts).")
        for gemeente in recoded.prefix(5) {
            sentences.append(
                "\(level.counted(gemeente.missing)) in \(named(gemeente.code)) \(gemeente.missing == 1 ? "heeft" : "hebben") geen "
                    + "\(what)\(year): de tabel heeft daar \(counted(gemeente.onlyTable, "rij", "rijen")) met een andere code."
            )
        }
        // A table of one gemeente says nothing of what became of others.
        let isOtherYear = joins.map { IndelingYears(of: file.codes).excludes($0.mapYears) } ?? false
        for gemeente in absent.prefix(5) {
            guard isOtherYear, let fate = gemeente.fate else { continue }
            sentences.append(
                "\(level.counted(gemeente.areas)) in \(named(gemeente.code)) \(gemeente.areas == 1 ? "heeft" : "hebben") geen "
                    + "\(what): \(fate), en de tabel is van een ander jaar.")
        }
        if inRecoded > 0 {
            sentences.append(
                "Wat helpt: grenzen nemen van de indeling van de tabel, of de tabel overzetten naar de indeling van de kaart "
                    + "(`\(file.role).grenzen` in het projectbestand, of overzetten).")
        } else if inAbsent > 0 {
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
