import Foundation
import ReplayedServices

extension ReplayedCountry {
    /// Everything in a later version with other content, as good as the first.
    mutating func renew() {
        for table in [\ReplayedCountry.loneliness, \.keyFigures, \.regions] {
            self[keyPath: table].modified = "2025-09-01T02:00:00"
        }
        // One more inhabitant, one percentage point, in every row that has any.
        loneliness.add(1, toLast: true)
        keyFigures.add(1, toLast: false)
        regions.add(1, toLast: true)
        atlas.heat = atlas.heat.map { ($0.code, $0.value.replacingOccurrences(of: ".25", with: ".75")) }
        atlas.raster.append(Data(count: 512))
        boundaries = ReplayedFile(Self.touched(boundaries.content), etag: "\"twee\"")
    }

    /// A GeoPackage that was written to once more: the counter of changes stands in its head, twice.
    private static func touched(_ geoPackage: Data) -> Data {
        var bytes = geoPackage
        for place in [27, 95] { bytes[bytes.startIndex + place] &+= 1 }
        return bytes
    }
}

extension ReplayedTable {
    /// Adds to the first or the last column of numbers, wherever a row has one.
    mutating func add(_ amount: Double, toLast: Bool) {
        let topics = columns.indices.filter { place in
            columns[place].type == "Topic" && rows.contains { $0[place].flatMap { Double($0) } != nil }
        }
        guard let column = toLast ? topics.last : topics.first else { return }
        for row in rows.indices {
            guard let number = rows[row][column].flatMap({ Double($0) }) else { continue }
            rows[row][column] = "\(number + amount)"
        }
    }
}
