package import Areas

/// A public approach that someone could take in an area, and the areas that it suits.
package struct Approach: Sendable, Equatable {
    /// A text in Dutch and, where the writer of the rules gave one, in English.
    package struct Words: Sendable, Equatable {
        package let dutch: String
        package let english: String?

        package init(_ dutch: String, english: String? = nil) { (self.dutch, self.english) = (dutch, english) }

        /// The text in a language; Dutch where the writer gave no other.
        package func text(in language: Language) -> String { language(dutch, english ?? dutch) }
    }

    package let name: Words
    /// The organisation whose approach it is, or who would carry it out.
    package let owner: Words
    /// Title and publisher of where it is described; an address, if any, is plain text.
    package let reference: String?
    package let address: String?
    package let condition: Condition
    /// One sentence: why it suits an area that meets the condition.
    package let reason: Words

    package init(
        name: Words, owner: Words, reference: String? = nil, address: String? = nil, condition: Condition, reason: Words
    ) {
        (self.name, self.owner, self.reason) = (name, owner, reason)
        (self.reference, self.address, self.condition) = (reference, address, condition)
    }
}

/// All rules of a run.
package struct Approaches: Sendable, Equatable {
    package let list: [Approach]
    /// What the columns are that rules may ask for and no result has of itself: name and explanation, in the order of the
    /// file.
    package let furtherColumns: [(name: String, meaning: String)]

    package init(_ list: [Approach], furtherColumns: [(name: String, meaning: String)] = []) {
        (self.list, self.furtherColumns) = (list, furtherColumns)
    }

    /// The explanation of a further column; `nil` for any other.
    package func meaning(of column: String) -> String? { furtherColumns.first { $0.name == column }?.meaning }

    package static func == (left: Approaches, right: Approaches) -> Bool {
        left.list == right.list && left.furtherColumns.elementsEqual(right.furtherColumns, by: ==)
    }
}
