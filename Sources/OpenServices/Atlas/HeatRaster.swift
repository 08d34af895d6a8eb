package import Areas
import Foundation
import GeoFiles

/// Rasters of heat: PET of the Klimaateffectatlas for a rectangle, and the urban heat island of the whole country.
package struct HeatRaster: Sendable {
    private let address: ServiceAddress
    private let client: HTTPClient

    /// - Parameter address: of `kea` for `pet`, of `uhi` for `heatIsland`.
    package init(at address: ServiceAddress, client: HTTPClient) { (self.address, self.client) = (address, client) }

    package typealias Progress = @Sendable (_ received: Int, _ total: Int?) -> Void

    /// The name under which the atlas has its raster of PET now. Throws `badData` where there is none.
    package func coverage() async throws(Failure) -> String {
        guard let tags = try await client.xml(wcs("GetCapabilities"), at: address) else {
            throw strange("de dienst heeft geen WCS", "")
        }
        let names = tags.filter { $0.name == "CoverageId" }.map(\.trimmedText)
        let versions = names.compactMap { name in
            AtlasName.version(name, of: "gevoelstemperatuur2022").map { (name: name, version: $0) }
        }
        guard let newest = versions.max(by: { $0.version < $1.version }) else {
            throw strange("er is geen raster gevoelstemperatuur_2022", names.joined(separator: ", "))
        }
        return newest.name
    }

    /// Downloads the part of a coverage in a rectangle of RD metres to `draft`, as a GeoTIFF.
    package func pet(
        _ coverage: String, in box: Box, to draft: DraftFile, progress: @escaping Progress
    ) async throws(Failure) -> FetchedFile {
        guard let tags = try await client.xml(wcs("DescribeCoverage", [("coverageId", coverage)]), at: address) else {
            throw strange("het raster wordt niet beschreven", coverage)
        }
        let labels = tags.compactMap { $0.attributes["axisLabels"] }.first?.split(separator: " ").map(String.init) ?? []
        guard labels.count == 2, labels.joined().utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x28 && $0 != 0x26 })
        else { throw strange("het raster noemt geen twee assen", coverage) }
        let url = wcs(
            "GetCoverage",
            [
                ("coverageId", coverage), ("format", "image/tiff"),
                ("subset", "\(labels[0])(\(Int(box.minX.rounded(.down))),\(Int(box.maxX.rounded(.up))))"),
                ("subset", "\(labels[1])(\(Int(box.minY.rounded(.down))),\(Int(box.maxY.rounded(.up))))"),
            ])
        let file = try await client.download(url, at: address, kind: .tiff, to: draft, progress: progress)
        guard file.outcome != .absent else { throw strange("het raster is er niet", coverage) }
        return file
    }

    /// The name of the raster of the urban heat island.
    package static let heatIslandName = "Stedelijk_hitte_eiland_effect_01062022_v2"
    private static let largest = 64 << 30

    /// Downloads the raster of the urban heat island (a zip of nearly 2 GB) and unfolds it to `draft`.
    package func heatIsland(
        to draft: DraftFile, known: KnownVersion?, progress: @escaping Progress
    ) async throws(Failure) -> FetchedFile {
        let url = address.url("\(Self.heatIslandName).zip")
        let file = try await client.member(
            withExtension: "tif", ofZipAt: url, at: address, kind: .tiff, to: draft, largest: Self.largest,
            known: known,
            progress: progress)
        guard let file else {
            throw Failure(
                .serviceUnreachable, at: address.location, "het raster staat niet op het bekende adres (\(url.path))",
                remedy: "Zoek het op atlasleefomgeving.nl, en geef het met kaart --hitte-raster")
        }
        return file
    }

    /// Throws `badData` where GDAL can make no raster of a file.
    package static func check(_ path: String) throws(Failure) { _ = try describeRaster(path) }

    private func wcs(_ request: String, _ query: [(String, String)] = []) -> URL {
        address.url("wcs", query: [("service", "WCS"), ("version", "2.0.1"), ("request", request)] + query)
    }

    private func strange(_ problem: String, _ found: String) -> Failure {
        Failure(
            .badData, at: "\(address.location), WCS",
            problem + (found.isEmpty ? "" : " (\(printable(found, atMost: 300)))"),
            remedy:
                "De dienst is misschien veranderd; haal het raster op bij klimaateffectatlas.nl en geef het met --hitte-raster"
        )
    }
}
