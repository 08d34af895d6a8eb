import Areas
import OpenData

/// What a result is of, in words, for titles.
enum PlaceName {
    /// The project's name; else the GGD-regio or provincie that was chosen; else the gemeente when all areas lie in one, the names of up to three, or their number.
    static func of(_ areas: AreaTable, settings: Settings, regions: Regions? = nil, in language: Language = .dutch)
        -> String
    {
        if let name = settings.name { return name }
        if settings.selection.count == 1, settings.sizeClasses.isEmpty, let code = AreaCode(settings.selection[0]),
            let name = regions?.names[code], code.level < .gemeente
        {
            return name
        }
        if settings.selection.count == 1, areas.count == 1, let name = areas.names[0] { return name }
        var gemeenten: [(code: AreaCode, name: String?)] = []
        for (row, code) in areas.codes.enumerated() {
            guard let gemeente = code.gemeente, gemeente != gemeenten.last?.code else { continue }
            gemeenten.append(
                (gemeente, areas.gemeenteNames[row] ?? (areas.level == .gemeente ? areas.names[row] : nil)))
        }
        let words = gemeenten.map { $0.name ?? $0.code.text }
        if gemeenten.count > 300 { return language("Nederland", "The Netherlands") }
        switch words.count {
        case 0: return language("geen gebied", "no area")
        case 1...3: return words.joined(separator: ", ")
        default:
            // A GGD-regio or provincie by name is called as it was asked for.
            let asked = settings.selection
            let isRegion = asked.count == 1 && settings.sizeClasses.isEmpty && AreaCode(asked[0]) == nil
            return isRegion ? asked[0] : AreaLevel.gemeente.counted(words.count, in: language)
        }
    }
}
