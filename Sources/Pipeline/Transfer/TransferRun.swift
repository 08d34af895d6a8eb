package import Areas
import Foundation
import GeoFiles
import Geometry
import OpenData
import Publishing

/// `overzetten`: moves tables from the areas of one set of boundaries to those of another, and writes
/// `overgezet.csv`, `concordantie.csv` and `herkomst.json`.
///
/// Throws a `Failure` in Dutch for anything that stops it; then the folder holds what it held before. The same inputs
/// give the same bytes on any number of threads.
package func runTransfer(
    _ settings: TransferSettings, progress: any ProgressReporter = SilentProgress()
) async throws(Failure) -> TransferSummary {
    let threads = settings.threads ?? ProcessInfo.processInfo.activeProcessorCount
    guard let from = settings.from, let to = settings.to, !settings.tables.isEmpty else {
        throw Failure(
            .usage, at: "overzetten", "er ontbreekt een bron", remedy: "Geef --tabel, --van en --naar.")
    }
    let watch = InputWatch(settings.inputFiles)
    let reader = try InputReader(settings.asMapSettings)

    progress.begin("Grenzen lezen")
    let target = try await DrawnBoundaries(to, level: settings.level, reader: reader, threads: threads)
    guard target.areas.level == settings.level else {
        throw Failure(
            .badData, at: target.location,
            "er staan geen \(settings.level.plural) in; wel: \(target.areas.level.counted(target.areas.count))",
            remedy:
                "Geef met --naar de grenzen van \(settings.level.plural), of --niveau \(target.areas.level.rawValue)")
    }
    let origin = try await DrawnBoundaries(from, level: settings.level, reader: reader, threads: threads)
    let folder = try OutputFolder(at: settings.outputFolder)

    progress.begin("Tabellen lezen")
    let inputs = try TransferInputs(settings, reader: reader, origin: origin, target: target)
    let (regions, regionsRecord) = try settings.readRegions(reader)
    let named = target.areas.named(from: inputs.sources.map { $0.withoutNamesBelowGemeente() })
    let rows = Set(try selectAreas(settings.selection, in: named, regions: regions))
    let isWanted = named.codes.indices.map(rows.contains)

    progress.begin("Grenzen over elkaar leggen")
    let crosswalk = try await Crosswalk(from: origin.drawn, to: target.drawn, threads: threads)
    var movements: [String: Movement] = [:]
    for (column, movement) in settings.indicators { movements[column] = movement }
    var transfers: [Transfer] = []
    for source in inputs.sources {
        transfers.append(
            try Transfer(
                source, along: crosswalk, people: inputs.people, targetPeople: inputs.targetPeople,
                age: settings.ageGroup, movements: movements, isWanted: isWanted, from: origin.location,
                to: target.location))
    }

    progress.begin("Schrijven")
    let files = TransferFiles(targets: named, isWanted: isWanted, crosswalk: crosswalk, transfers: transfers)
    try folder.write(files.figures, to: "overgezet.csv")
    try folder.write(files.crosswalkTable, to: "concordantie.csv")
    let notices = (target.notices + origin.notices + inputs.notices + transfers.flatMap(\.report.notices))
        .withoutRepeats
    var document = ProvenanceDocument(programVersion: programVersion)
    document.options = settings.options
    document.inputs = try InputFingerprints.inputRecords(
        [target.record(.boundaries, to), origin.record(.originBoundaries, from)] + inputs.records
            + [regionsRecord].compactMap { $0 },
        project: nil, used: rows.count, known: [:])
    try watch.expectUnchanged()
    let date = try RunDate(years: document.inputs.compactMap(\.year), rule: settings.dateRule)
    (document.date, document.givenSeconds) = (date.text, date.givenSeconds)
    document.order = TransferOrder.json(settings)
    document.transfers = transfers.map(\.report.record)
    document.transformations = [origin.transform, target.transform].compactMap { $0 }.map(TransformationRecord.init)
    document.notices = notices
    document.outputs = folder.outputs.map { OutputRecord(name: $0.name, fingerprint: $0.fingerprint) }
    try folder.write(document.bytes, to: "herkomst.json")
    let names = folder.outputs.map(\.name)
    try folder.commit()
    return TransferSummary(
        reports: transfers.map(\.report), filled: transfers.map { files.filled($0) }, targetCount: rows.count,
        folder: settings.outputFolder, files: names, notices: notices)
}

extension TransferFiles {
    /// Per figure how many wanted targets have a value.
    func filled(_ transfer: Transfer) -> [(figure: String, count: Int)] {
        transfer.moved.figures.map { name in
            let values = transfer.moved.values[name] ?? [:]
            return (name, targets.codes.indices.count { isWanted[$0] && values[targets.codes[$0]] != nil })
        }
    }
}

extension DrawnBoundaries {
    func record(_ role: MapInputs.Role, _ file: InputFile) -> MapInputs.FileRecord {
        MapInputs.FileRecord(role, file, layer, year: year, coordinateSystem: system)
    }
}

extension TransferSettings {
    /// What the readers of files need to know.
    fileprivate var asMapSettings: Settings {
        var settings = Settings()
        (settings.columnNames, settings.missingSigns) = (columnNames, missingSigns)
        (settings.level, settings.ageGroup) = (level, ageGroup)
        return settings
    }

    fileprivate func readRegions(_ reader: InputReader) throws(Failure) -> (Regions?, MapInputs.FileRecord?) {
        guard let file = regions else { return (nil, nil) }
        let layer = try reader.table(file, for: nil, level: .gemeente)
        let regions = try OpenData.readRegions(layer.layer.table, columns: reader.columns, parser: reader.parser)
            .regions
        return (regions, MapInputs.FileRecord(.regions, file, layer))
    }

    fileprivate var options: [JSON.Member] {
        [
            JSON.Member("opdracht", "overzetten"), JSON.Member("gebied", .texts(selection)),
            JSON.Member("niveau", .text(level.rawValue)), JSON.Member("leeftijd", .text(ageGroup.rawValue)),
            JSON.Member("jaar", .optional(year)),
            JSON.Member(
                "kolommen", .object(indicators.map { JSON.Member($0.column, .text($0.movement.rawValue)) })),
            JSON.Member(
                "kolom", .object(columnNames.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .text($0.value)) })),
            JSON.Member("ontbrekend", .texts(missingSigns)),
        ]
    }
}
