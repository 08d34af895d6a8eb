package import Areas

/// The rows of the areas that `--gebied` means, in order, each once.
///
/// Each part is `NL`, a code (`PV28`, `GG4607`, `GM0599`, `WK059901`, `BU05990110`) or a name. Names are compared without
/// case, diacritics and punctuation: first with those of gemeenten, then of provincies, GGD-regio's, wijken and the areas
/// themselves. An empty list means everything.
///
/// - Parameter regions: which gemeenten lie in which GGD-regio and provincie; without it those cannot be chosen.
/// - Parameter sizeClasses: of what was chosen, only gemeenten of these classes; all where empty.
/// - Parameter inhabitants: people per gemeente, for its class.
///
/// Throws a usage failure for an unknown name (with the nearest ones), a name of several areas (with their codes), a code
/// that no area belongs to, regions or size classes without a table that has them, and for a choice that leaves nothing.
package func selectAreas(
    _ wanted: [String], in areas: AreaTable, regions: Regions? = nil, sizeClasses: [SizeClass] = [],
    inhabitants: [AreaCode: Double] = [:]
) throws(Failure) -> [Int] {
    var chosen = Array(repeating: wanted.isEmpty, count: areas.count)
    let names = AreaNames(areas, regions)
    for text in wanted {
        let code = try areaCode(for: text, names: names, areas: areas, regions: regions)
        var found = false
        for (index, candidate) in areas.codes.enumerated() where contains(code, candidate, regions) {
            chosen[index] = true
            found = true
        }
        if !found, let code { throw noAreas(code, in: areas, regions) }
    }
    let rows = chosen.indices.filter { chosen[$0] }
    return sizeClasses.isEmpty ? rows : try rows.ofSizeClasses(sizeClasses, in: areas, inhabitants)
}

/// What a choice of regions misses: gemeenten that the table of regions puts in them and the areas do not have, as when
/// the two are of different years.
package func selectionNotices(
    _ wanted: [String], in areas: AreaTable, regions: Regions?
) throws(Failure) -> [Notice] {
    let here = Set(areas.codes.compactMap(\.gemeente))
    let names = AreaNames(areas, regions)
    var notices: [Notice] = []
    for text in wanted {
        guard let code = try areaCode(for: text, names: names, areas: areas, regions: regions) else { continue }
        let namesakes = [AreaLevel.provincie, .ggdregio].flatMap { names.areas(named: text, level: $0) }
        if code.level == .gemeente, AreaCode(text) == nil, !namesakes.isEmpty {
            notices.append(
                Notice(
                    "gemeente gekozen",
                    "--gebied \(printable(trimmed(text), atMost: 80)) is de gemeente (\(code)); zo heten ook "
                        + "\(namesakes.map(\.code.text).joined(separator: " en ")). Geef de code voor een van die.",
                    codes: [code.text]))
        }
        guard code.level < .gemeente,
            let absent = regions?.gemeenten(in: code).filter({ !here.contains($0) }), !absent.isEmpty
        else { continue }
        notices.append(
            Notice(
                "gemeente niet in de grenzen",
                "Van \(code) ontbreken in de grenzen: \(AreaLevel.gemeente.counted(absent.count)); grenzen en gebiedsindeling "
                    + "zijn misschien van een ander jaar.", codes: absent.map(\.text)))
    }
    return notices
}

/// Whether a chosen area, or the whole country for `nil`, contains another.
private func contains(_ code: AreaCode?, _ candidate: AreaCode, _ regions: Regions?) -> Bool {
    guard let code else { return true }
    if code.level == .provincie || code.level == .ggdregio { return regions?.region(code.level, of: candidate) == code }
    return code.contains(candidate)
}

extension [Int] {
    /// Those rows whose gemeente is of one of the classes.
    fileprivate func ofSizeClasses(
        _ classes: [SizeClass], in areas: AreaTable, _ inhabitants: [AreaCode: Double]
    ) throws(Failure) -> [Int] {
        let words = classes.map { String($0.number) }.joined(separator: ",")
        guard !inhabitants.isEmpty else {
            throw Failure(
                .usage, at: "--grootteklasse \(words)", "van geen gemeente is het aantal inwoners bekend",
                remedy: "Geef met --gebieden een tabel met inwoners per gemeente")
        }
        let kept = filter { row in
            areas.codes[row].gemeente.flatMap { inhabitants[$0] }.map { classes.contains(SizeClass(inhabitants: $0)) }
                ?? false
        }
        guard !kept.isEmpty else {
            throw Failure(
                .usage, at: "--grootteklasse \(words)", "geen van de gekozen gemeenten is zo groot",
                remedy: "Kies een andere grootteklasse (1 tot en met 8) of een groter gebied")
        }
        return kept
    }
}

