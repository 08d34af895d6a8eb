import Areas
import Guidance
import Publishing

/// What stands beside the figures of the asked level: approaches that suit, and what people say.
struct Counsel {
    let guidance: GuidanceStep
    let notes: NotesStep

    /// The rules, once, as `rapport.json` has them.
    func approaches(in language: Language) -> JSON {
        .array(
            guidance.approaches.list.map { approach in
                [
                    "naam": .text(approach.name.text(in: language)),
                    "eigenaar": .text(approach.owner.text(in: language)), "bron": .optional(approach.reference),
                    "adres": .optional(approach.address), "omdat": .text(approach.reason.text(in: language)),
                ]
            })
    }

    /// What is said of one area: the names of the approaches, and the notes about it, a part of it or what it lies in.
    func members(of row: Int, in language: Language) -> [JSON.Member] {
        let list = guidance.approaches.list
        let advice = guidance.advice[row]
        let name = { (place: Int) in list[place].name.text(in: language) }
        return [
            JSON.Member("past", .texts(advice.fitting.map(name))),
            JSON.Member("niet_te_beoordelen", .texts(advice.unjudged.map { name($0.approach) })),
            JSON.Member(
                "notities",
                .array(
                    notes.notes[row].map { note in
                        [
                            "code": .text(note.code.text), "tekst": .text(note.text), "bron": .optional(note.source),
                            "datum": .optional(note.date),
                        ]
                    })),
        ]
    }
}
