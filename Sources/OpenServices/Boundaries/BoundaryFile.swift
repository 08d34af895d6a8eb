package import Areas
import Foundation
import GeoFiles
import OpenData

/// The wijk- en buurtkaart of a year, as a GeoPackage.
package struct BoundaryFile: Sendable {
    package let year: Int
    private let pdok: ServiceAddress
    private let archive: ServiceAddress
    private let client: HTTPClient

    /// - Parameters:
    ///   - pdok: serves the years from 2021 as they are.
    ///   - archive: serves zips of some years.
    package init(_ year: Int, pdok: ServiceAddress, archive: ServiceAddress, client: HTTPClient) {
        (self.year, self.pdok, self.archive, self.client) = (year, pdok, archive, client)
    }

    /// The zips of CBS that are known, with the address of years that stand apart.
    private static let zips: [Int: (name: String, elsewhere: String?)] = [
        2020: (
            "wijkbuurtkaart_2020_v1.zip",
            "https://www.cbs.nl/-/media/cbs/dossiers/nederland-regionaal/wijk-en-buurtstatistieken/wijkbuurtkaart_2020_v1.zip"
        ),
        2023: ("WijkBuurtkaart_2023_v2.zip", nil),
        2024: ("WijkBuurtkaart_2024_v2.zip", nil),
        2025: ("WijkBuurtkaart_2025_v1.zip", nil),
    ]

    /// No boundary file is nearly as large; a zip that unfolds further is no boundary file.
    private static let largest = 8 << 30

    /// Downloads it to `draft`: from PDOK's usual address, else from where its feed says, else from CBS as zip.
    ///
    /// - Parameter known: the version that stands on disk and where it came from.
    ///
    /// Throws `serviceUnreachable` where no service has the year, and what a download throws.
    package func download(
        to draft: DraftFile, known: KnownVersion?,
        progress: @escaping @Sendable (_ received: Int, _ total: Int?) -> Void
    ) async throws(Failure) -> (file: FetchedFile, service: OpenService) {
        if year >= 2021 {
            let usual = pdok.url("\(year)/atom/downloads/wijkenbuurten_\(year).gpkg")
            let file = try await geoPackage(usual, draft, known, progress)
            if file.outcome != .absent { return (file, .pdok) }
            if let listed = try await addressInFeed(), listed != usual {
                let file = try await geoPackage(listed, draft, known, progress)
                if file.outcome != .absent { return (file, .pdok) }
            }
        }
        if let file = try await zipped(draft, known, progress) { return (file, .cbsbestanden) }
        throw Failure(
            .serviceUnreachable, at: pdok.location, "de grenzen van \(year) staan niet op de bekende adressen",
            remedy: "Haal de wijk- en buurtkaart van \(year) zelf op bij CBS en geef hem met kaart --grenzen")
    }

    /// The layer with buurten. Throws `badData` for a GeoPackage without one.
    package static func buurtLayer(of path: String, name: String) throws(Failure) -> String {
        let layers = try VectorFile(path: path).layers
        let layer = try chooseLayer(from: layers, level: .buurt, asked: nil, withShapes: true, location: name)
        guard layer.hasShapes, layer.columnNames.contains(where: { column($0, canBe: .buurtcode) }), layer.rowCount > 0
        else {
            throw Failure(
                .badData, at: name, "laag \(quotedForMessage(layer.name)) heeft geen buurten met een code en een vlak",
                remedy:
                    "De dienst is misschien veranderd; haal de wijk- en buurtkaart zelf op en geef hem met --grenzen")
        }
        return layer.name
    }

    private func geoPackage(
        _ url: URL, _ draft: DraftFile, _ known: KnownVersion?,
        _ progress: @escaping @Sendable (Int, Int?) -> Void
    ) async throws(Failure) -> FetchedFile {
        try await client.download(
            url, at: pdok, kind: .geoPackage, to: draft,
            known: known,
            progress: progress)
    }

    /// The first link to a GeoPackage in the feed, or in a feed that it links to.
    private func addressInFeed() async throws(Failure) -> URL? {
        var feeds = [pdok.url("\(year)/atom/index.xml")]
        for _ in 0..<3 {
            guard !feeds.isEmpty, let tags = try await client.xml(feeds[0], at: pdok) else { return nil }
            let links = tags.filter { $0.name == "link" }.compactMap { $0.attributes["href"] }
                .compactMap { pdok.link($0, from: feeds[0]) }
            if let found = links.first(where: { $0.path.lowercased().hasSuffix(".gpkg") }) {
                guard pdok.allows(found) else { throw pdok.refused(found, "de feed") }
                return found
            }
            let visited = feeds[0]
            feeds = links.filter { $0.path.lowercased().hasSuffix(".xml") && $0 != visited && pdok.allows($0) }
        }
        return nil
    }

    private func zipped(
        _ draft: DraftFile, _ known: KnownVersion?,
        _ progress: @escaping @Sendable (Int, Int?) -> Void
    ) async throws(Failure) -> FetchedFile? {
        guard let zip = Self.zips[year] else { return nil }
        let standard = try ServiceAddress(.cbsbestanden)
        let elsewhere = archive == standard ? zip.elsewhere.flatMap { URL(string: $0) } : nil
        let url = elsewhere ?? archive.url(zip.name)
        return try await client.member(
            withExtension: "gpkg", ofZipAt: url, at: archive, kind: .geoPackage, to: draft, largest: Self.largest,
            known: known, progress: progress)
    }
}
