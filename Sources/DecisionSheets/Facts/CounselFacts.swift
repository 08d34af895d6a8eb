/// An approach that suits the area.
package struct FittingApproach: Sendable {
    package var name: String
    package var owner: String
    /// Where it is described, with an address as plain text.
    package var reference: String?
    package var reason: String

    package init(name: String, owner: String, reference: String?, reason: String) {
        (self.name, self.owner, self.reference, self.reason) = (name, owner, reference, reason)
    }
}

/// An approach that nobody can say of whether it suits.
package struct UnjudgedApproach: Sendable {
    package var name: String
    /// What would have to be known.
    package var lacks: [String]

    package init(name: String, lacks: [String]) { (self.name, self.lacks) = (name, lacks) }
}

/// What someone says of the area, of a part of it or of an area it lies in.
package struct SheetNote: Sendable {
    package var text: String
    package var source: String?
    package var date: String?
    /// The area it is about, where that is another one.
    package var about: String?

    package init(text: String, source: String?, date: String?, about: String?) {
        (self.text, self.source, self.date, self.about) = (text, source, date, about)
    }
}
