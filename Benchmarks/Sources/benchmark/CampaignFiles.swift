import Foundation

/// Points for `plekken`, made from the results of a run: corners of buurten, spread over the region as the buurten are.
struct CampaignFiles {
    /// Texts with columns `lon` and `lat`: 40 existing places, and 300 where new ones may come.
    let places: String
    let candidates: String

    /// Throws where the results are not there.
    init(from results: String, in folder: String) throws {
        let bytes = try Data(contentsOf: URL(filePath: "\(results)/buurten.geojson"))
        let root = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        let corners = (root?["features"] as? [[String: Any]] ?? []).compactMap { feature in
            (feature["geometry"] as? [String: Any]).flatMap { Self.corner($0["coordinates"]) }
        }
        (places, candidates) = ("\(folder)/plekken.csv", "\(folder)/kandidaten.csv")
        try Self.write(corners.suffix(40), to: places)
        try Self.write(corners.prefix(300), to: candidates)
    }

    /// The first position of a polygon, however deep its parts and rings are nested.
    private static func corner(_ value: Any?) -> (lon: Double, lat: Double)? {
        guard let list = value as? [Any], let first = list.first else { return nil }
        if let position = list as? [Double], position.count >= 2 { return (position[0], position[1]) }
        return corner(first)
    }

    private static func write(_ points: some Sequence<(lon: Double, lat: Double)>, to path: String) throws {
        let rows = points.map { "\($0.lon);\($0.lat)" }
        try (["lon;lat"] + rows).joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
}
