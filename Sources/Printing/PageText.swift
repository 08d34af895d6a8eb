// What this room reads in a drawing: it must know no more of one than that it is SVG as our own rooms write it.

/// The title of a drawing; `nil` where it has none.
func pageTitle(of page: String) -> String? {
    guard let opening = page.firstRange(of: "<title"),
        let start = page[opening.upperBound...].firstIndex(of: ">"),
        let end = page[start...].firstRange(of: "</title>")
    else { return nil }
    return unescaped(page[page.index(after: start)..<end.lowerBound])
}

/// The font families that a drawing names, first choice first, without the generic ones such as `sans-serif`.
func fontFamilies(of page: String) -> [String] {
    guard let opening = page.firstRange(of: " font-family=\"") else { return [] }
    let generic: Set = ["serif", "sans-serif", "monospace", "system-ui", "inherit"]
    let list = unescaped(page[opening.upperBound...].prefix { $0 != "\"" })
    return list.split(separator: ",").map { name in
        String(name.drop { " '".contains($0) }.reversed().drop { " '".contains($0) }.reversed())
    }.filter { !generic.contains($0) && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " } }
}

private func unescaped(_ text: Substring) -> String {
    // The ampersand last: `&amp;lt;` is the text `&lt;`.
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(text)) {
        $0.replacing($1.0, with: $1.1)
    }
}
