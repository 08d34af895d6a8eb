/// The language of what people read: maps, report, sheets. Names of columns, files and options stay Dutch.
package enum Language: String, Sendable, CaseIterable {
    case dutch = "nl"
    case english = "en"

    /// The text in this language. Both stand side by side at the place of use, so that neither is forgotten.
    package func callAsFunction(_ dutch: String, _ english: String) -> String {
        switch self {
        case .dutch: dutch
        case .english: english
        }
    }
}
