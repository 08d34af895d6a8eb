import Areas

/// The sources under a map: what it is, of which year, by whom, under which licence. Rules, local knowledge and places are
/// not what a map is drawn from.
enum SourceLines {
    static func lines(_ records: [MapInputs.FileRecord], in language: Language) -> [String] {
        var lines: [String] = []
        for record in records where ![.approaches, .notes, .places].contains(record.role) {
            var text = "\(title(record.role, language)): "
            text += record.attribution?.maker(in: language) ?? fileName(record.file.givenPath)
            if let year = record.year { text += ", \(year)" }
            if let licence = record.attribution?.licence { text += " (\(licence))" }
            if !lines.contains(text) { lines.append(text) }
        }
        return lines
    }

    /// The year of each kind of source, with what it is; of several years of loneliness the newest, which the score is of.
    static func years(_ records: [MapInputs.FileRecord], in language: Language) -> [(what: String, year: Int)] {
        var result: [(what: String, year: Int)] = []
        for record in records where [.boundaries, .population, .loneliness, .heat].contains(record.role) {
            guard let year = record.year else { continue }
            let what = title(record.role, language).lowercased()
            if let place = result.firstIndex(where: { $0.what == what }) {
                result[place].year = max(result[place].year, year)
            } else {
                result.append((what, year))
            }
        }
        return result
    }

    /// What a source is for.
    static func title(_ role: MapInputs.Role, _ language: Language) -> String {
        switch role {
        case .boundaries: language("Grenzen", "Boundaries")
        case .population: language("Bevolking", "Population")
        case .loneliness: language("Eenzaamheid", "Loneliness")
        case .heat: language("Hitte", "Heat")
        case .indicators: language("Overig", "Other")
        case .regions: language("Gebiedsindeling", "Regions")
        case .approaches: language("Aanpakken", "Approaches")
        case .notes: language("Notities", "Notes")
        case .places: language("Plekken", "Places")
        case .originBoundaries: language("Oude grenzen", "Former boundaries")
        case .originPeople: language("Mensen op oude grenzen", "People on former boundaries")
        }
    }

    static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
