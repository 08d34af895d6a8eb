package import Areas

/// A dimension of a StatLine table with its keys as the service pads them.
package struct Dimension: Sendable, Equatable {
    package struct Key: Sendable, Equatable {
        /// As the service writes it: filters compare this, padding and all.
        package let literal: String
        /// Without padding.
        package let text: String
        package let title: String
    }

    package let name: String
    package let keys: [Key]
    private let position: [String: Int]

    package init(name: String, keys: [Key]) {
        (self.name, self.keys) = (name, keys)
        position = Dictionary(keys.enumerated().map { ($1.text, $0) }) { first, _ in first }
    }

    /// The place of a key among the keys, with or without padding.
    func place(of text: String) -> Int? { position[text] }
}

extension ODataTable {
    /// Throws `badData` for a dimension without keys.
    package func dimension(_ name: String) async throws(Failure) -> Dimension {
        let keys = try await all(name).compactMap { row in
            row["Key"]?.literal.map {
                Dimension.Key(
                    literal: $0, text: row["Key"]?.content ?? $0, title: row["Title"]?.content ?? "")
            }
        }
        guard !keys.isEmpty else {
            throw Failure(
                .badData, at: "\(location), \(name)", "de dimensie heeft geen sleutels",
                remedy: "De dienst is misschien veranderd; meld dit")
        }
        return Dimension(name: name, keys: keys)
    }
}
