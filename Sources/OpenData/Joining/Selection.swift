package import Areas

/// The rows of the areas that `--gebied` means, in order, each once.
///
/// Each part is `NL`, a code (`GM0599`, `WK059901`, `BU05990110`) or a name. Names are compared without case, diacritics
/// and punctuation: first with those of gemeenten, then of wijken, then of the areas themselves. An empty list means
/// everything.
///
/// Throws a usage failure for an unknown name (with the nearest ones), a name of several areas (with their codes), a code
/// that no area belongs to, and for PV and GG codes, which no boundary file relates to its areas.
package func selectAreas(_ wanted: [String], in areas: AreaTable) throws(Failure) -> [Int] {
    if wanted.isEmpty { return Array(0..<areas.count) }
    var chosen = Array(repeating: false, count: areas.count)
    let names = AreaNames(areas)
    for text in wanted {
        let code = try areaCode(for: text, names: names, areas: areas)
        var found = false
        for (index, candidate) in areas.codes.enumerated() where code?.contains(candidate) ?? true {
            chosen[index] = true
            found = true
        }
        if !found, let code { throw noAreas(code, in: areas) }
    }
    return chosen.indices.filter { chosen[$0] }
}

/// The code that a part of `--gebied` means; `nil` for the whole country.
private func areaCode(for text: String, names: AreaNames, areas: AreaTable) throws(Failure) -> AreaCode? {
    if trimmed(text).uppercased() == "NL" { return nil }
    if let code = AreaCode(text) {
        switch code.level {
        case .land: return nil
        case .provincie, .ggdregio:
            throw Failure(
                .usage, at: "--gebied \(trimmed(text))",
                "welke gemeenten in een \(code.level == .provincie ? "provincie" : "GGD-regio") liggen staat niet in de "
                    + "grenzen",
                remedy: "Noem de gemeenten zelf, bijvoorbeeld --gebied GM0599; voor provincie en GGD-regio is de tabel "
                    + "met gebiedsindelingen nodig")
        default: return code
        }
    }
    for level in [AreaLevel.gemeente, .wijk, areas.level] {
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
    let near = namesLike(text, among: names.all)
    throw Failure(
        .usage, at: "--gebied \(trimmed(text))",
        names.all.isEmpty
            ? "de bestanden hebben geen namen van gebieden" : "geen gemeente, wijk of \(areas.level.rawValue) heet zo",
        remedy: near.isEmpty ? "Geef een code, zoals GM0599" : "Bedoelt u \(listed(near, atMost: 5))?")
}

private func noAreas(_ code: AreaCode, in areas: AreaTable) -> Failure {
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