/// The code that a part of `--gebied` means; `nil` for the whole country.
private func areaCode(
    for text: String, names: AreaNames, areas: AreaTable, regions: Regions?
) throws(Failure) -> AreaCode? {
    if trimmed(text).uppercased() == "NL" { return nil }
    if let code = AreaCode(text) {
        switch code.level {
        case .land: return nil
        case .provincie, .ggdregio:
            guard regions == nil else { return code }
            throw withoutRegions(text, code.level)
        default: return code
        }
    }
    for level in [AreaLevel.gemeente, .provincie, .ggdregio, .wijk, areas.level] {
        let found = names.areas(named: text, level: level)
        if found.count == 1 { return found[0].code }
        if found.count > 1 {
            let candidates = found.map { "\($0.code) (\($0.name)\(names.place(of: $0.code)))" }
            throw Failure(
                .usage, at: "--gebied \(trimmed(text))",
                "\(found.count) gebieden heten zo: \(listed(candidates, atMost: 12))",
                remedy: "Geef de code")
        }
    }
    if regions == nil, let level = regionLevel(named: text) { throw withoutRegions(text, level) }
    let near = namesLike(text, among: names.all)
    let levels = regions == nil ? "gemeente, wijk" : "gemeente, provincie, GGD-regio, wijk"
    throw Failure(
        .usage, at: "--gebied \(trimmed(text))",
        names.all.isEmpty
            ? "de bestanden hebben geen namen van gebieden" : "geen \(levels) of \(areas.level.rawValue) heet zo",
        remedy: remedy(for: text, near: near, in: areas))
}

/// What to write instead of a name that nothing has.
private func remedy(for text: String, near: [String], in areas: AreaTable) -> String {
    let digits = trimmed(text)
    if digits.utf8.count <= 4, let number = Int(digits), number > 0 {
        let code = "GM" + String(repeating: "0", count: 4 - String(number).count) + String(number)
        if areas.codes.contains(where: { $0.gemeente?.text == code }) { return "Bedoelt u \(code)?" }
    }
    guard !near.isEmpty else { return "Geef een code, zoals GM0599" }
    return "Bedoelt u \(listed(near, atMost: 5))?"
        + (text.contains(",") ? " Zet tussen namen een spatie, geen komma" : "")
}

private func withoutRegions(_ text: String, _ level: AreaLevel) -> Failure {
    Failure(
        .usage, at: "--gebied \(printable(trimmed(text), atMost: 60))",
        "welke gemeenten in een \(level == .provincie ? "provincie" : "GGD-regio") liggen staat niet in de grenzen",
        remedy: "Geef met --gebieden de tabel met gebiedsindelingen (`ophalen` haalt haar op), of noem de gemeenten "
            + "zelf, zoals --gebied GM0599")
}

/// Whether a name is that of a province, or says that it is one of a GGD-regio; the boundaries name neither.
private func regionLevel(named text: String) -> AreaLevel? {
    let provinces = [
        "Groningen", "Fryslân", "Friesland", "Drenthe", "Overijssel", "Flevoland", "Gelderland", "Utrecht",
        "Noord-Holland", "Zuid-Holland", "Zeeland", "Noord-Brabant", "Limburg",
    ]
    let key = comparableName(unaccented(text))
    if provinces.contains(where: { comparableName(unaccented($0)) == key }) { return .provincie }
    return key.hasPrefix("ggd") ? .ggdregio : nil
}

private func noAreas(_ code: AreaCode, in areas: AreaTable, _ regions: Regions?) -> Failure {
    if code.level == .provincie || code.level == .ggdregio {
        let members = regions?.gemeenten(in: code) ?? []
        return Failure(
            .usage, at: "--gebied \(code)",
            members.isEmpty
                ? "de tabel met gebiedsindelingen kent geen \(code)"
                : "geen van de \(AreaLevel.gemeente.counted(members.count)) in \(code) ligt in de grenzen",
            remedy: members.isEmpty
                ? "Bekend zijn: \(listed((regions?.codes(code.level) ?? []).map(\.text), atMost: 30))"
                : "Gebruik grenzen en gebiedsindeling van hetzelfde jaar")
    }
    if code.level > areas.level {
        return Failure(
            .usage, at: "--gebied \(code)",
            "een \(code.level.rawValue) is kleiner dan de \(areas.level.plural) op de kaart",
            remedy: "Geef --niveau \(code.level.rawValue) of een groter gebied")
    }
    let gemeenten = Set(areas.codes.compactMap(\.gemeente)).sorted().map(\.text)
    return Failure(
        .usage, at: "--gebied \(code)",
        "geen van de \(areas.count) \(areas.level.plural) in de grenzen ligt in \(code)",
        remedy: "Gemeenten die er wel in staan: \(listed(gemeenten, atMost: 10))")
}
