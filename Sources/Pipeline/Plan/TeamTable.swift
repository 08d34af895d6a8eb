import Areas
import Outreach

/// `--ploegen`: who goes out. Columns `ploeg`, `bezoeken` or `uren`, and where a team sets out: `thuisbasis` (an area code), or
/// coordinates as `CoordinateColumns` finds them.
struct TeamTable {
    /// A team as the file has it.
    struct Row {
        let name: String
        let visits: Int?
        let minutes: Int?
        let base: CampaignTeam.Base?
        /// The area that it sets out from; its place is known only to whoever has the shapes.
        let baseArea: AreaCode?
    }

    let rows: [Row]

    /// Throws `badData` with the row for a team without a name, with the name of another, without a capacity or with two, for half a
    /// place or one outside the Netherlands, and for a file without teams.
    init(_ table: Table) throws(Failure) {
        let cells = CellReader(table: table)
        try cells.require(oneOf: ["ploeg"], what: "namen van ploegen")
        try cells.require(oneOf: ["bezoeken", "uren"], what: "wat een ploeg kan")
        let places = try Self.places(table)
        var rows: [Row] = []
        for row in 0..<table.rowCount {
            guard let name = cells.text("ploeg", row) else {
                guard cells.text("bezoeken", row) == nil, cells.text("uren", row) == nil else {
                    throw Failure(
                        .badData, at: cells.location("ploeg", row), "de ploeg heeft geen naam",
                        remedy: "Vul een naam in.")
                }
                continue
            }
            guard !rows.contains(where: { $0.name == name }) else {
                throw Failure(
                    .badData, at: cells.location("ploeg", row), "\(quotedForMessage(name)) staat er twee keer",
                    remedy: "Geef elke ploeg een eigen naam.")
            }
            let (visits, hours) = (try cells.count("bezoeken", row), try cells.number("uren", row))
            guard (visits == nil) != (hours == nil) else {
                throw Failure(
                    .badData, at: table.location(ofRow: row),
                    visits == nil ? "er staat niet wat de ploeg kan" : "er staan bezoeken én uren",
                    remedy: "Vul een van beide in.")
            }
            if let hours, hours < 0 || hours > 1e6 {
                throw Failure(
                    .badData, at: cells.location("uren", row), "dit aantal uren kan niet", remedy: "Geef 0 of meer.")
            }
            let (base, area) = try Self.base(row, cells, places)
            rows.append(
                Row(name: name, visits: visits, minutes: hours.map { Int($0 * 60) }, base: base, baseArea: area))
        }
        guard !rows.isEmpty else {
            throw Failure(
                .badData, at: table.location, "er staat geen ploeg in", remedy: "Geef per ploeg een rij.")
        }
        self.rows = rows
    }

    private static func base(
        _ row: Int, _ cells: CellReader, _ places: [Int: CampaignTeam.Base]
    ) throws(Failure) -> (CampaignTeam.Base?, AreaCode?) {
        guard let text = cells.text("thuisbasis", row) else { return (places[row], nil) }
        guard let code = AreaCode(text) else {
            throw Failure(
                .badData, at: cells.location("thuisbasis", row), "\(quotedForMessage(text)) is geen gebiedscode",
                remedy: "Geef een code zoals BU05990110, of x_rd en y_rd.")
        }
        return (nil, code)
    }

    /// The place of every row that has coordinates; none where the table has no columns for them.
    private static func places(_ table: Table) throws(Failure) -> [Int: CampaignTeam.Base] {
        guard let points = try CoordinateColumns.find(in: table)?.points(table), !points.x.isEmpty else { return [:] }
        let (moved, system) = try PointSystem.moved(points, system: nil, at: table.location)
        var places: [Int: CampaignTeam.Base] = [:]
        for (row, place) in zip(points.rows, moved) {
            guard let place else {
                throw Failure(
                    .badData, at: "\(table.location(ofRow: row)), \(points.source)", "dit is geen plek in Nederland",
                    remedy: system == .rd
                        ? "Geef x_rd en y_rd in meters (zoals 92000 en 437000)."
                        : "Geef lon en lat in graden (zoals 4,48 en 51,92).")
            }
            places[row] = CampaignTeam.Base(x: place.x, y: place.y)
        }
        return places
    }
}
