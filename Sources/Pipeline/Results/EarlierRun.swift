import Areas
import Foundation
import GeoFiles

/// A folder with the results of `kaart`: what was asked, what went in, and the list that came out.
struct EarlierRun {
    /// The folder as the user gave it.
    let folder: String
    let programVersion: String
    /// The date that the results carry.
    let date: String?
    /// The settings that made it; `nil` where the folder is of a version that did not keep them.
    let settings: Settings?
    /// The places that it was made with; `nil` without.
    let places: PlacesChoice?
    /// Why the settings that it has cannot be read.
    let settingsProblem: Failure?
    let level: AreaLevel
    let top: Int
    /// Per role (`grenzen`, `hitte`, …) the SHA-256 of what was read, sorted.
    let fingerprints: [String: [String]]
    /// The year that the newest figures on loneliness are of; `nil` where nobody said.
    let lonelinessYear: Int?
    /// Makers, years and licences of the inputs, for the line under a map.
    let sources: [String]
    /// The areas with every figure that the results have, and the columns of the list, in code order.
    let areas: AreaTable
    let ranks: [Int?]
    /// The 5 and 95 % quantiles of the ranks; absent where the run had none.
    let rankLow: [Double?]
    let rankHigh: [Double?]
    /// The outlines of the areas, longitude and latitude; `nil` where only the table was written.
    let shapes: PolygonArray?
    /// Of what was read here: another run may be writing to the folder.
    let watch: InputWatch

    /// The folder beside one that is not there whose name is most like it.
    private static func folderLike(_ folder: String) -> String? {
        let asked = (folder as NSString).standardizingPath as NSString
        let above = asked.deletingLastPathComponent
        let names = (try? FileManager.default.contentsOfDirectory(atPath: above.isEmpty ? "." : above)) ?? []
        return NearestText.nearest(to: asked.lastPathComponent, in: names.filter { !$0.hasPrefix(".") }.sorted())
            .map { printable((above as NSString).appendingPathComponent($0), atMost: 200) }
    }

    /// Throws `inputMissing` where there are no results, and `badData` where they are those of something else.
    init(_ folder: String) throws(Failure) {
        self.folder = folder
        let file = (folder as NSString).appendingPathComponent("herkomst.json")
        let record = InputWatch([InputFile(commandLine: file)])
        guard let data = FileManager.default.contents(atPath: file) else {
            guard FileManager.default.fileExists(atPath: folder) else {
                let near = Self.folderLike(folder).map { "Bedoelt u \($0)? " } ?? ""
                throw Failure(
                    .inputMissing, at: folder, "deze map bestaat niet",
                    remedy: near + "Geef een map die 'kaart' heeft gemaakt.")
            }
            throw Failure(
                .inputMissing, at: folder, "er staat geen herkomst.json in",
                remedy: "Geef een map die 'kaart' heeft gemaakt.")
        }
        let root = try ProvenanceText.map(data, file: file)
        guard let options = try root.map("opties"), let program = try root.map("programma"),
            root.keys.contains("methode"),
            let level = try options.text("niveau").flatMap(AreaLevel.init), level >= .gemeente,
            let top = try options.wholeNumber("top"), (1...99).contains(top)
        else {
            throw Failure(
                .badData, at: file, "dit is geen herkomst van 'kaart'",
                remedy: "Geef een map die 'kaart' heeft gemaakt.")
        }
        (self.level, self.top) = (level, top)
        programVersion = try program.text("versie") ?? ""
        date = root.isNull("datum") ? nil : try root.text("datum")
        let (whole, problem) = Self.settings(root, file: file)
        (places, settingsProblem) = (whole?.places, problem)
        var settings = whole
        // They move no area on the list, so a run can be made again without them.
        settings?.approaches = nil
        settings?.notes = nil
        settings?.places = nil
        self.settings = settings
        var fingerprints: [String: [String]] = [:]
        var lonelinessYears: [Int] = []
        for input in try root.maps("invoer") {
            if let role = try input.text("rol"), let hash = try input.text("sha256") {
                fingerprints[role, default: []].append(hash)
                if role == "eenzaamheid", !input.isNull("jaar"), let year = try input.wholeNumber("jaar") {
                    lonelinessYears.append(year)
                }
            }
        }
        self.fingerprints = fingerprints.mapValues { $0.sorted() }
        lonelinessYear = lonelinessYears.max()
        sources = try EarlierSources.lines(root)
        let list = try Self.listFile(in: folder, level: level)
        watch = record + InputWatch([InputFile(commandLine: list)])
        (areas, ranks, shapes) = try Self.list(from: list, level: level)
        (rankLow, rankHigh) = (areas["rang_p05"], areas["rang_p95"])
    }

