import Areas
import Geometry
import Outreach

/// `--ploegen`: who goes out. Columns `ploeg`, `bezoeken` or `uren`, and where a team sets out: `thuisbasis` (an area code),
/// `x_rd` and `y_rd`, or `lon` and `lat`.
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
            let (base, area) = try Self.base(row, cells)
            rows.append(
                Row(name: name, visits: visits, minutes: hours.map { Int($0 * 60) }, base: base, baseArea: area))
        }
        guard !rows.isEmpty else {
            throw Failure(
                .badData, at: table.location, "er staat geen ploeg in", remedy: "Geef per ploeg een rij.")
        }
        self.rows = rows
    }

    private static func base(_ row: Int, _ cells: CellReader) throws(Failure) -> (CampaignTeam.Base?, AreaCode?) {
        if let text = cells.text("thuisbasis", row) {
            guard let code = AreaCode(text) else {
                throw Failure(
                    .badData, at: cells.location("thuisbasis", row), "\(quotedForMessage(text)) is geen gebiedscode",
                    remedy: "Geef een code zoals BU05990110, of x_rd en y_rd.")
            }
            return (nil, code)
        }
        for (xName, yName, system) in [("x_rd", "y_rd", CoordinateSystem.rd), ("lon", "lat", .wgs84)] {
            let (x, y) = (try cells.number(xName, row), try cells.number(yName, row))
            guard x != nil || y != nil else { continue }
            guard let x, let y, system == .rd ? rdRange(x, y) : wgs84Range(x, y) else {
                throw Failure(
                    .badData, at: "\(cells.location(xName, row)) en \(yName)", "dit is geen plek in Nederland",
                    remedy: system == .rd
                        ? "Geef x_rd en y_rd in meters (zoals 92000 en 437000)."
                        : "Geef lon en lat in graden (zoals 4,48 en 51,92).")
            }
            guard let (east, north) = try CoordinateTransform(from: system, to: .rd)(x, y) else { continue }
            return (CampaignTeam.Base(x: east, y: north), nil)
        }
        return (nil, nil)
    }

    private static func rdRange(_ x: Double, _ y: Double) -> Bool {
        (0...300_000).contains(x) && (300_000...630_000).contains(y)
    }

    private static func wgs84Range(_ lon: Double, _ lat: Double) -> Bool {
        (3...7.5).contains(lon) && (50.5...54).contains(lat)
    }
}
