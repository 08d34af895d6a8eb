import Areas

/// The names that look most like `wanted`, best first, for "bedoelt u ...?"; at most five, none when nothing is near.
///
/// Near is a Levenshtein distance of at most a third of the length (and two at least), or one name inside the other.
func namesLike(_ wanted: String, among names: some Sequence<String>) -> [String] {
    let target = Array(comparableName(wanted))
    guard !target.isEmpty else { return [] }
    var scored: [(distance: Int, name: String)] = []
    var seen: Set<String> = []
    for name in names where seen.insert(name).inserted {
        let other = Array(comparableName(name))
        guard !other.isEmpty else { continue }
        let limit = max(2, target.count / 3)
        if abs(other.count - target.count) <= limit {
            let distance = NearestText.editDistance(target, other)
            if distance <= limit {
                scored.append((distance, name))
                continue
            }
        }
        let (mine, theirs) = (comparableName(wanted), comparableName(name))
        if min(target.count, other.count) >= 4, theirs.contains(mine) || mine.contains(theirs) {
            scored.append((limit + 1, name))
        }
    }
    return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(5).map(\.name)
}

/// "a, b, c en 12 andere", for messages; text from files is made harmless.
func listed(_ items: some Collection<String>, atMost limit: Int) -> String {
    let shown = items.prefix(limit).map { printable($0, atMost: 120) }.joined(separator: ", ")
    let rest = items.count - min(limit, items.count)
    return rest > 0 ? "\(shown) en \(rest) andere" : shown
}
