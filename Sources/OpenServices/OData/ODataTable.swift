package import Areas
package import Foundation

/// A StatLine table on a service that speaks OData 3.
package struct ODataTable: Sendable {
    package let id: String
    package let address: ServiceAddress
    let client: HTTPClient

    /// - Parameter id: such as `50150NED`.
    package init(_ id: String, at address: ServiceAddress, client: HTTPClient) {
        (self.id, self.address, self.client) = (id, address, client)
    }

    /// Table and host, for messages.
    package var location: String { "\(address.location), tabel \(id)" }

    package func url(_ entity: String, _ query: [(String, String)] = []) -> URL {
        address.url("ODataFeed/odata/\(id)/\(entity)", query: query + [("$format", "json")])
    }

    /// Hands every row of an entity to `row`, page after page.
    ///
    /// Returns whether the service would answer: `false` where it says that this is more than it gives at once; then
    /// rows may have been handed over already.
    ///
    /// Throws `serviceUnreachable` where pages lead elsewhere or never end, and `badData` for an answer that is no table.
    func rows(
        _ entity: String, _ query: [(String, String)] = [], progress: @escaping @Sendable (Int) -> Void = { _ in },
        _ row: (JSONValue) throws(Failure) -> Void
    ) async throws(Failure) -> Bool {
        var next: URL? = url(entity, query)
        var seen: Set<URL> = []
        while let url = next {
            guard seen.insert(url).inserted, seen.count <= client.policy.pageLimit else {
                throw Failure(
                    .serviceUnreachable, at: location,
                    seen.count > client.policy.pageLimit
                        ? "er komt geen einde aan de bladzijden van \(entity)"
                        : "de bladzijden van \(entity) verwijzen in een kring",
                    remedy: "Probeer het later opnieuw, of meld dit bij de dienst")
            }
            guard let page = try await client.json(url, at: address, tooMuch: Self.isTooMuch, progress: progress) else {
                return false
            }
            guard let rows = page["value"]?.elements else {
                throw Failure(
                    .badData, at: "\(location), \(entity)", "het antwoord heeft geen rijen ('value')",
                    remedy: "De dienst is misschien veranderd; meld dit")
            }
            for value in rows { try row(value) }
            next = try nextPage(page, after: url)
        }
        return true
    }

    /// More rows than this no list of keys or columns has: the largest, of areas, has 18,000.
    private static let longestList = 250_000

    /// All rows of an entity. Throws where the service finds them too many, and where they are more than can be.
    package func all(_ entity: String) async throws(Failure) -> [JSONValue] {
        var found: [JSONValue] = []
        let isAnswered = try await rows(entity, []) { row throws(Failure) in
            guard found.count < Self.longestList else {
                throw Failure(
                    .badData, at: "\(location), \(entity)", "er komen meer dan \(Self.longestList) rijen",
                    remedy: "De dienst is misschien veranderd; meld dit")
            }
            found.append(row)
        }
        guard isAnswered else { throw refusedSize(entity) }
        return found
    }

    func refusedSize(_ what: String) -> Failure {
        Failure(
            .serviceUnreachable, at: location, "de dienst geeft \(what) niet: het zijn te veel rijen voor één vraag",
            remedy: "Vraag een kleiner gebied, of minder leeftijden met --leeftijd")
    }

    private func nextPage(_ page: JSONValue, after url: URL) throws(Failure) -> URL? {
        guard let text = (page["odata.nextLink"] ?? page["@odata.nextLink"])?.content, !text.isEmpty else { return nil }
        let link = address.link(text, from: url)
        guard let link, address.allowsPage(link) else {
            throw address.refused(link, "de volgende bladzijde")
        }
        return link
    }

    /// The service says in many words that a query has more than 10,000 rows.
    private static func isTooMuch(_ said: String) -> Bool {
        said.contains("10000") || said.contains("10.000") || said.contains("10,000")
    }
}
