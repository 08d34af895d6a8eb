package import Areas
package import OpenData

/// Which groups the areas are laid beside.
package struct ComparisonChoice: Sendable, Equatable {
    /// `nil` means: all that the inputs have.
    package var kinds: [GroupKind]?
    /// The gemeenten of the group `gekozen`; without any there is no such group.
    package var gemeenten: [AreaCode] = []

    package init() {}

    /// The kinds to compare with.
    var wanted: [GroupKind] {
        let named = (kinds ?? GroupKind.allCases).filter { $0 != .gekozen }
        return gemeenten.isEmpty ? named : named + [.gekozen]
    }

    /// Reads words such as `provincie` and codes such as `GM0363`; what is not named is not compared with.
    ///
    /// - Parameter location: where the words stand, for messages.
    ///
    /// Throws a usage failure for a word that is no kind of group and no code of a gemeente.
    package init(words: [String], at location: String) throws(Failure) {
        var kinds: [GroupKind] = []
        for word in words {
            if let kind = GroupKind(rawValue: word), kind != .gekozen {
                kinds.append(kind)
            } else {
                gemeenten.append(try Self.gemeente(word, at: location))
            }
        }
        self.kinds = kinds
    }

    /// The code of a gemeente. Throws a usage failure for any other text.
    static func gemeente(_ text: String, at location: String) throws(Failure) -> AreaCode {
        if let code = AreaCode(text), code.level == .gemeente { return code }
        let words = GroupKind.allCases.filter { $0 != .gekozen }.map(\.rawValue)
        throw Failure(
            .usage, at: location, "\(quotedForMessage(text)) is geen soort groep en geen code van een gemeente",
            remedy: "Kies uit \(words.joined(separator: ", ")), of geef een code zoals GM0363")
    }
}
