import Areas
import Guidance
import Publishing

extension Counsel {
    /// The approaches once, and per area the places of those that suit and of those that cannot be judged; notes only for
    /// areas that have any, by row.
    func reportMembers(in language: Language) -> [JSON.Member] {
        [
            JSON.Member("aanpakken", approaches(in: language)),
            JSON.Member("past", .array(guidance.advice.map { .array($0.fitting.map(JSON.integer)) })),
            JSON.Member(
                "onbeoordeeld", .array(guidance.advice.map { .array($0.unjudged.map { .integer($0.approach) }) })),
            JSON.Member(
                "notities",
                .object(
                    notes.notes.enumerated().filter { !$0.element.isEmpty }.map { row, notes in
                        JSON.Member(
                            String(row),
                            .array(
                                notes.map {
                                    [
                                        "tekst": .text($0.text), "bron": .optional($0.source),
                                        "datum": .optional($0.date),
                                    ]
                                }))
                    })),
        ]
    }
}
