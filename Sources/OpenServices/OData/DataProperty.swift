package import Areas

/// A line of `DataProperties`: a dimension, a group of topics, or a topic.
package struct DataProperty: Sendable, Equatable {
    package let id: String
    /// The group it stands in.
    package let parent: String?
    /// `GeoDimension`, `TimeDimension`, `Dimension`, `TopicGroup`, `Topic`.
    package let type: String
    /// The key of the column or dimension; empty for a group.
    package let key: String
    package let title: String

    package var isDimension: Bool { type.contains("Dimension") || type.contains("GeoDetail") }
    package var isTopic: Bool { type == "Topic" }
}

extension ODataTable {
    /// Throws `badData` where the service names no dimension or no topic.
    package func properties() async throws(Failure) -> [DataProperty] {
        let found = try await all("DataProperties").map { row in
            DataProperty(
                id: row["ID"]?.content ?? "", parent: row["ParentID"]?.content, type: row["Type"]?.content ?? "",
                key: row["Key"]?.content ?? "", title: row["Title"]?.content ?? "")
        }
        let odd = found.first { $0.isDimension && !Self.isKey($0.key) }
        guard found.contains(where: \.isDimension), found.contains(where: \.isTopic), odd == nil else {
            throw Failure(
                .badData, at: "\(location), DataProperties",
                odd.map { "\(quotedForMessage($0.key)) kan geen kolom zijn" }
                    ?? "er staan geen dimensies en onderwerpen in",
                remedy: "De dienst is misschien veranderd; meld dit")
        }
        // A topic with another key is of no use here, and must not come into an address or a header.
        return found.filter { !$0.isTopic || Self.isKey($0.key) }
    }

    /// Keys go into addresses and headers of files: only letters, digits and underscores.
    private static func isKey(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x5F
            }
    }
}
