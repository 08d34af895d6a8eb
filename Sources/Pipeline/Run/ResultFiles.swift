import Areas
import Publishing
import RiskModel
import SpatialStatistics

/// Writes the results of a run: all of them or none.
struct ResultFiles {
    let settings: Settings
    let heatUnit: String
    let threads: Int

    /// Stages the shapes of every level with what is published of it, and forgets the degrees in `levels`: those of a country take
    /// as much memory as all that comes after.
    ///
    /// - Parameter provenance: the summary of it. Throws `Failure(.cannotWrite)`.
    func writeGeoJSON(
        _ levels: inout [MapLevel], tables: [ResultTable], small: SmallNumbers, provenance: JSON,
        to folder: OutputFolder
    ) async throws(Failure) {
        guard settings.formats.contains(.geojson) else { return }
        for number in levels.indices {
            guard let degrees = levels[number].degrees else { continue }
            levels[number].degrees = nil
            let table = published(tables[number], level: number, small)
            let writer = try GeoJSONWriter(table, shapes: degrees, provenance: provenance)
            let file = try folder.begin("\(levels[number].level.fileName).geojson")
            try await writer.write(to: file, threads: threads)
            try folder.end(file)
        }
    }

    /// What of a level may be seen by everybody, where that is asked for.
    private func published(_ table: ResultTable, level: Int, _ small: SmallNumbers) -> ResultTable {
        guard settings.isPublishable else { return table }
        return table.withholding(small.columns(level: level), in: settings.language)
    }

    /// Returns the names of the files in the order of writing, those staged before first and `herkomst.json` last.
    func write(
        _ levels: [MapLevel], tables reported: [ResultTable], _ robustness: Robustness, _ counsel: Counsel,
        drawings: [(name: String, svg: String)],
        pictures: [(name: String, bytes: [UInt8])], small: SmallNumbers,
        comparison: ComparisonFile, trend: TrendFile, report: ReportStep,
        about: ResultsRecord, provenance: ProvenanceDocument, to folder: OutputFolder
    ) async throws(Failure) -> [String] {
        let tables = reported.enumerated().map { published($1, level: $0, small) }
        if settings.formats.contains(.svg) {
            for drawing in drawings { try folder.write(Array(drawing.svg.utf8), to: drawing.name) }
        }
        for picture in pictures { try folder.write(picture.bytes, to: picture.name) }
        try FurtherFormats(settings: settings, about: about, heatUnit: heatUnit).write(tables, of: levels, to: folder)
        if settings.formats.contains(.csv), let table = tables.first {
            try folder.write(priorityList(of: table), to: "prioriteiten.csv")
            try folder.write(
                SensitivityTable.bytes(levels[0], robustness, settings), to: "gevoeligheid.csv")
            // It lays exact numbers of people beside those of groups.
            if !comparison.comparisons.isEmpty, !settings.isPublishable {
                try await comparison.write(to: folder, threads: threads)
            }
            if !trend.step.levels.isEmpty { try trend.write(to: folder) }
            if let clusters = levels[0].clusters {
                try folder.write(ClusterTable.bytes(levels[0], clusters), to: "clusters.csv")
            }
        }
        if settings.formats.contains(.html) {
            let page = try ReportPage.bytes(await report.content(reported, threads: threads))
            try folder.write(page, to: "rapport.html")
        }
        try folder.write(
            ReportData.json(levels[0], robustness, counsel, settings).bytes(pretty: true), to: "rapport.json")
        var provenance = provenance
        provenance.outputs = folder.outputs.map { OutputRecord(name: $0.name, fingerprint: $0.fingerprint) }
        try folder.write(provenance.bytes, to: "herkomst.json")
        let names = folder.outputs.map(\.name)
        try folder.commit()
        return names
    }

    /// Everything that is published, of one level after another.
    func tables(_ levels: [MapLevel]) throws(Failure) -> [ResultTable] {
        var tables: [ResultTable] = []
        for level in levels { tables.append(try table(level)) }
        return tables
    }

    private func table(_ level: MapLevel) throws(Failure) -> ResultTable {
        let assessment = level.assessment
        var scores = ScoredColumns()
        scores.heatClass = assessment.heatClass
        scores.lonelinessClass = assessment.lonelinessClass
        scores.riskClass = assessment.riskClass
        scores.index = assessment.index
        scores.indexLow = assessment.indexLow
        scores.indexHigh = assessment.indexHigh
        scores.rank = assessment.rank
        scores.rankLow = level.uncertainty.low
        scores.rankMiddle = level.uncertainty.middle
        scores.rankHigh = level.uncertainty.high
        scores.topChance = level.uncertainty.topChance
        scores.priority = level.uncertainty.priority.map { $0?.rawValue }
        scores.cluster = level.clusters?.index.local?.label.map { $0?.rawValue }
        scores.clusterChance = level.clusters?.index.local?.chance
        scores.coincidence = level.clusters?.coincidence?.label.map { $0?.rawValue }
        scores.coincidenceChance = level.clusters?.coincidence?.chance
        scores.contributions = assessment.contributions.map { ($0.column, $0.name, $0.values) }
        scores.missing = assessment.missing
        scores.order = assessment.order
        return try ResultTable(
            level.areas, scores, heatUnit: heatUnit, age: settings.ageGroup, language: settings.language,
            further: FurtherColumns.columns(of: level.areas, settings: settings))
    }
}
