import Areas

/// Reads `plekken` of a project file: a path, or a mapping with `bestand`, `afstand`, `waar` and `soort`.
struct PlacesReader {
    let files: InputFileReader

    func places(_ root: YAMLMap) throws(Failure) -> PlacesChoice? {
        guard root.keys.contains("plekken"), !root.isNull("plekken") else { return nil }
        if root.isText("plekken") { return try files.pathOrFile("plekken", root).map(PlacesChoice.init) }
        guard let map = try root.map("plekken"),
            let file = try files.inputFile(map, keys: ["afstand", "waar", "soort"])
        else { return nil }
        var choice = PlacesChoice(file)
        if let reach = try map.number("afstand") {
            guard PlacesChoice.reaches.contains(reach) else {
                throw map.failure(
                    "afstand", "moet tussen 1 en 50000 meter liggen", remedy: "Bijvoorbeeld 300.", kind: .usage)
            }
            choice.reach = reach
        }
        if let conditions = try map.map("waar") {
            for column in conditions.keys {
                for value in try conditions.texts(column) ?? [] {
                    choice.filters.append(PlacesChoice.Filter(column: column, value: value))
                }
            }
        }
        choice.kinds = try map.texts("soort") ?? []
        return choice
    }
}
