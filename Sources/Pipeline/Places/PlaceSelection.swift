import Areas

extension PlaceFile {
    /// The places that every condition lets through, each point once.
    ///
    /// Throws for a column that is not there, and where nothing is left: with the values that the column does have.
    func selected(
        _ filters: [PlacesChoice.Filter], kinds: [String], what: String
    ) throws(Failure) -> (places: [Place], notices: [Notice]) {
        var conditions: [(column: String, values: [String])] = []
        for filter in filters {
            if let known = conditions.firstIndex(where: { $0.column == filter.column }) {
                conditions[known].values.append(filter.value)
            } else {
                conditions.append((filter.column, [filter.value]))
            }
        }
        if !kinds.isEmpty { conditions.append((try kindColumn(), kinds)) }
        var kept = places
        for (name, values) in conditions {
            guard let column = table.column(name) else {
                let near = NearestText.nearest(to: name, in: table.columnNames).map { "Bedoelt u \($0)?" }
                throw Failure(
                    .badData, at: table.location, "er is geen kolom \(quotedForMessage(name))",
                    remedy: near ?? "Kies uit: \(Self.listed(table.columnNames)).")
            }
            let wanted = Set(values.map(Self.comparable))
            let before = kept
            kept = kept.filter { place in
                column.text(at: place.row).map { wanted.contains(Self.comparable($0)) } ?? false
            }
            guard !kept.isEmpty else {
                var present: [String] = []
                for place in before {
                    guard let text = column.text(at: place.row), !present.contains(text) else { continue }
                    present.append(text)
                    if present.count == 20 { break }
                }
                throw Failure(
                    .badData, at: "\(table.location), kolom \(name)",
                    "geen enkele rij heeft \(values.map(quotedForMessage).joined(separator: " of "))",
                    remedy: present.isEmpty ? "De kolom is leeg." : "Er staat wel: \(Self.listed(present)).")
            }
        }
        var notices = notices
        if !conditions.isEmpty {
            notices.append(
                Notice(
                    "gekozen \(what)",
                    "\(table.location): \(kept.count) van de \(places.count) \(what) voldoen aan "
                        + conditions.map { "\($0.column) = \($0.values.joined(separator: " of "))" }.joined(
                            separator: " en ")
                        + "."))
        }
        var seen: Set<SIMD2<Double>> = []
        let different = kept.filter { seen.insert(SIMD2(($0.x * 100).rounded(), ($0.y * 100).rounded())).inserted }
        if different.count < kept.count {
            notices.append(
                Notice(
                    "dubbele punten",
                    "\(table.location): \(kept.count - different.count) \(what) staan op precies hetzelfde punt als een andere en tellen "
                        + "één keer mee."))
        }
        return (different, notices)
    }

    private func kindColumn() throws(Failure) -> String {
        for name in ["soort", "type", "categorie", "category", "kind"] where table.column(name) != nil { return name }
        throw Failure(
            .badData, at: table.location, "er is geen kolom soort, type of categorie om op te kiezen",
            remedy: "Kies met --waar kolom=waarde; de kolommen heten: \(Self.listed(table.columnNames)).")
    }

    private static func comparable(_ text: String) -> String { XMLText.line(text).lowercased() }

    private static func listed(_ texts: [String]) -> String {
        texts.prefix(30).map { printable($0, atMost: 40) }.joined(separator: ", ")
    }
}
