package import Areas

/// What a StatLine table says of itself.
package struct TableInfo: Sendable, Equatable {
    package let title: String
    /// When the figures last changed, as the service writes it; `nil` where it does not say.
    package let modified: String?
}

extension ODataTable {
    /// Throws `badData` where the service describes no table under this id.
    package func info() async throws(Failure) -> TableInfo {
        guard let row = try await all("TableInfos").first else {
            throw Failure(
                .badData, at: location, "de dienst beschrijft deze tabel niet",
                remedy: "De tabel is misschien vervangen; meld dit, of geef een ander --jaar")
        }
        return TableInfo(title: row["Title"]?.content ?? id, modified: row["Modified"]?.content)
    }
}
