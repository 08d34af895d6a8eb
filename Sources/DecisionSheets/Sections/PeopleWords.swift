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
        let count = words.people(number)
        guard let older = people.older else {
            return words.language("Hier wonen \(count) mensen.", "\(count) people live here.")
        }
        let share = number > 0 ? " (\(words.number(older / number * 100))%)" : ""
        return words.language(
            "Hier wonen \(count) mensen; \(words.people(older)) van hen zijn 65 of ouder\(share).",
            "\(count) people live here; \(words.people(older)) of them are 65 or older\(share).")
    }

    private var older: String? {
        guard people.inhabitants == nil, let older = people.older else { return nil }
        return words.language(
            "\(words.people(older)) mensen zijn 65 of ouder.", "\(words.people(older)) people are 65 or older.")
    }

    private var expected: String? {
        guard let expected = people.expected else {
            return words.language(
                "Hoeveel \(people.group) sterk eenzaam zijn is niet bekend.",
                "How many \(people.group) are severely lonely is not known.")
        }
        let share = people.rate.map { " (\(words.number($0, decimals: 1))%)" } ?? ""
        var text = words.language(
            "Naar schatting zijn \(words.people(expected)) \(people.group) sterk eenzaam\(share)",
            "An estimated \(words.people(expected)) \(people.group) are severely lonely\(share)")
        if let low = people.expectedLow, let high = people.expectedHigh {
            text += words.language(
                "; waarschijnlijk tussen \(words.people(low)) en \(words.people(high))",
                "; probably between \(words.people(low)) and \(words.people(high))")
        } else {
            text += words.language(
                "; hoe zeker dat is, zegt de bron niet", "; the source does not say how sure that is")
        }
        return text + "."
    }
}
