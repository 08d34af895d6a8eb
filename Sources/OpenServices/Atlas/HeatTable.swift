package import Areas
import Foundation
import OpenData

/// The mean PET per buurt of the Klimaateffectatlas, over WFS.
package struct HeatTable: Sendable {
    /// The layer that holds it now, and the state of the service it was found in.
    package struct Layer: Sendable, Equatable {
        package let name: String
        /// Grows with every change of the service; `nil` where it does not say.
        package let updateSequence: String?

        /// The same as one line: the same line means that nothing was changed. `nil` where the service does not say.
        package var version: String? { updateSequence.map { "\(name) (\($0))" } }
    }

    private let address: ServiceAddress
    private let client: HTTPClient
    private static let pageSize = 5_000
    private static let gemeentenAtOnce = 10

    package init(at address: ServiceAddress, client: HTTPClient) { (self.address, self.client) = (address, client) }

    /// Finds the newest layer in the capabilities: names get versions. Throws `badData` where there is none.
    package func layer() async throws(Failure) -> Layer {
        guard let tags = try await client.xml(url("GetCapabilities"), at: address) else {
            throw strange("de dienst heeft geen WFS", "")
        }
        let names = tags.filter { $0.name == "Name" && $0.path.last == "FeatureType" }.map(\.trimmedText)
        let versions = names.compactMap { name in
            AtlasName.version(name, of: "gevoelstemperatuurbuurt2022").map { (name: name, version: $0) }
        }
        guard let newest = versions.max(by: { $0.version < $1.version }) else {
            throw strange("er is geen laag GevoelstemperatuurBuurt_2022", names.joined(separator: ", "))
        }
        return Layer(name: newest.name, updateSequence: tags.first?.attributes["updateSequence"])
    }

    /// Writes code and value of every buurt in the gemeenten (`nil`: all) to `path`, without shapes.
    ///
    /// Throws `badData` where nothing is there, where a buurt comes twice (the service does not page), and for an answer that
    /// is no feature collection.
    package func write(
        _ layer: Layer, gemeenten: [AreaCode]?, to path: String, progress: @escaping @Sendable (Int) -> Void
    ) async throws(Failure) -> FetchedTable {
        let (code, value) = try await columns(of: layer)
        let writer = try TableWriter(path, columns: [code, value])
        var urls: [String] = []
        var seen: Set<AreaCode> = []
        for piece in pieces(gemeenten) {
            var query = [
                ("typeNames", layer.name), ("outputFormat", "application/json"), ("propertyName", "\(code),\(value)"),
                ("sortBy", code), ("count", "\(Self.pageSize)"),
            ]
            if let piece {
                let tests = piece.map { "\(code) LIKE 'BU\($0.text.dropFirst(2))%'" }
                query.append(("CQL_FILTER", tests.joined(separator: " OR ")))
            }
            let wanted = piece.map(Set.init)
            var (start, pages) = (0, 0)
            while true {
                let url = url("GetFeature", query + [("startIndex", "\(start)")])
                if pages == 0 { urls.append(url.absoluteString) }
                pages += 1
                guard let page = try await client.json(url, at: address), let features = page["features"]?.elements
                else {
                    throw strange("het antwoord heeft geen gebieden ('features')", layer.name)
                }
                for feature in features {
                    guard let area = feature["properties"]?[code]?.content.flatMap({ AreaCode($0) }),
                        area.level == .buurt
                    else { continue }
                    if let wanted, let gemeente = area.gemeente, !wanted.contains(gemeente) { continue }
                    guard seen.insert(area).inserted else {
                        throw strange("buurt \(area) komt twee keer: de dienst bladert niet", layer.name)
                    }
                    try writer.write([area.text, feature["properties"]?[value]?.content])
                }
                progress(writer.rows)
                start += features.count
                let matched = (page["numberMatched"] ?? page["totalFeatures"])?.content.flatMap { Int($0) }
                if features.isEmpty, let matched, start < matched {
                    throw strange("de dienst noemt \(matched) gebieden en geeft er \(start)", layer.name)
                }
                if features.isEmpty || matched.map({ start >= $0 }) ?? false { break }
                guard pages < client.policy.pageLimit else { throw strange("er komt geen einde aan", layer.name) }
            }
        }
        try writer.close()
        guard writer.rows > 0 else {
            throw strange("er is geen gevoelstemperatuur voor dit gebied", layer.name)
        }
        return FetchedTable(rows: writer.rows, urls: urls, notices: notices(gemeenten, seen))
    }

    private func columns(of layer: Layer) async throws(Failure) -> (code: String, value: String) {
        guard let tags = try await client.xml(url("DescribeFeatureType", [("typeNames", layer.name)]), at: address)
        else {
            throw strange("de laag wordt niet beschreven", layer.name)
        }
        let names = tags.filter { $0.name == "element" }.compactMap { $0.attributes["name"] }
            .filter { $0.utf8.allSatisfy { $0 > 0x20 && $0 != 0x27 && $0 != 0x2C && $0 < 0x7F } }
        let wanted = servedColumns(names, for: .heat)
        guard let code = wanted.first(where: { column($0, canBe: .buurtcode) }),
            let value = wanted.first(where: { column($0, canBe: .hitte) })
        else {
            throw strange("de laag heeft geen buurtcode met een gemiddelde", names.joined(separator: ", "))
        }
        return (code, value)
    }

    private func pieces(_ gemeenten: [AreaCode]?) -> [[AreaCode]?] {
        guard let gemeenten else { return [nil] }
        return stride(from: 0, to: gemeenten.count, by: Self.gemeentenAtOnce).map {
            Array(gemeenten[$0..<min($0 + Self.gemeentenAtOnce, gemeenten.count)])
        }
    }

    private func notices(_ gemeenten: [AreaCode]?, _ seen: Set<AreaCode>) -> [Notice] {
        let found = Set(seen.compactMap(\.gemeente))
        let missing = (gemeenten ?? []).filter { !found.contains($0) }
        guard !missing.isEmpty else { return [] }
        return [
            Notice(
                "geen gevoelstemperatuur",
                "\(address.location): geen gevoelstemperatuur per buurt in \(AreaLevel.gemeente.counted(missing.count)).",
                codes: missing.map(\.text))
        ]
    }

    private func url(_ request: String, _ query: [(String, String)] = []) -> URL {
        address.url("wfs", query: [("service", "WFS"), ("version", "2.0.0"), ("request", request)] + query)
    }

    private func strange(_ problem: String, _ found: String) -> Failure {
        Failure(
            .badData, at: "\(address.location), WFS",
            problem + (found.isEmpty ? "" : " (\(printable(found, atMost: 300)))"),
            remedy:
                "De dienst is misschien veranderd; haal de kaart op bij klimaateffectatlas.nl en geef hem met --hitte-tabel"
        )
    }
}
