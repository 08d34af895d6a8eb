import Areas

/// Which rows one part of a request is about, for services that send others along.
struct QueryScope {
    private let gemeenten: Set<AreaCode>
    private let hasCountry: Bool
    private let isEverywhere: Bool
    private let choices: [(dimension: String, keys: Set<String>)]

    init(_ query: DataQuery) {
        gemeenten = Set(query.roots.compactMap(\.code.gemeente))
        hasCountry = query.roots.contains { $0.code.level == .land }
        isEverywhere = query.isEverywhere
        choices = query.choices.map { choice in
            (choice.dimension, Set(choice.literals.compactMap { JSONValue.text($0).content }))
        }
    }

    func contains(_ area: AreaCode?) -> Bool {
        if isEverywhere { return true }
        guard let area else { return false }
        return area.gemeente.map(gemeenten.contains) ?? (area.level == .land && hasCountry)
    }

    func contains(_ row: JSONValue) -> Bool {
        choices.allSatisfy { choice in row[choice.dimension]?.content.map(choice.keys.contains) ?? false }
    }
}
