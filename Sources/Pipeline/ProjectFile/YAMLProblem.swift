import Areas
import Yams

/// What the YAML parser stumbles over, in Dutch and with its place.
enum YAMLProblem {
    static func failure(_ error: any Error, file: String) -> Failure {
        let remedy =
            "Let op inspringen met spaties, op haken die sluiten en op aanhalingstekens rond namen met een dubbele punt."
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            return Failure(
                .badData, at: "\(file), regel \(mark.line), kolom \(mark.column)", "hier is het geen geldige YAML meer",
                remedy: remedy)
        case .duplicatedKeysInMapping(let keys, let context):
            return Failure(
                .badData, at: "\(file), regel \(context.mark.line)",
                "'\(keys.joined(separator: "', '"))' staat er twee keer",
                remedy: "Houd er één over.")
        default:
            return Failure(.badData, at: file, "is geen geldige YAML", remedy: remedy)
        }
    }
}
