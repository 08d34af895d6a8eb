import Areas
import OpenData

/// Reads `vergelijking:` of a project file: kinds of groups, and the gemeenten that were chosen to compare with.
enum ComparisonReader {
    /// Without `groepen` all kinds count that the inputs have.
    ///
    /// Throws a usage failure for a kind that there is not and for a code of no gemeente.
    static func read(_ map: YAMLMap) throws(Failure) -> ComparisonChoice {
        try map.expectOnly(["groepen", "gemeenten"])
        var choice = ComparisonChoice()
        for text in try map.texts("gemeenten") ?? [] {
            guard let code = AreaCode(text), code.level == .gemeente else {
                throw map.failure(
                    "gemeenten", "heeft \(quotedForMessage(text)), dat geen code van een gemeente is",
                    remedy: "Bijvoorbeeld [GM0363, GM0518].", kind: .usage)
            }
            choice.gemeenten.append(code)
        }
        guard let words = try map.texts("groepen") else { return choice }
        var kinds: [GroupKind] = []
        for word in words {
            guard let kind = GroupKind(rawValue: word) else {
                let all = GroupKind.allCases.map(\.rawValue)
                throw map.failure(
                    "groepen", "heeft \(quotedForMessage(word)), dat geen soort groep is",
                    remedy: NearestText.nearest(to: word, in: all).map { "Bedoelt u '\($0)'?" }
                        ?? "Kies uit: \(all.joined(separator: ", ")).", kind: .usage)
            }
            guard kind != .gekozen || !choice.gemeenten.isEmpty else {
                throw map.failure(
                    "groepen", "noemt gekozen gemeenten, maar niet welke",
                    remedy: "Noem ze onder `gemeenten: [GM0363, GM0518]`.", kind: .usage)
            }
            kinds.append(kind)
        }
        choice.kinds = kinds
        return choice
    }
}
