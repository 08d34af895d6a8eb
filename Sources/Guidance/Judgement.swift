/// Something that a judgement would need and that is not known.
package enum Lack: Sendable, Hashable {
    /// No area of this run has the column.
    case column(String)
    /// The area has no value in it.
    case value(String)
    /// The group that the area would be laid beside has no figure.
    case group(String, Group)
}

/// Whether a condition holds for an area, as far as is known: the three values of Kleene's logic.
enum Judgement: Equatable {
    case holds
    case fails
    /// What it hangs on, each once, in the order of the rule.
    case unknown([Lack])

    init(_ isTrue: Bool) { self = isTrue ? .holds : .fails }

    func and(_ other: Judgement) -> Judgement {
        switch (self, other) {
        case (.fails, _), (_, .fails): .fails
        case (.unknown(let left), .unknown(let right)): .unknown(left + right.filter { !left.contains($0) })
        case (.unknown, _): self
        case (_, .unknown): other
        case (.holds, .holds): .holds
        }
    }

    func or(_ other: Judgement) -> Judgement {
        switch (self, other) {
        case (.holds, _), (_, .holds): .holds
        case (.unknown(let left), .unknown(let right)): .unknown(left + right.filter { !left.contains($0) })
        case (.unknown, _): self
        case (_, .unknown): other
        case (.fails, .fails): .fails
        }
    }
}
