package import Areas

/// What `--gebied` means in terms of gemeenten.
package struct GemeenteSelection: Sendable, Equatable {
    /// The gemeenten that the areas lie in, in code order, no code twice.
    package let gemeenten: [AreaCode]
    /// Whether that is all of them.
    package let isNational: Bool
    /// The areas themselves as codes, for a project file: gemeenten for a region, the wijk or buurt where that was asked;
    /// empty for the whole country.
    package let codes: [AreaCode]
    /// What it is of, for titles: "Rotterdam", "GGD Twente".
    package let name: String
}

/// The gemeenten of the areas that a person names: `NL`, codes of any level, or names of a gemeente, else of a provincie,
/// else of a GGD-regio.
///
/// Names are compared without case, diacritics and punctuation, and without what CBS adds in brackets. Throws a usage
/// failure for a name that is unknown (with the nearest ones) or of several areas, and for a code of no gemeente here.
package func selectGemeenten(_ wanted: [String], in regions: Regions) throws(Failure) -> GemeenteSelection {
    var (gemeenten, codes): (Set<AreaCode>, Set<AreaCode>) = ([], [])
    var names: [String] = []
    for text in wanted {
        let code = try regionCode(text, in: regions)
        let own = code.level <= .gemeente ? code : code.gemeente ?? code
        let found = regions.gemeenten(in: own)
        guard !found.isEmpty else {
            let near = namesLike(own.text, among: regions.codes(own.level).map(\.text))
            throw Failure(
                .usage, at: "--gebied \(code)", "geen gemeente in dit jaar hoort bij \(own)",
                remedy: near.isEmpty
                    ? "Controleer de code, of geef een ander --jaar"
                    : "Bedoelt u \(listed(near, atMost: 5))? Of geef een ander --jaar")
        }
        gemeenten.formUnion(found)
        codes.formUnion(code.level > .gemeente ? [code] : found)
        names.append(code.level == .land ? "Nederland" : regions.names[code] ?? code.text)
    }
    let isNational = gemeenten.count == regions.gemeenten.count
    // A wijk inside a gemeente that is chosen too adds nothing.
    let outer = codes.filter { code in code.level <= .gemeente || !codes.contains { $0 != code && $0.contains(code) } }
    return GemeenteSelection(
        gemeenten: gemeenten.sorted(), isNational: isNational,
        codes: isNational && !codes.contains { $0.level > .gemeente } ? [] : outer.sorted(),
        name: names.count > 3 ? "\(gemeenten.count) gemeenten" : names.joined(separator: ", "))
}

private func regionCode(_ text: String, in regions: Regions) throws(Failure) -> AreaCode {
    if let code = AreaCode(text) ?? (trimmed(text).uppercased() == "NL" ? AreaCode("NL00") : nil) { return code }
    let key = folded(text)
    let usual = ["denhaag": "sgravenhage", "denbosch": "shertogenbosch"]
    for level in [AreaLevel.gemeente, .provincie, .ggdregio] {
        let found = regions.codes(level).filter { code in
            let keys = keys(of: regions.names[code] ?? "", level)
            return keys.contains(key) || usual[key].map(keys.contains) ?? false
        }
        if found.count == 1 { return found[0] }
        if found.count > 1 {
            throw Failure(
                .usage, at: "--gebied \(printable(text, atMost: 60))",
                "\(found.count) gebieden heten zo: \(listed(found.map { "\($0) (\(regions.names[$0] ?? ""))" }, atMost: 12))",
                remedy: "Geef de code")
        }
    }
    let near = namesLike(text, among: regions.names.sorted { $0.key < $1.key }.map(\.value))
    throw Failure(
        .usage, at: "--gebied \(printable(text, atMost: 60))", "geen gemeente, provincie of GGD-regio heet zo",
        remedy: near.isEmpty ? "Geef een code, zoals GM0599, of NL" : "Bedoelt u \(listed(near, atMost: 5))?")
}

/// A name, the same without an addition in brackets, and that of a GGD-regio without "GGD".
private func keys(of name: String, _ level: AreaLevel) -> Set<String> {
    var keys: Set = [folded(name)]
    if name.hasSuffix(")"), let open = name.lastIndex(of: "(") { keys.insert(folded(String(name[..<open]))) }
    if level == .ggdregio {
        for key in keys {
            for prefix in ["ggdregio", "ggd"] where key.hasPrefix(prefix) {
                keys.insert(String(key.dropFirst(prefix.count)))
            }
        }
    }
    return keys.subtracting([""])
}

private func folded(_ text: String) -> String { comparableName(unaccented(text)) }
