import Areas

/// At most three names that someone may have meant by `wanted`: the same name in another case or with another extension,
/// then the one that is nearest in letters.
func namesLike(_ wanted: String, in names: [String]) -> [String] {
    let visible = names.filter { !$0.hasPrefix(".") }
    var found = visible.filter { stem($0) == stem(wanted) }
    if let nearest = NearestText.nearest(to: wanted, in: visible), !found.contains(nearest) { found.append(nearest) }
    return Array(found.prefix(3))
}

private func stem(_ name: String) -> String {
    let lower = name.lowercased()
    guard let dot = lower.lastIndex(of: "."), dot != lower.startIndex else { return lower }
    return String(lower[..<dot])
}
