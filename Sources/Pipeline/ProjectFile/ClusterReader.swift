import Areas

/// Reads `clusters:` of a project file.
enum ClusterReader {
    static func read(_ map: YAMLMap) throws(Failure) -> ClusterSettings {
        try map.expectOnly(["buren", "permutaties", "zaad"])
        var settings = ClusterSettings()
        if let border = try map.choice("buren", ClusterSettings.Border.self) { settings.border = border }
        if let count = try map.wholeNumber("permutaties") {
            guard ClusterSettings.isPossible(count) else {
                throw map.failure(
                    "permutaties", "moet 0 zijn, of tussen 99 en 9999 liggen", remedy: "Bijvoorbeeld 999.",
                    kind: .usage)
            }
            settings.permutations = count
        }
        if let seed = try map.wholeNumber("zaad") {
            guard seed >= 0 else {
                throw map.failure("zaad", "moet 0 of groter zijn", remedy: "Bijvoorbeeld 1.", kind: .usage)
            }
            settings.seed = UInt64(seed)
        }
        return settings
    }
}
