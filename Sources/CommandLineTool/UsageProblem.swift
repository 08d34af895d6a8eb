import Areas
import Pipeline

/// Failures about the command line itself (exit code 64).
enum UsageProblem {
    static func about(_ option: String, _ problem: String, _ remedy: String) -> Failure {
        Failure(.usage, at: option, problem, remedy: remedy)
    }
}

/// The case that an option's word stands for. Throws a usage failure that lists the possible words.
func choice<Choice: RawRepresentable & CaseIterable>(_ word: String, for option: String) throws -> Choice
where Choice.RawValue == String {
    guard let choice = Choice(rawValue: word) else {
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        throw UsageProblem.about(option, "'\(word)' is geen mogelijkheid", "Kies uit: \(words).")
    }
    return choice
}
