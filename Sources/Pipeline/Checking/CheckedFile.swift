import Areas
import GeoFiles
import OpenData
import Publishing

/// One layer of one file as `controleer` read it: by itself, whatever became of the others.
struct CheckedFile {
    let role: String
    /// The path as given.
    let path: String
    var section: CheckReport.Section
    /// The areas that have a row.
    var codes: [AreaCode] = []
    /// The figures, where the file could be read for its role.
    var source: FigureSource?
    /// The areas with shapes, where there are any.
    var boundaries: Boundaries?
    /// The boundaries that the codes belong to, where those are not the map's.
    let origin: Origin?
    /// The first thing that stops this file from being used.
    var failure: Failure?

    init(role: String, file: InputFile) {
        (self.role, path, origin) = (role, file.givenPath, file.origin)
        section = CheckReport.Section(role, file.givenPath)
    }

    /// Keeps a failure as a finding.
    mutating func fail(_ failure: Failure) {
        self.failure = self.failure ?? failure
        section.findings.append(Finding(failure))
    }

    /// Keeps what was noticed, once: a layer may be read as more than one thing.
    mutating func note(_ notices: [Notice]) {
        for finding in notices.map({ Finding($0) }) where !section.findings.contains(finding) {
            section.findings.append(finding)
        }
    }

    /// What the columns, codes and names of a layer tell.
    mutating func describe(_ layer: Layer, _ description: LayerDescription, of layerCount: Int, reader: InputReader) {
        let table = layer.table
        let check = TableCheck(
            table, columnNames: description.columnNames, columns: reader.columns, level: reader.settings.level)
        codes = check.codes
        typealias Fact = CheckReport.Fact
        section.facts.append(Fact("herkend_als", "herkend als", check.layout ?? "eigen indeling van kolommen"))
        if layerCount > 1 || layer.shapes != nil {
            section.facts.append(Fact("laag", "laag", printable(description.name, atMost: 80), .text(description.name)))
        }
        let levels = check.levelCounts.map { "\($0.level.counted($0.count))" }.joined(separator: ", ")
        section.facts.append(
            Fact(
                "rijen", "rijen",
                levels.isEmpty ? "\(table.rowCount), zonder gebiedscodes" : "\(table.rowCount): \(levels)",
                .integer(table.rowCount)))
        section.facts.append(
            Fact("niveaus", "", "", .object(check.levelCounts.map { .init($0.level.rawValue, .integer($0.count)) })))
        if let system = layer.coordinateSystem {
            let code = system.authorityCode.map { " (\($0))" } ?? ""
            section.facts.append(Fact("stelsel", "stelsel", printable(system.name + code, atMost: 80)))
        }
        let years = IndelingYears(of: check.codes)
        let hint = IndelingYears.ofStatLineTable(named: path)
        let indeling =
            hint.map { "\($0) (volgens het nummer van de tabel)" }
            ?? years.text.map { "\($0) (volgens de gemeentecodes)" }
        section.facts.append(
            Fact(
                "indeling", "indeling", indeling ?? "niet te zien aan de codes",
                ["van": .optional(hint ?? years.from), "tot_en_met": .optional(hint ?? years.through)]))
        let columns = check.columns.map { "\($0.meaning)=\(printable($0.name, atMost: 60))" }
        section.facts.append(
            Fact(
                "kolommen", "kolommen",
                "\(columns.isEmpty ? "geen bekende" : columns.joined(separator: ", ")) (van \(description.columnNames.count))",
                .object(check.columns.map { .init($0.meaning, .text($0.name)) })))
        section.findings += check.findings
    }

    /// The year of the figures or boundaries, given or found.
    mutating func tell(year: Int?) {
        guard let year else { return }
        section.facts.insert(
            CheckReport.Fact("jaar", "jaar", "\(year)", .integer(year)), at: min(1, section.facts.count))
    }
}