    /// The name of the run, else that of the only gemeente in it.
    var place: String? {
        if let name = settings?.name { return name }
        let gemeenten = Set(areas.gemeenteNames.compactMap(\.self))
        return gemeenten.count == 1 ? gemeenten.first : nil
    }

    var language: Language { settings?.language ?? .dutch }

    /// Settings that cannot be read, such as those of a later version, take nothing from the list itself.
    private static func settings(_ root: YAMLMap, file: String) -> (Settings?, Failure?) {
        guard root.keys.contains("opdracht"), !root.isNull("opdracht") else { return (nil, nil) }
        do {
            return (try root.map("opdracht").map { order throws(Failure) in try readOrder(order, in: file) }, nil)
        } catch {
            return (nil, error)
        }
    }

    /// The GeoJSON, which has the outlines too, else `prioriteiten.csv`.
    private static func listFile(in folder: String, level: AreaLevel) throws(Failure) -> String {
        let candidates = ["\(level.fileName).geojson", "prioriteiten.csv"].map {
            (folder as NSString).appendingPathComponent($0)
        }
        guard let path = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
            throw Failure(
                .inputMissing, at: folder, "er staat geen \(level.fileName).geojson en geen prioriteiten.csv in",
                remedy: "Maak de uitkomsten opnieuw, met geojson of csv bij --formaat.")
        }
        return path
    }

    private static func list(
        from path: String, level: AreaLevel
    ) throws(Failure) -> (AreaTable, [Int?], PolygonArray?) {
        let file = try VectorFile(path: path)
        guard let description = file.layers.first else {
            throw Failure(.badData, at: path, "er staat geen laag in", remedy: "Maak de uitkomsten opnieuw.")
        }
        var figures = EarlierRun.needed
        // A run writes these only where a source has them, and an older version may not have had them at all.
        for name in Figure.allCases.map(\.rawValue) + ["kans_top"] where !figures.contains(name) {
            if description.columnNames.contains(name) { figures.append(name) }
        }
        let layer = try file.read(
            layer: description.name, columns: ["code", "naam", "wijknaam", "gemeentenaam", "rang"] + figures,
            shapes: description.hasShapes)
        let reader = ResultReader(layer.table)
        let codes = try reader.codes(level: level)
        let order = codes.indices.sorted { codes[$0] < codes[$1] }
        var areas = AreaTable(level: level, codes: order.map { codes[$0] })
        let (names, gemeenten) = (try reader.texts("naam"), try reader.texts("gemeentenaam"))
        let wijken = try reader.texts("wijknaam")
        areas.names = order.map { names[$0] }
        areas.wijkNames = order.map { wijken[$0] }
        areas.gemeenteNames = order.map { gemeenten[$0] }
        for figure in figures {
            let values = try reader.numbers(figure)
            areas[figure] = order.map { values[$0] }
        }
        let ranks = try reader.ranks("rang")
        return (areas, order.map { ranks[$0] }, layer.shapes?.selecting(order))
    }

    /// What moves an area up or down the list.
    static let figures: [Figure] = [.inwoners65plus, .sterkEenzaamPct, .verwachtSterkEenzaam, .hitte]

    /// Columns without which a list cannot be compared or planned with; they may be empty.
    private static let needed =
        ["rang_p05", "rang_p95", "hitte_klasse", "eenzaam_klasse", "risico_klasse", "risico_index"]
        + figures.map(\.rawValue)
}
