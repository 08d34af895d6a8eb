import Areas
import Publishing
import RiskModel

extension ResultsRecord {
    /// What the files of a run say about themselves, in the language of the results.
    ///
    /// - Parameter place: what the results are of.
    init(_ settings: Settings, records: [MapInputs.FileRecord], date: RunDate, place: String) {
        let language = settings.language
        self.init(
            title: language("Hitte en eenzaamheid", "Heat and loneliness") + " – " + place,
            program: "hitte-eenzaamheid \(programVersion)",
            moment: Moment(
                seconds: date.seconds, timestamp: date.timestamp, isKnown: date.text != nil, isDay: date.isDay),
            method: settings.ranking.basis(in: language), remark: settings.remark,
            sources: records.map { record in
                Source(
                    subject: SourceLines.title(record.role, language), maker: record.attribution?.maker(in: language),
                    year: record.year, licence: record.attribution?.licence,
                    file: SourceLines.fileName(record.file.givenPath))
            })
    }
}

extension RankingMethod {
    /// What decides the order of the list, in one line.
    fileprivate func basis(in language: Language) -> String {
        switch self {
        case .matrix:
            language(
                "Gerangschikt op risicoklasse (matrix van hitte en eenzaamheid), dan op het verwachte aantal sterk eenzamen",
                "Ranked by risk class (matrix of heat and loneliness), then by the expected number of severely lonely people"
            )
        case .index:
            language(
                "Gerangschikt op risico-index, dan op het verwachte aantal sterk eenzamen",
                "Ranked by risk index, then by the expected number of severely lonely people")
        }
    }
}
