import Areas
import OpenData
import Publishing

/// The columns of a level with no fixed name: aggregates beside published figures, other age groups, and the
/// indicators of the project file.
enum FurtherColumns {
    static func columns(of areas: AreaTable, settings: Settings) -> [(ResultColumn, [Double?])] {
        let published = Set(Figure.allCases.map(\.rawValue)).subtracting([
            Figure.inwoners18plus.rawValue, Figure.inwoners18tot65.rawValue,
        ])
        return areas.columnNames.filter { !published.contains($0) }.map { name in
            (ResultColumn(name, meaning(of: name, settings: settings)), areas[name])
        }
    }

    private static func meaning(of name: String, settings: Settings) -> String {
        let language = settings.language
        if name == PlacesChoice.column { return PlacesStep.meaning(settings.places, in: language) }
        for level in [AreaLevel.buurt, .wijk] {
            let ending = "_uit_\(level.plural)"
            guard name.hasSuffix(ending) else { continue }
            let plain = name.dropLast(ending.count)
            return language(
                "\(plain), samengesteld uit de \(level.plural) in plaats van gepubliceerd",
                "\(plain), put together from the \(level.plural(in: language)) instead of published")
        }
        if name.hasSuffix("_bekend") {
            let plain = name.dropLast("_bekend".count)
            return language(
                "Deel (0 tot 1) waarvan \(plain) op de oude gebieden bekend was",
                "Share (0 to 1) of which \(plain) was known on the former areas")
        }
        if let figure = Figure(rawValue: name) {
            return figure == .inwoners18plus
                ? language("Inwoners van 18 jaar en ouder", "Residents aged 18 and over")
                : language("Inwoners van 18 tot 65 jaar", "Residents aged 18 to 64")
        }
        if let (plain, year) = nameAndYear(name), Figure(rawValue: plain) != nil { return "\(plain) in \(year)" }
        for table in settings.extraTables {
            guard let theirs = table.columns[name] else { continue }
            let file = SourceLines.fileName(table.file.givenPath)
            return language("Kolom \(theirs) uit \(file)", "Column \(theirs) of \(file)")
        }
        return language("Kolom \(name)", "Column \(name)")
    }
}
