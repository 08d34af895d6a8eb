/// Something that is not as a provenance says, or that no provenance knows of.
struct VerifyFinding: Sendable, Equatable {
    enum Kind: String, Sendable, CaseIterable {
        case changedOutput = "gewijzigd"
        case missingOutput = "ontbreekt"
        case changedInput = "invoer_gewijzigd"
        case missingInput = "invoer_niet_gevonden"
        /// Only a warning: a folder may hold more than results.
        case unlisted = "niet_in_herkomst"

        var words: String {
            switch self {
            case .changedOutput: "gewijzigd"
            case .missingOutput: "ontbreekt"
            case .changedInput: "invoer gewijzigd"
            case .missingInput: "invoer niet gevonden"
            case .unlisted: "staat in geen herkomst"
            }
        }
    }

    let kind: Kind
    /// The path as the provenance has it.
    let path: String
    /// What is the matter, in a few words; may be empty.
    let detail: String
    /// The provenance that says so; empty for what no provenance lists.
    let provenance: String
}
