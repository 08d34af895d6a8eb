package import Areas
import Foundation
import Publishing

/// What `vergelijk` needs to know.
package struct CompareSettings: Sendable {
    /// Folders with results of `kaart`.
    package var old: String
    package var new: String
    package var outputFolder = "Output/vergelijking"
    package var threads: Int?
    /// Of the map; only drawn ones count (`OutputFormat.drawn`).
    package var formats: Set<OutputFormat> = [.svg]
    /// `density` is that of a PNG; paper is that of the results.
    package var sheet = SheetChoice()

    package init(old: String, new: String) { (self.old, self.new) = (old, new) }
}

/// What `vergelijk` found, for the terminal and for scripts.
package struct CompareSummary: RunReport {
    /// The comparison in plain Dutch.
    package let paragraph: String
    package let folder: String
    package let files: [String]
    package let notices: [Notice]
    let moved: Int
    let compared: Int
    let effects: [(name: String, meanShift: Double?)]

    package var noticeLines: [String] { notices.map(\.line) }

    package var lines: [String] { [paragraph, "Gemaakt in \(folder): \(files.joined(separator: ", "))"] }

    package var json: String {
        let document: JSON = [
            "samenvatting": .text(paragraph), "vergeleken": .integer(compared), "verplaatst": .integer(moved),
            "gemiddelde_verschuiving": .object(effects.map { JSON.Member($0.name, .optional($0.meanShift)) }),
            "uitvoer": .text(folder), "bestanden": .texts(files),
            "opmerkingen": .array(notices.map { ["soort": .text($0.kind), "tekst": .text($0.text)] }),
        ]
        return String(decoding: document.bytes(pretty: true).dropLast(), as: UTF8.self)
    }
}

private func isSameFolder(_ one: String, _ other: String) -> Bool {
    func real(_ path: String) -> String { URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path() }
    return (real(one) as NSString).standardizingPath == (real(other) as NSString).standardizingPath
}

/// `vergelijk`: what moved between two runs of `kaart`, and because of what; writes `verschillen.csv`,
/// `kaart-verandering.svg` (or PDF or PNG), `samenvatting.txt` and `herkomst.json`.
///
/// Each part that differs (figures by source, boundaries, method) is exchanged by itself in the old run, which is made
/// again for it. Where that is not possible, because inputs are gone or changed, the lists are still compared and a notice says
/// why the causes are not known. Throws a `Failure` in Dutch for folders that are no results of `kaart` and for results of two
/// levels; then the output folder holds what it held before.
package func runComparison(
    _ settings: CompareSettings, progress: any ProgressReporter = SilentProgress()
) async throws(Failure) -> CompareSummary {
    let threads = settings.threads ?? ProcessInfo.processInfo.activeProcessorCount
    // What the comparison cannot do without is better missed before the work than after it.
    let printed = try PrintedMaps(settings.formats, density: settings.sheet.density)
    progress.begin("Uitkomsten lezen")
    let (old, new) = (try EarlierRun(settings.old), try EarlierRun(settings.new))
    guard old.level == new.level else {
        throw Failure(
            .usage, at: "vergelijk",
            "\(old.folder) gaat over \(old.level.plural) en \(new.folder) over \(new.level.plural)",
            remedy: "Vergelijk uitkomsten van hetzelfde niveau.")
    }
    for run in [old, new] where isSameFolder(run.folder, settings.outputFolder) {
        throw Failure(
            .usage, at: "--uitvoer", "\(settings.outputFolder) is een van de mappen die vergeleken worden",
            remedy: "Geef een andere map: de herkomst.json van die uitkomsten zou verdwijnen.")
    }
    // They are read again, for every part that is exchanged.
    let watch = InputWatch([old, new].compactMap(\.settings).flatMap(\.inputFiles)) + old.watch + new.watch
    let folder = try OutputFolder(at: settings.outputFolder)
    var notices: [Notice] = []
    if old.top != new.top {
        notices.append(
            Notice(
                "andere top",
                "De oude lijst heeft een top \(old.top), de nieuwe een top \(new.top); vergeleken is de top \(new.top)."
            ))
    }
    var isolation: Isolation?
    do {
        let found = try await Isolation(old, new, threads: threads, progress: progress)
        notices += found.notices
        isolation = found
    } catch {
        notices.append(
            Notice(
                "oorzaken onbekend",
                "De oude uitkomsten zijn niet opnieuw te maken, dus wat de veranderingen veroorzaakt is niet bekend: "
                    + error.description))
    }
    let changes = ListChanges(old, new, isolation)
    let text = ChangeText(old: old, new: new, changes: changes, isIsolated: isolation != nil)

    progress.begin("Schrijven")
    try folder.write(
        ChangeTable(old: old, new: new, changes: changes, isIsolated: isolation != nil).bytes, to: "verschillen.csv")
    if let svg = try await ChangeMap(old: old, new: new, changes: changes).svg(threads: threads) {
        let drawings = [(name: "kaart-verandering.svg", svg: svg)]
        if settings.formats.contains(.svg) { try folder.write(Array(svg.utf8), to: drawings[0].name) }
        if let printed {
            notices += try printed.notices(drawings)
            for file in try await printed.files(drawings, date: RunDate(recorded: new.date), threads: threads) {
                try folder.write(file.bytes, to: file.name)
            }
        }
    } else {
        notices.append(
            Notice(
                "geen kaart",
                "\(new.folder) heeft geen \(new.level.fileName).geojson met vlakken; er is geen kaart getekend."))
    }
    try folder.write(Array((text.paragraph + "\n").utf8), to: "samenvatting.txt")
    var document = ProvenanceDocument(programVersion: programVersion)
    document.options = [
        JSON.Member("oud", .text(old.folder)), JSON.Member("nieuw", .text(new.folder)),
        JSON.Member("formaat", .texts(settings.formats.map(\.rawValue).sorted())),
        JSON.Member("dpi", .integer(settings.sheet.density)),
    ]
    for run in [old, new] {
        let path = (run.folder as NSString).appendingPathComponent("herkomst.json")
        document.inputs.append(
            InputRecord(role: "uitkomsten", path: path, fingerprint: try Fingerprint(ofFileAt: path)))
    }
    try watch.expectUnchanged()
    document.date = new.date
    document.notices = notices
    document.outputs = folder.outputs.map { OutputRecord(name: $0.name, fingerprint: $0.fingerprint) }
    try folder.write(document.bytes, to: "herkomst.json")
    let files = folder.outputs.map(\.name)
    try folder.commit()
    let ranked = changes.rows.filter { $0.shift != nil }
    return CompareSummary(
        paragraph: text.paragraph, folder: settings.outputFolder, files: files, notices: notices,
        moved: ranked.count { $0.shift != 0 }, compared: ranked.count,
        effects: changes.parts.map { part in (part.rawValue, changes.meanShift { $0.effects[part] }) })
}
