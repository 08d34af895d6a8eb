/// What follows the last slash.
func lastPart(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
}

/// What follows the last dot of the last part, in lower case; empty where there is none.
func extensionOf(_ path: String) -> String {
    let name = lastPart(path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
}
