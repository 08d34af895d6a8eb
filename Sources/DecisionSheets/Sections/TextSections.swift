import Areas
import Cartography

/// The sections that are made of sentences.
struct TextSections {
    let facts: SheetFacts
    private var words: Words { Words(language: facts.language) }
    private var language: Language { facts.language }

    private func section(_ heading: String, _ items: [Paragraphs.Item], least: Int, rest: (String, String))
        -> Paragraphs
    {
        let words = words
        return Paragraphs(
            heading: heading, items: items,
            remainder: { "+ \($0) \($0 == 1 ? rest.0 : rest.1): \(words.pointer)" }, pointer: words.pointer,
            leastLines: least)
    }

    private func sentence(_ text: String, style: TextStyle = Typeface.body) -> Paragraphs.Item {
        Paragraphs.Item(pieces: [(text, style)], flexible: 0)
    }

    private var ofFacts: (String, String) { (language("feit", "fact"), language("feiten", "facts")) }

    var whom: Paragraphs {
        section(
            language("Om wie gaat het", "Whom it concerns"),
            PeopleWords(facts.people, words).sentences.map { sentence($0) },
            least: 3, rest: ofFacts)
    }

    var change: Paragraphs {
        section(
            language("Wat zou dit veranderen", "What would change this"),
            ChangeWords(facts, words).sentences.map { sentence($0) }, least: 3, rest: ofFacts)
    }

    var trend: Paragraphs? {
        let sentences = TrendWords(facts, words).sentences
        guard !sentences.isEmpty else { return nil }
        return section(
            language("Verandering", "Change over the years"), sentences.map { sentence($0) }, least: 2, rest: ofFacts)
    }

    var fitting: Paragraphs {
        var items = facts.approaches.map { approach in
            Paragraphs.Item(
                pieces: [
                    (approach.name, Typeface.strong), (approach.reason, Typeface.body),
                    (
                        [approach.owner, approach.reference].compactMap { $0 }.joined(separator: " – "), Typeface.small
                    ),
                ], flexible: 1)
        }
        if items.isEmpty {
            items.append(
                sentence(
                    language(
                        "Geen van de regels past bij dit gebied; dat zegt niet dat er niets nodig is.",
                        "None of the rules suits this area; that does not mean that nothing is needed.")))
        }
        if !facts.unjudged.isEmpty {
            let names = facts.unjudged.map { "\($0.name) (\($0.lacks.joined(separator: "; ")))" }
            items.append(
                sentence(
                    language("Niet te beoordelen: ", "Could not be judged: ") + names.joined(separator: ". ") + ".",
                    style: Typeface.small))
        }
        return section(
            language("Wat hier past", "What suits here"), items, least: 8,
            rest: (language("aanpak", "approach"), language("aanpakken", "approaches")))
    }

    var notes: Paragraphs? {
        guard !facts.notes.isEmpty else { return nil }
        let items = facts.notes.map { note in
            let who = [note.source ?? language("zonder bron", "no source"), note.date, note.about].compactMap { $0 }
            return Paragraphs.Item(
                pieces: [(note.text, Typeface.body), (who.joined(separator: ", "), Typeface.small)], flexible: 0)
        }
        return section(
            language("Wat mensen zeggen", "What people say"), items, least: 3,
            rest: (language("notitie", "note"), language("notities", "notes")))
    }
}
