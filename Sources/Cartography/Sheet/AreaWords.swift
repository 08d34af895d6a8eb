import Areas

extension AreaTable {
    /// The name, or the code of an area that has none.
    func displayName(of area: Int) -> String { names[area].map(XMLText.line) ?? codes[area].text }

    /// The wijk and gemeente an area lies in, as far as they are known and differ; then only the first of them, then nothing.
    func placesAround(_ area: Int) -> [String] {
        let wijk = level == .buurt ? wijkNames[area] : nil
        let gemeente = level == .gemeente ? nil : gemeenteNames[area]
        var parts: [String] = []
        for part in [wijk, gemeente].compactMap({ $0.map { LabelText.plain($0) } })
        where !parts.contains(part) {
            parts.append(part)
        }
        return (0...parts.count).reversed().map { parts.prefix($0).joined(separator: ", ") }
    }
}
