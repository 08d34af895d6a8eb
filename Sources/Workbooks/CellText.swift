/// Text as a cell can hold it. Characters that XML has no place for become U+FFFD; `_x0041_`, which readers of XLSX take
/// for the character U+0041, stays what it says (ECMA-376, 22.9.2.19).
func cellText(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ (0x20..<0x5F).contains($0) || (0x60..<0x7F).contains($0) }) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
        switch scalar.value {
        case 0x09, 0x0A: result.append(scalar)
        case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
        case 0x5F where isEscape(scalars[place...]): result.append(contentsOf: "_x005F_".unicodeScalars)
        default: result.append(scalar)
        }
    }
    return String(result)
}

/// Whether `_xHHHH_` stands here.
private func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let found = Array(scalars.prefix(7))
    return found.count == 7 && found[1] == "x" && found[6] == "_"
        && found[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
}
