import Areas
import Publishing

/// The sources of a run as the report lists them.
enum ReportSources {
    static func sources(_ records: [MapInputs.FileRecord], _ language: Language) -> [ReportContent.Source] {
        var sources: [ReportContent.Source] = []
        for record in records {
            sources.append(
                ReportContent.Source(
                    role: SourceLines.title(record.role, language),
                    maker: record.attribution?.maker(in: language) ?? language("onbekend", "unknown"),
                    year: record.year.map(String.init) ?? "",
                    licence: record.attribution?.licence ?? language("onbekend", "unknown"),
                    file: SourceLines.fileName(record.file.givenPath)))
        }
        return sources
    }
}
