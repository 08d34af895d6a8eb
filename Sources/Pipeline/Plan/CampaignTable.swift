import Areas
import GeoFiles

/// `--gegevens`: what a planner knows of areas and wijken. Columns `code` and any of those in `columns`.
struct CampaignTable {
    /// What a row says of an area.
    struct Row {
        var centsPerVisit: Int?
        var fixedCents: Int?
        var minutesPerVisit: Int?
        var fixedMinutes: Int?
        var least: Int?
        var most: Int?
        var alreadyReached: Int?
    }

    static let columns = [
        "kosten_per_bezoek", "vaste_kosten", "minuten_per_bezoek", "vaste_minuten", "minimum", "maximum", "al_bereikt",
    ]

    private(set) var areas: [AreaCode: Row] = [:]
    private(set) var wijken: [AreaCode: Row] = [:]
    private(set) var notices: [Notice] = []
    private(set) var rowCount = 0

    init() {}

    /// Throws what reading throws, and `badData` with the row for a cell that cannot be what it should be, for a code that is
    /// no area or comes twice, and for costs of a wijk (they are of its areas).
    init(_ table: Table, level: AreaLevel, known: Set<AreaCode>) throws(Failure) {
        let cells = CellReader(table: table)
        rowCount = table.rowCount
        try cells.require(oneOf: ["code"], what: "gebiedscodes")
        try cells.require(oneOf: Self.columns, what: "gegevens voor het plan")
        var elsewhere: [AreaCode] = []
        var seen: Set<AreaCode> = []
        for row in 0..<table.rowCount {
            let text = cells.text("code", row)
            if text == nil, Self.columns.allSatisfy({ cells.text($0, row) == nil }) { continue }
            guard let code = text.flatMap({ AreaCode($0) }), code.level == level || code.level == .wijk else {
                throw Failure(
                    .badData, at: cells.location("code", row),
                    "\(quotedForMessage(text ?? "")) is geen code van een \(level.rawValue) of wijk",
                    remedy: "Geef codes zoals in de kolom code van \(level.fileName).geojson.")
            }
            guard seen.insert(code).inserted else {
                throw Failure(
                    .badData, at: cells.location("code", row), "\(code) staat er twee keer",
                    remedy: "Laat van elk gebied één rij staan.")
            }
            let values = try Self.row(row, cells)
            if code.level == .wijk, level != .wijk {
                try Self.checkWijk(values, code, cells, row)
                if known.contains(where: { $0.wijk == code }) { wijken[code] = values } else { elsewhere.append(code) }
            } else if known.contains(code) {
                areas[code] = values
            } else {
                elsewhere.append(code)
            }
        }
        guard !areas.isEmpty || !wijken.isEmpty else {
            throw Failure(
                .badData, at: table.location, "geen enkele rij gaat over een gebied van de uitkomsten",
                remedy: "Geef codes zoals in de kolom code van \(level.fileName).geojson.")
        }
        if !elsewhere.isEmpty {
            notices.append(
                Notice(
                    "rij buiten de kaart",
                    "\(table.location): niet gebruikt, want buiten de uitkomsten: "
                        + "\(counted(elsewhere.count, "rij", "rijen")).", codes: elsewhere.sorted().map(\.text)))
        }
    }

    private static func row(_ row: Int, _ cells: CellReader) throws(Failure) -> Row {
        var result = Row()
        result.centsPerVisit = try cells.cents("kosten_per_bezoek", row)
        result.fixedCents = try cells.cents("vaste_kosten", row)
        result.minutesPerVisit = try cells.count("minuten_per_bezoek", row)
        result.fixedMinutes = try cells.count("vaste_minuten", row)
        result.least = try cells.count("minimum", row)
        result.most = try cells.count("maximum", row)
        result.alreadyReached = try cells.count("al_bereikt", row)
        return result
    }

    private static func checkWijk(_ values: Row, _ code: AreaCode, _ cells: CellReader, _ row: Int) throws(Failure) {
        let ofAreas: [(String, Int?)] = [
            ("kosten_per_bezoek", values.centsPerVisit), ("vaste_kosten", values.fixedCents),
            ("minuten_per_bezoek", values.minutesPerVisit), ("vaste_minuten", values.fixedMinutes),
            ("al_bereikt", values.alreadyReached),
        ]
        for (name, value) in ofAreas where value != nil {
            throw Failure(
                .badData, at: cells.location(name, row), "\(code) is een wijk, en dit geldt per gebied",
                remedy: "Geef het bij de buurten van de wijk; voor een wijk zijn er minimum en maximum.")
        }
    }
}
