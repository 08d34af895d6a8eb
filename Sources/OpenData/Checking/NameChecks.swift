import Areas

/// What is wrong with the names that a table gives its areas.
enum NameChecks {
    /// Names with destroyed characters, and names that two areas of one gemeente have.
    static func findings(_ names: [AreaCode: String], at location: String) -> [Finding] {
        brokenText(names.sorted { $0.key < $1.key }.map { ($0.key.text, $0.value) }, at: location)
            + sameNames(names, at: location)
    }

    /// - Parameter texts: what each text belongs to (an area code, or nothing) and the text.
    static func brokenText(_ texts: [(owner: String?, text: String)], at location: String) -> [Finding] {
        Damage.allCases.compactMap { damage in
            let hit = texts.filter { damage.isIn($0.text) }
            guard let first = hit.first else { return nil }
            return Finding(
                .letOp, "tekens kapot",
                "\(location): in \(counted(hit.count, "tekst", "teksten")) \(damage.rawValue), zoals "
                    + "\(quotedForMessage(first.text)). Haal het bestand opnieuw op bij de bron, of verbeter de naam.",
                codes: hit.compactMap(\.owner))
        }
    }

    /// How a text can be damaged; the raw value goes into a sentence.
    private enum Damage: String, CaseIterable {
        case replaced = "staat een teken dat verloren is gegaan (U+FFFD)"
        case encodedTwice = "zijn letters twee keer gecodeerd (mojibake, zoals Ã© voor é)"
        case control = "staan stuurtekens"
        case zeroForDot = "staat een cijfer 0 tussen letters (e0o0 voor e.o.)"

        func isIn(_ text: String) -> Bool {
            let scalars = Array(text.unicodeScalars)
            switch self {
            case .replaced: return scalars.contains("\u{FFFD}")
            case .control: return scalars.contains { $0.properties.generalCategory == .control }
            case .encodedTwice:
                // The two bytes of a Latin letter in UTF-8, each read as a letter of Latin-1 or Windows-1252.
                return zip(scalars, scalars.dropFirst()).contains { first, second in
                    (first == "\u{C3}" || first == "\u{C2}")
                        && ((0x80...0xBF).contains(second.value)
                            || "€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œ".unicodeScalars.contains(second))
                }
            case .zeroForDot:
                let isLetter = { (place: Int) in
                    scalars.indices.contains(place) && scalars[place].properties.isLowercase
                }
                // Other digits mean a key or a number rather than a name.
                return !scalars.contains { ("1"..."9").contains($0) }
                    && scalars.indices.contains { scalars[$0] == "0" && isLetter($0 - 1) && isLetter($0 + 1) }
            }
        }
    }

    private static func sameNames(_ names: [AreaCode: String], at location: String) -> [Finding] {
        var owners: [String: [AreaCode]] = [:]
        for (code, name) in names where code.level >= .wijk {
            owners["\(code.level.rawValue) \(code.gemeente?.text ?? "") \(name)", default: []].append(code)
        }
        let twice = owners.values.filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
        guard let first = twice.first, let name = names[first[0]] else { return [] }
        let codes = first.map(\.text)
        return [
            Finding(
                .terInfo, "dubbele naam",
                "\(location): \(counted(twice.count, "naam hoort", "namen horen")) bij meer dan een gebied van dezelfde gemeente, zoals "
                    + "\(quotedForMessage(name)) (\(listed(codes, atMost: 4))). Gebruik bij --gebied de code.",
                codes: twice.flatMap { $0 }.map(\.text).sorted())
        ]
    }
}
