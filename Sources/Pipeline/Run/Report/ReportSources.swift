import Areas
import Publishing

/// The sources of a run as the report lists them.
enum ReportSources {
    static func sources(_ records: [MapInputs.FileRecord], _ language: Language) -> [ReportContent.Source] {
        var sources: [ReportContent.Source] = []
        for record in records {
            sources.append(
                ReportContent.Source(
                    role: role(record.role, language),
                    maker: record.attribution?.maker ?? language("onbekend", "unknown"),
                    year: record.year.map(String.init) ?? "",
                    licence: record.attribution?.licence ?? language("onbekend", "unknown"),
                    file: record.file.givenPath.split(separator: "/").last.map(String.init) ?? record.file.givenPath))
        }
        return sources
    }

    private static func role(_ role: MapInputs.Role, _ language: Language) -> String {
        switch role {
        case .boundaries: language("Grenzen", "Boundaries")
        case .population: language("Bevolking", "Population")
        case .loneliness: language("Eenzaamheid", "Loneliness")
        case .heat: language("Hitte", "Heat")
        case .indicators: language("Overige indicatoren", "Other indicators")
        case .regions: language("Gebiedsindeling", "Regions")
        case .originBoundaries: language("Oude grenzen", "Earlier boundaries")
        case .originPeople: language("Mensen op oude grenzen", "People on earlier boundaries")
        }
    }
}
