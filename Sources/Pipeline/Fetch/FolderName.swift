import Foundation

/// The folder for what is fetched, by what the user called the area.
enum FolderName {
    /// `GeoData/rotterdam_2024`; of several areas the first and how many more.
    static func standard(for areas: [String], year: Int) -> String {
        let first = slug(areas.first ?? "nederland")
        return "GeoData/\(first)\(areas.count > 1 ? "-en-\(areas.count - 1)" : "")_\(year)"
    }

    /// Lower-case letters and digits with dashes: nothing that a file system or a shell could take amiss.
    static func slug(_ text: String) -> String {
        let plain = text.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars
        var result = ""
        for scalar in plain where scalar.properties.generalCategory != .nonspacingMark {
            if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
                result.unicodeScalars.append(scalar)
            } else if !result.isEmpty, !result.hasSuffix("-") {
                result.append("-")
            }
        }
        while result.hasSuffix("-") { result.removeLast() }
        return result.isEmpty ? "gebied" : String(result.prefix(60))
    }
}
