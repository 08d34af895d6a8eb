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
        for level in [AreaLevel.buurt, .wijk] {
            let ending = "_uit_\(level.plural)"
            guard name.hasSuffix(ending) else { continue }
            return "\(name.dropLast(ending.count)), samengesteld uit de \(level.plural) in plaats van gepubliceerd"
        }
        if name.hasSuffix("_bekend") {
            return "Deel (0 tot 1) waarvan \(name.dropLast("_bekend".count)) op de oude gebieden bekend was"
        }
        if let figure = Figure(rawValue: name) {
            return figure == .inwoners18plus ? "Inwoners van 18 jaar en ouder" : "Inwoners van 18 tot 65 jaar"
        }
        if let (plain, year) = nameAndYear(name), Figure(rawValue: plain) != nil { return "\(plain) in \(year)" }
        for table in settings.extraTables {
            if let theirs = table.columns[name] { return "Kolom \(theirs) uit \(table.file.givenPath)" }
        }
        return "Kolom \(name)"
    }
}
