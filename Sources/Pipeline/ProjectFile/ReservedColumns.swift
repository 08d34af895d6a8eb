import Areas

/// The names that a further indicator may not have, because the results or the figures already use them.
enum ReservedColumns {
    private static let results: Set<String> = [
        "code", "naam", "wijkcode", "wijknaam", "gemeentecode", "gemeentenaam", "hitte_klasse", "eenzaam_klasse",
        "risico_klasse", "risico_index", "score_laag", "score_hoog", "rang", "rang_p05", "rang_p50", "rang_p95",
        "kans_top", "prioriteit", "cluster", "cluster_p", "samenloop", "samenloop_p", "ontbreekt", PlacesChoice.column,
    ]

    static func contains(_ name: String) -> Bool {
        results.contains(name) || Figure(rawValue: name) != nil || name.hasPrefix("bijdrage_")
    }
}
