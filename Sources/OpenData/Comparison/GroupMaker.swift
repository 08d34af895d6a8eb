import Areas

/// Tells which group of a kind an area lies in, and what that group is.
struct GroupMaker {
    private let kind: GroupKind
    private let sources: GroupSources
    /// Gemeenten of which there are areas.
    private let here: Set<AreaCode>
    private let chosen: Set<AreaCode>
    private let names: [AreaCode: String]

    init(_ kind: GroupKind, _ areas: AreaTable, _ sources: GroupSources) {
        (self.kind, self.sources) = (kind, sources)
        here = Set(areas.codes.compactMap(\.gemeente))
        chosen = Set(sources.chosen)
        var names: [AreaCode: String] = [:]
        for (row, code) in areas.codes.enumerated() {
            if let wijk = code.wijk, let name = areas.wijkNames[row] { names[wijk] = name }
            let own = areas.level == .gemeente ? areas.names[row] : nil
            if let gemeente = code.gemeente, let name = areas.gemeenteNames[row] ?? own { names[gemeente] = name }
        }
        self.names = names
    }

    /// What tells the group of an area apart from others; `nil` for an area in none. Keys sort as codes do.
    func key(of code: AreaCode) -> String? {
        switch kind {
        case .wijk: code.wijk?.text
        case .gemeente: code.gemeente?.text
        case .provincie: sources.regions?.region(.provincie, of: code)?.text
        case .ggdregio: sources.regions?.region(.ggdregio, of: code)?.text
        case .grootteklasse: code.gemeente.flatMap(sources.sizeClass).map { String($0.number) }
        case .land: "NL"
        case .gekozen: code.gemeente.flatMap { chosen.contains($0) ? "gekozen" : nil }
        }
    }

    func group(_ key: String) -> AreaGroup {
        switch kind {
        case .wijk, .gemeente:
            // A boundary file is taken to have all of a gemeente it has something of; how many of its people are known
            // is held against the tables.
            let code = AreaCode(key)
            let gemeenten = kind == .gemeente ? [code].compactMap { $0 } : []
            return AreaGroup(
                code: key, name: code.flatMap(name), area: code, gemeenten: gemeenten, isWhole: true, reason: nil)
        case .provincie, .ggdregio:
            let code = AreaCode(key)
            return listed(
                key, code.flatMap(name), area: code, code.flatMap { sources.regions?.gemeenten(in: $0) } ?? [],
                what: "de gemeenten van de \(kind.word)")
        case .land:
            return listed(
                key, sources.country.flatMap(sources.name) ?? "Nederland", area: sources.country, sources.nation,
                what: "de gemeenten van Nederland")
        case .grootteklasse: return sizeClass(key)
        case .gekozen:
            let known = sources.chosen.map { name(of: $0) ?? $0.text }
            return listed(
                key, known.count > 3 ? "\(known.count) gekozen gemeenten" : known.joined(separator: ", "), area: nil,
                sources.chosen, what: "de gekozen gemeenten")
        }
    }

    private func name(of code: AreaCode) -> String? { names[code] ?? sources.name(of: code) }

    /// A group of gemeenten, whole when there are areas of all of them; `nil` gemeenten are not known.
    private func listed(
        _ code: String, _ name: String?, area: AreaCode?, _ gemeenten: [AreaCode]?, what: String
    ) -> AreaGroup {
        let absent = gemeenten.map { $0.count { !here.contains($0) } }
        let reason: String? =
            switch absent {
            case nil: "niet bekend is welke gemeenten erbij horen"
            case 0: nil
            case let count?: "van \(what) ontbreken er \(count) in de grenzen"
            }
        return AreaGroup(
            code: code, name: name, area: area, gemeenten: gemeenten ?? [], isWhole: absent == 0, reason: reason)
    }

    private func sizeClass(_ key: String) -> AreaGroup {
        let gemeenten = sources.nation?.filter { sources.sizeClass($0).map { String($0.number) } == key }
        let group = listed(key, Self.sizes[key], area: nil, gemeenten, what: "de gemeenten van deze grootte")
        let unknown = (sources.nation ?? []).count { sources.sizeClass($0) == nil }
        guard group.reason == nil, unknown > 0 else { return group }
        return AreaGroup(
            code: key, name: group.name, area: nil, gemeenten: group.gemeenten, isWhole: true,
            reason: "de grootte is onbekend van \(AreaLevel.gemeente.counted(unknown))")
    }

    /// CBS, gemeentegrootte.
    private static let sizes = [
        "1": "minder dan 5.000 inwoners", "2": "5.000 tot 10.000 inwoners", "3": "10.000 tot 20.000 inwoners",
        "4": "20.000 tot 50.000 inwoners", "5": "50.000 tot 100.000 inwoners", "6": "100.000 tot 150.000 inwoners",
        "7": "150.000 tot 250.000 inwoners", "8": "250.000 inwoners en meer",
    ]
}
