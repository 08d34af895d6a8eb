import Areas
import Geometry
import Publishing

/// The points that `plekken` reads.
struct PlacesInputs {
    /// Which places count, and how near they must be.
    let choice: PlacesChoice
    let places: [Place]
    let candidates: [Place]?
    /// Where people live, and how many weigh at each address.
    let addresses: (places: [Place], weights: [Double])?
    let notices: [Notice]
    /// What was read, for `herkomst-plekken.json`.
    let records: [InputRecord]
    /// Of the files that were read.
    let watch: InputWatch

    /// Throws what reading points throws, and `badData` where no place lies anywhere near the areas.
    init(_ settings: PlacesSettings, _ run: EarlierRun, around: Box) throws(Failure) {
        var (notices, records): ([Notice], [InputRecord]) = ([], [])
        choice = try Self.choice(settings, run)
        watch = InputWatch([choice.file, settings.candidates, settings.addresses].compactMap(\.self))
        let read = try PlaceFile(choice.file, what: "plekken")
        let selected = try read.selected(choice.filters, kinds: choice.kinds, what: "plekken")
        places = selected.places
        notices += selected.notices
        records.append(try Self.record("plekken", read, used: places.count))
        let room = choice.reach + 10_000
        guard places.contains(where: { around.enlarged(by: room).contains($0.x, $0.y) }) else {
            throw Failure(
                .badData, at: read.table.location,
                "geen enkele plek ligt binnen 10 km van het gebied van \(run.folder)",
                remedy: "Geef plekken van dit gebied, of controleer de coördinaten.")
        }
        if let file = settings.candidates {
            let read = try PlaceFile(file, what: "kandidaten")
            let selected = try read.selected([], kinds: [], what: "kandidaten")
            candidates = selected.places
            notices += selected.notices
            records.append(try Self.record("kandidaten", read, used: selected.places.count))
        } else {
            candidates = nil
        }
        if let file = settings.addresses {
            let read = try PlaceFile(file, what: "adressen")
            let weights = try Self.weights(read, settings.weightColumn)
            addresses = (read.places, weights)
            notices += read.notices
            records.append(try Self.record("adressen", read, used: weights.count { $0 > 0 }))
        } else {
            addresses = nil
        }
        (self.notices, self.records) = (notices, records)
    }

    /// What the command line says, else what the results were made with.
    private static func choice(_ settings: PlacesSettings, _ run: EarlierRun) throws(Failure) -> PlacesChoice {
        guard var choice = settings.places.map(PlacesChoice.init) ?? run.places else {
            throw Failure(
                .usage, at: "--plekken", "er zijn geen plekken genoemd",
                remedy: "Geef een bestand met punten: --plekken bestand.")
        }
        if !settings.filters.isEmpty { choice.filters = settings.filters }
        if !settings.kinds.isEmpty { choice.kinds = settings.kinds }
        choice.reach = settings.reach ?? run.places?.reach ?? PlacesChoice.standardReach
        return choice
    }

    /// One per place: how many live there, 1 without a column. Throws for a number below 0 or above 10¹².
    private static func weights(_ file: PlaceFile, _ column: String?) throws(Failure) -> [Double] {
        guard let column else { return Array(repeating: 1, count: file.places.count) }
        let numbers = try CellReader(table: file.table).numbers(column)
        var weights: [Double] = []
        for place in file.places {
            let weight = numbers[place.row] ?? 0
            // Beyond this the sum of an area could be infinite, and a share of it no number.
            guard (0...1e12).contains(weight) else {
                throw Failure(
                    .badData, at: "\(file.table.location(ofRow: place.row)), kolom \(column)",
                    weight < 0 ? "een gewicht is kleiner dan 0" : "een gewicht is te groot",
                    remedy: "Verbeter de cel.")
            }
            weights.append(weight)
        }
        return weights
    }

    private static func record(_ role: String, _ file: PlaceFile, used: Int) throws(Failure) -> InputRecord {
        var record = InputRecord(
            role: role, path: file.file.givenPath, layer: file.layer,
            fingerprint: try Fingerprint(ofFileAt: InputFingerprints.container(of: file.file.path)))
        (record.rowsRead, record.rowsUsed) = (file.rowCount, used)
        record.coordinateSystem = file.coordinateSystem
        return record
    }
}

extension Box {
    /// Whether a point lies in it or on its edge.
    fileprivate func contains(_ x: Double, _ y: Double) -> Bool { minX <= x && x <= maxX && minY <= y && y <= maxY }

    fileprivate func enlarged(by distance: Double) -> Box {
        Box(minX: minX - distance, minY: minY - distance, maxX: maxX + distance, maxY: maxY + distance)
    }
}
