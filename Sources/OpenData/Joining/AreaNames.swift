import Areas

/// The names under which areas can be asked for.
struct AreaNames {
    private var byName: [AreaLevel: [String: [AreaCode]]] = [:]
    private var names: [AreaCode: String] = [:]
    /// All names, sorted, without repetition.
    let all: [String]

    init(_ areas: AreaTable, _ regions: Regions? = nil) {
        var seen: [AreaCode: String] = [:]
        for level in [AreaLevel.provincie, .ggdregio] {
            for code in regions?.codes(level) ?? [] { seen[code] = regions?.names[code] }
        }
        for (index, code) in areas.codes.enumerated() {
            if let name = areas.names[index] { seen[code] = name }
            if let wijk = code.wijk, seen[wijk] == nil, let name = areas.wijkNames[index] { seen[wijk] = name }
            if let gemeente = code.gemeente, seen[gemeente] == nil, let name = areas.gemeenteNames[index] {
                seen[gemeente] = name
            }
        }
        for code in seen.keys.sorted() {
            for key in Self.keys(of: seen[code] ?? "") {
                byName[code.level, default: [:]][key, default: []].append(code)
            }
        }
        names = seen
        all = Set(seen.values).sorted()
    }

    /// The areas of a level with a name, in code order.
    func areas(named text: String, level: AreaLevel) -> [(code: AreaCode, name: String)] {
        let folded = Self.folded(text)
        let known = byName[level] ?? [:]
        let codes = known[folded] ?? Self.usualNames[folded].flatMap { known[$0] }
        return (codes ?? []).map { ($0, names[$0] ?? "") }
    }

    /// ", gemeente Ermelo" for a wijk or buurt whose gemeente has a name.
    func place(of code: AreaCode) -> String {
        guard code.level > .gemeente, let name = code.gemeente.flatMap({ names[$0] }) else { return "" }
        return ", gemeente \(name)"
    }

    /// What CBS writes for the two gemeenten that everyone calls otherwise.
    private static let usualNames = ["denhaag": "sgravenhage", "denbosch": "shertogenbosch"]

    /// A name, and the same without the addition CBS puts behind it: `Hengelo (O.)`, `Utrecht (gemeente)`.
    private static func keys(of name: String) -> Set<String> {
        var keys: Set = [folded(name)]
        if name.hasSuffix(")"), let open = name.lastIndex(of: "(") { keys.insert(folded(String(name[..<open]))) }
        // "Twente" for "GGD Regio Twente".
        for key in keys where key.hasPrefix("ggd") {
            let rest = key.dropFirst(3)
            keys.formUnion([String(rest), String(rest.hasPrefix("regio") ? rest.dropFirst(5) : rest)])
        }
        return keys.subtracting([""])
    }

    /// Letters and digits without diacritics, in lower case.
    private static func folded(_ name: String) -> String {
        let letters = unaccented(name).unicodeScalars.filter { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
        return String(String.UnicodeScalarView(letters)).lowercased()
    }
}
