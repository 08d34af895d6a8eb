import Areas
import Publishing

/// Numbers of people as others may see them: nobody can be recognised in them.
enum SmallNumber {
    /// Whole people, and `< 10` for fewer than ten; nobody at all is 0, for that a place is far away is no secret of anyone.
    static func text(_ people: Double, in language: Language) -> String {
        people < 0.5 ? "0" : ProtectedCounts.shown(people, rounded: false).text(in: language)
    }

    /// The same for a table to publish: tens, so that no small number follows from the difference of two others.
    static func published(_ people: Double) -> String {
        people < 0.5 ? "0" : ProtectedCounts.shown(people, rounded: true).cell ?? "< 10"
    }

    /// A percentage of so many people for a table to publish: fives, and nothing where it would tell a number below ten.
    static func published(percentage: Double, of people: Double?) -> Double? {
        guard let people, !ProtectedCounts.isSmall(people) else { return nil }
        let (part, rest) = (people * percentage / 100, people * (100 - percentage) / 100)
        guard ![part, rest].contains(where: { $0 >= 0.5 && ProtectedCounts.isSmall($0) }) else { return nil }
        return (percentage / 5).rounded() * 5
    }

    /// A column of numbers of people: exact for whoever makes the analysis, else as they may be published.
    static func cells(_ values: [Double?], forPublication: Bool) -> ResultCells {
        forPublication ? .text(values.map { $0.map(published) }) : .number(values)
    }
}
