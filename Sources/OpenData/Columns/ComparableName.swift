import Foundation

/// The form in which names of columns are compared: their letters and digits, in lower case.
func comparableName(_ name: some StringProtocol) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9") ~= $0 }))
        .lowercased()
}

/// All forms under which a column may be known: its name, a StatLine key without its position (`Eenzaam_25`), and the
/// tail of a StatLine display title without its unit (`Bevolking/Aantal inwoners (aantal)`).
///
/// The number behind a StatLine key is a position that moves between releases, so only the stem is compared.
func comparableForms(ofColumn name: String) -> [String] {
    var forms = [comparableName(name)]
    if let stem = statLineStem(name) { forms.append(comparableName(stem)) }
    if name.contains("/") || name.contains("(") {
        var title = name[...]
        if title.last == ")", let open = title.lastIndex(of: "(") { title = title[..<open] }
        forms.append(comparableName(title))
        while let slash = title.firstIndex(of: "/") {
            title = title[title.index(after: slash)...]
            forms.append(comparableName(title))
        }
    }
    return forms
}

/// `Eenzaam` for `Eenzaam_25`; `nil` for a name that does not end in an underscore and digits.
func statLineStem(_ name: String) -> Substring? {
    guard let bar = name.lastIndex(of: "_"), bar > name.startIndex else { return nil }
    let digits = name[name.index(after: bar)...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return name[..<bar]
}

/// Which of `names` a person means by `wanted`: the exact one, else the only one that equals it without regard to case,
/// to signs, or to the position behind a StatLine stem.
func indexOfName(_ wanted: String, in names: [String]) -> Int? {
    if let exact = names.firstIndex(of: wanted) { return exact }
    let tests: [(String) -> Bool] = [
        { $0.lowercased() == wanted.lowercased() },
        { comparableName($0) == comparableName(wanted) },
        { statLineStem($0).map(comparableName) == comparableName(wanted) },
    ]
    for test in tests {
        let found = names.indices.filter { test(names[$0]) }
        if !found.isEmpty { return found.count == 1 ? found[0] : nil }
    }
    return nil
}

/// A text without diacritics: `Fryslan` for `Fryslân`.
func unaccented(_ text: String) -> String {
    let scalars = text.decomposedStringWithCanonicalMapping.unicodeScalars
    return String(String.UnicodeScalarView(scalars.filter { $0.properties.generalCategory != .nonspacingMark }))
}
