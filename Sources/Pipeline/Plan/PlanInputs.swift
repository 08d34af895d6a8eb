import Areas
import Geometry
import Outreach
import Publishing

/// The tables that a plan is made with, beside the results.
struct PlanInputs {
    private(set) var areas = CampaignTable()
    private(set) var teams: TeamTable?
    private(set) var postcodes: PostcodeLayer?
    private(set) var notices: [Notice] = []
    /// What was read, for the provenance.
    private(set) var records: [InputRecord] = []

    /// Throws what reading throws.
    init(_ settings: PlanSettings, _ run: EarlierRun) throws(Failure) {
        let provenance = "\(run.folder)/herkomst.json"
        records = [
            InputRecord(role: "uitkomsten", path: provenance, fingerprint: try Fingerprint(ofFileAt: provenance))
        ]
        if let file = settings.areaTable {
            let read = try HandTable(file)
            areas = try CampaignTable(read.table, level: run.level, known: Set(run.areas.codes))
            try note(file, role: "gegevens", read)
        }
        if let file = settings.teamTable {
            let read = try HandTable(file)
            teams = try TeamTable(read.table)
            try note(file, role: "ploegen", read)
        }
        if let file = settings.postcodes {
            let layer = try PostcodeLayer(file, level: run.level)
            postcodes = layer
            notices += layer.notices
            var record = InputRecord(
                role: "postcodes", path: file.givenPath, layer: file.layer,
                fingerprint: try Fingerprint(ofFileAt: file.path))
            record.rowsRead = layer.rowCount
            records.append(record)
        }
    }

    private mutating func note(_ file: InputFile, role: String, _ read: HandTable) throws(Failure) {
        notices += read.notices
        var record = InputRecord(
            role: role, path: file.givenPath, layer: file.layer, fingerprint: try Fingerprint(ofFileAt: file.path))
        record.rowsRead = read.table.rowCount
        records.append(record)
    }

    /// The postcodes to write to; `nil` where none were given.
    func mailing(_ outcome: PlanOutcome, _ shapes: ResultShapes?, threads: Int) async throws(Failure) -> MailingOutcome?
    {
        guard let postcodes else { return nil }
        return try await MailingOutcome(postcodes, outcome, shapes, threads: threads)
    }
}

extension TeamTable {
    /// - Parameter places: a point in every area of the run; `nil` without shapes.
    ///
    /// Throws `badData` for a home base that is not among the areas, and `usage` for one that cannot be placed.
    func teams(
        _ settings: PlanSettings, _ run: EarlierRun, _ places: [(x: Double, y: Double)?]?
    ) throws(Failure) -> [CampaignTeam] {
        var teams: [CampaignTeam] = []
        for row in rows {
            var base = row.base
            if let code = row.baseArea {
                guard let place = run.areas.codes.firstIndex(of: code) else {
                    throw Failure(
                        .badData, at: "--ploegen, \(printable(row.name, atMost: 40))",
                        "thuisbasis \(code) is geen gebied van de uitkomsten",
                        remedy: "Geef een code uit \(run.level.fileName).geojson, of x_rd en y_rd.")
                }
                base = places?[place].map { CampaignTeam.Base(x: $0.x, y: $0.y) }
            }
            let capacity = try row.capacity(minutesPerVisit: settings.costs.minutesPerVisit)
            teams.append(CampaignTeam(name: row.name, capacity: capacity, base: base))
        }
        return teams
    }
}
