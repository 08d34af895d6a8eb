import Areas

/// The sources under a map: what it is, of which year, by whom, under which licence. Rules and local knowledge are not
/// what a map is drawn from.
enum SourceLines {
    static func lines(_ records: [MapInputs.FileRecord]) -> [String] {
        var lines: [String] = []
        for record in records where ![.approaches, .notes].contains(record.role) {
            var text = "\(title(record.role)): "
            text += record.attribution?.maker ?? fileName(record.file.givenPath)
            if let year = record.year { text += ", \(year)" }
            if let licence = record.attribution?.licence { text += " (\(licence))" }
            if !lines.contains(text) { lines.append(text) }
        }
        return lines
    }

    private static func title(_ role: MapInputs.Role) -> String {
        switch role {
        case .boundaries: "Grenzen"
        case .population: "Bevolking"
        case .loneliness: "Eenzaamheid"
        case .heat: "Hitte"
        case .indicators: "Overig"
        case .regions: "Gebiedsindeling"
        case .approaches: "Aanpakken"
        case .notes: "Notities"
        case .originBoundaries: "Oude grenzen"
        case .originPeople: "Mensen op oude grenzen"
        }
    }

    private static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
