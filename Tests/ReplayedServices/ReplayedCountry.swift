package import Foundation

/// All services with the fictional example behind them: one script for one server.
package struct ReplayedCountry: Sendable {
    package var boundaries: ReplayedFile
    package var loneliness: ReplayedTable
    package var keyFigures: ReplayedTable
    package var regions: ReplayedTable
    package var atlas: ReplayedAtlas
    package var heatIsland: ReplayedFile

    /// - Parameter example: the folder `GeoData/voorbeeld`.
    package init(example: URL) throws {
        let text = { (name: String) in try String(contentsOf: example.appending(path: name), encoding: .utf8) }
        let data = { (name: String) in try Data(contentsOf: example.appending(path: name)) }
        boundaries = ReplayedFile(try data("wijkenbuurten_voorbeeld.gpkg"))
        loneliness = ReplayedTable(
            "50150NED", csv: try text("eenzaamheid_voorbeeld.csv"),
            dimensions: [
                "Leeftijd": "Dimension", "Marges": "Dimension", "WijkenEnBuurten": "GeoDimension",
                "Perioden": "TimeDimension",
            ])
        keyFigures = ReplayedTable(
            "85984NED", csv: try text("kerncijfers_voorbeeld.csv"), dimensions: ["WijkenEnBuurten": "GeoDimension"])
        regions = Self.madeRegions
        let codes = try text("kerncijfers_voorbeeld.csv").split(whereSeparator: \.isNewline).compactMap { line in
            line.split(separator: ";").dropFirst().first.map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let raster = try data("gevoelstemperatuur_voorbeeld.tif")
        atlas = ReplayedAtlas(
            heat: codes.filter { $0.hasPrefix("BU") }.enumerated().map { ($1, "\(36 + $0 % 14).25") }, raster: raster)
        heatIsland = ReplayedFile(
            Packing.zip([
                ("lees mij.txt", Data("verzonnen".utf8)), ("map/Stedelijk_hitte_eiland_effect_01062022_v2.tif", raster),
            ]))
    }

    /// Gebieden in Nederland with three gemeenten that do not exist: Code and Naam in every group, and the numbers that
    /// they have this year.
    private static var madeRegions: ReplayedTable {
        var table = ReplayedTable(
            "85755NED",
            columns: [
                .init("RegioS", "GeoDimension"), .init("Code_1", "Topic", title: "Code", group: "Arbeidsmarktregio's"),
                .init("Naam_2", "Topic", title: "Naam", group: "Arbeidsmarktregio's"),
                .init("Code_16", "Topic", title: "Code ", group: "GGD-regio's"),
                .init("Naam_17", "Topic", title: "Naam ", group: "GGD-regio's"),
                .init("Code_28", "Topic", title: "Code", group: "Provincies"),
                .init("Naam_29", "Topic", title: "Naam", group: "Provincies"),
                .init("Inwonertal_52", "Topic", title: "Inwonertal", group: "Inwonertal en omgevingsadressendichtheid"),
            ],
            rows: [
                [
                    "GM9901  ", "AM9901  ", "Oost", "GG9901  ", "GGD Verzonnen Kust      ", "PV99  ", "Fantasia   ",
                    "62150",
                ],
                [
                    "GM9902  ", "AM9901  ", "Oost", "GG9901  ", "GGD Verzonnen Kust      ", "PV99  ", "Fantasia   ",
                    "14880",
                ],
                [
                    "GM9903  ", "AM9902  ", "West", "GG9902  ", "GGD Fabelân             ", "PV99  ", "Fantasia   ",
                    "12880",
                ],
            ])
        table.titles = ["GM9901": "Verzonnen aan Zee", "GM9902": "Nergenshuizen", "GM9903": "Súd-Fabelân"]
        return table
    }

    /// The answer of whatever service the path belongs to.
    package func answer(_ request: ReplayRequest, base: String) -> ReplayAnswer {
        for table in [loneliness, keyFigures, regions] {
            if let answer = table.answer(request, base: base) { return answer }
        }
        if request.path.contains("/atom/downloads/wijkenbuurten_20") { return boundaries.answer(request) }
        if request.path.hasSuffix("/Stedelijk_hitte_eiland_effect_01062022_v2.zip") {
            return heatIsland.answer(request)
        }
        return atlas.answer(request) ?? .absent
    }

    /// `--dienst` for every service.
    package static func options(_ base: String) -> [String] {
        ["pdok", "cbsbestanden", "rivm", "cbs", "kea", "uhi"].flatMap {
            ["--dienst", "\($0)=\(base)" + (["rivm", "cbs"].contains($0) ? "" : "/\($0)")]
        }
    }
}
