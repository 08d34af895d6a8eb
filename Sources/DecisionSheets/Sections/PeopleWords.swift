import Areas

/// Whom it concerns, in sentences.
struct PeopleWords {
    let people: People
    let words: Words

    init(_ people: People, _ words: Words) { (self.people, self.words) = (people, words) }

    var sentences: [String] { [inhabitants, older, expected].compactMap { $0 } }

    private var inhabitants: String? {
        guard let number = people.inhabitants else {
            return words.language(
                "Hoeveel mensen hier wonen is niet bekend.", "How many people live here is not known.")
        }
        let count = count(number, people.roundsInhabitants)
        guard let older = people.older else {
            return words.language("Hier wonen \(count) mensen.", "\(count) people live here.")
        }
        let isTold = number > 0 && !ProtectedCounts.isSmall(older) && !ProtectedCounts.isSmall(number)
        let share = isTold ? " (\(words.number(older / number * 100))%)" : ""
        return words.language(
            "Hier wonen \(count) mensen; \(self.count(older, people.roundsOlder)) van hen zijn 65 of ouder\(share).",
            "\(count) people live here; \(self.count(older, people.roundsOlder)) of them are 65 or older\(share).")
    }

    private var older: String? {
        guard people.inhabitants == nil, let older = people.older else { return nil }
        return words.language(
            "\(self.count(older, people.roundsOlder)) mensen zijn 65 of ouder.",
            "\(self.count(older, people.roundsOlder)) people are 65 or older.")
    }

    private var expected: String? {
        guard let expected = people.expected else {
            return words.language(
                "Hoeveel \(people.group) sterk eenzaam zijn is niet bekend.",
                "How many \(people.group) are severely lonely is not known.")
        }
        let share = people.rate.map { " (\(words.number($0, decimals: 1))%)" } ?? ""
        var text = words.language(
            "Naar schatting zijn \(count(expected, people.roundsExpected)) \(people.group) sterk eenzaam\(share)",
            "An estimated \(count(expected, people.roundsExpected)) \(people.group) are severely lonely\(share)")
        if ProtectedCounts.isSmall(expected) { return text + "." }
        if let low = people.expectedLow, let high = people.expectedHigh {
            text += words.language(
                "; waarschijnlijk tussen \(count(low, people.roundsExpected)) en \(count(high, people.roundsExpected))",
                "; probably between \(count(low, people.roundsExpected)) and \(count(high, people.roundsExpected))")
        } else {
            text += words.language(
                "; hoe zeker dat is, zegt de bron niet", "; the source does not say how sure that is")
        }
        return text + "."
    }

    private func count(_ value: Double, _ rounded: Bool) -> String {
        ProtectedCounts.shown(value, rounded: rounded).text(in: words.language)
    }
}
