import Areas

private let readableExtensions: Set<String> = [
    "gpkg", "shp", "geojson", "json", "topojson", "fgb", "gml", "csv", "tsv", "xlsx", "ods", "sqlite", "kml", "kmz",
    "tab", "mif",
]

/// What a file is asked for: decides which member of a zip is meant.
enum FileContents {
    case shapesOrTable, raster

    /// In a Dutch sentence: "het zip-bestand bevat geen ...".
    var noun: String {
        switch self {
        case .shapesOrTable: "bestand met gebieden of een tabel"
        case .raster: "raster"
        }
    }

    /// The members that can be read on their own.
    func members(_ inside: [String]) -> [String] {
        switch self {
        case .shapesOrTable: readableMembers(inside)
        case .raster: visibleMembers(inside).filter { rasterExtensions.contains(extensionOf($0)) }
        }
    }
}

private let rasterExtensions: Set<String> = ["tif", "tiff", "vrt", "asc", "img", "jp2", "nc", "bil", "png"]

private func visibleMembers(_ inside: [String]) -> [String] {
    inside.filter { !$0.hasPrefix("__MACOSX/") && !lastPart($0).hasPrefix(".") }
}

/// The members that can be read on their own: not the companions of a shapefile, nor what stands inside a geodatabase.
func readableMembers(_ inside: [String]) -> [String] {
    let visible = visibleMembers(inside)
    var found: [String] = []
    for path in visible {
        let parts = path.split(separator: "/")
        if let folder = parts.firstIndex(where: { $0.lowercased().hasSuffix(".gdb") }) {
            let geodatabase = parts[...folder].joined(separator: "/")
            if !found.contains(geodatabase) { found.append(geodatabase) }
        } else if !path.hasSuffix("/"), readableExtensions.contains(extensionOf(path)) {
            found.append(path)
        }
    }
    if !found.isEmpty { return found }
    // A loose dBase table or a text is only meant where nothing better is there: a zip often has a leesmij.txt.
    return visible.filter { ["dbf", "txt"].contains(extensionOf($0)) }
}

/// `: a, b, c` for the end of a remedy, at most twelve names; nothing for no names.
func listing(_ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    let shown = names.prefix(12).map { printable($0, atMost: 200) }.joined(separator: ", ")
    return ": \(shown)\(names.count > 12 ? " en nog \(names.count - 12)" : "")"
}
