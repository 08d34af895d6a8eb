/// Text from a file, fit for one line of a message: shortened to so many characters, and control and invisible characters
/// written as `\u{…}`, so that no file can write to a terminal. Unless told, as long as any honest sentence is.
package func printable(_ text: String, atMost limit: Int = 4000) -> String {
    var result = ""
    for scalar in text.unicodeScalars.prefix(limit) {
        switch scalar.properties.generalCategory {
        case _ where scalar.steersDisplay, .privateUse, .unassigned, .surrogate:
            result += "\\u{\(String(scalar.value, radix: 16))}"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return text.unicodeScalars.count > limit ? result + "…" : result
}

extension Unicode.Scalar {
    /// Whether it is no sign but steers what shows it: a terminal, or the direction of a line.
    package var steersDisplay: Bool {
        switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}

/// The same between quotation marks, at most 40 characters.
package func quotedForMessage(_ text: String) -> String { "\"\(printable(text, atMost: 40))\"" }
