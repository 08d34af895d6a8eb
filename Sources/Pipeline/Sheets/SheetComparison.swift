import Areas
import DecisionSheets
import OpenData

/// The groups that an area is laid beside, for its sheet.
struct SheetComparison {
    private let maker: SheetMaker
    private let compared: Comparison?
    private let place: [AreaCode: Int]

    init(_ maker: SheetMaker) {
        self.maker = maker
        compared = maker.comparison.comparisons.first { $0.level == maker.level.level }
        place = Dictionary(uniqueKeysWithValues: (compared?.areas.codes ?? []).enumerated().map { ($1, $0) })
    }

    private var language: Language { maker.language }

    /// The area itself, then its groups from small to large; nothing where nothing was compared.
    func rows(of row: Int) -> [ComparedRow] {
        let areas = maker.level.areas
        guard let compared, let own = place[areas.codes[row]] else { return [] }
        var first = ComparedRow(name: areas.names[row] ?? areas.codes[row].text)
        first.lonelyShare = areas[.sterkEenzaamPct][row]
        first.lonelyDensity = areas[.sterkEenzaamPerKm2][row]
        first.heat = areas[.hitte][row]
        return [first]
            + compared.kinds.compactMap { kind in
                guard let group = kind.group[own] else { return nil }
                var result = ComparedRow(name: name(kind.groups[group], kind.kind))
                result.lonelyShare = value(.sterkEenzaamPct, kind, group)
                result.lonelyDensity = value(.sterkEenzaamPerKm2, kind, group)
                result.heat = value(.hitte, kind, group)
                if let figure = kind.figures.first(where: { $0.figure == .sterkEenzaamPct }),
                    let rank = figure.rank[own]
                {
                    (result.rank, result.members) = (rank, kind.groups[group].knownCount)
                }
                // Of a group that nothing is known of, the report says why.
                let isKnown = [result.lonelyShare, result.lonelyDensity, result.heat].contains { $0 != nil }
                return isKnown ? result : nil
            }
    }

    /// Heat and loneliness beside the gemeente, or what comes in its place, and the country.
    func drivers(of row: Int) -> [Driver] {
        let areas = maker.level.areas
        let age = maker.settings.ageGroup
        var heat = Driver(
            name: maker.settings.heatMeasure.title(in: language), unit: maker.heatUnit, decimals: 1,
            values: values(of: row, .hitte, own: areas[.hitte][row]))
        if maker.settings.goesWithoutHeat { heat.name = language("Hitte (niet meegerekend)", "Heat (left out)") }
        var lonely = Driver(
            name: language("Sterk eenzame \(age.people(in: language))", "Severely lonely \(age.people(in: language))"),
            unit: "%", decimals: 1, values: values(of: row, .sterkEenzaamPct, own: areas[.sterkEenzaamPct][row]))
        (lonely.low, lonely.high) = (areas[.sterkEenzaamLaag][row], areas[.sterkEenzaamHoog][row])
        return [heat, lonely]
    }

    private func values(
        of row: Int, _ figure: ComparedFigure, own: Double?
    ) -> [(name: String, value: Double?)] {
        let areas = maker.level.areas
        let first = (name: areas.names[row] ?? areas.codes[row].text, value: own)
        guard let compared, let row = place[areas.codes[row]] else { return [first] }
        let near = compared.kinds.first {
            [.gemeente, .provincie, .ggdregio].contains($0.kind) && $0.group[row] != nil
        }
        let kinds = [near, compared.kinds.first { $0.kind == .land }].compactMap { $0 }
        return [first]
            + kinds.compactMap { kind in
                kind.group[row].map { (name(kind.groups[$0], kind.kind), value(figure, kind, $0)) }
            }
    }

    private func value(_ figure: ComparedFigure, _ kind: KindComparison, _ group: Int) -> Double? {
        kind.figures.first { $0.figure == figure }?.value[group]
    }

    private func name(_ group: ComparedGroup, _ kind: GroupKind) -> String {
        let name = group.name ?? group.code
        switch kind {
        case .wijk: return language("wijk \(name)", "district \(name)")
        case .gemeente: return name
        case .grootteklasse: return language("zelfde grootte", "same size")
        case .gekozen: return language("gekozen gemeenten", "chosen municipalities")
        default: return name
        }
    }
}
