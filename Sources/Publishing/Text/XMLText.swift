/// Text as it may stand in the text and the attributes of XML 1.0; characters that XML has no place for become U+FFFD.
func xmlText(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        case "\t", "\n": result.unicodeScalars.append(scalar)
        default:
            let isForbidden = scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF
            result.unicodeScalars.append(isForbidden ? "\u{FFFD}" : scalar)
        }
    }
    return result
}
