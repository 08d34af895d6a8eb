/// Something odd that does not stop a run: counted on the terminal, listed in full in `herkomst.json`.
package struct Notice: Sendable, Equatable {
    /// A short fixed name to count by, in Dutch: `gerepareerd`, `zonder rij`, `zonder gebied`, `water weggelaten`.
    package let kind: String
    /// One Dutch sentence: where, what, and what it means for the result.
    package let text: String
    /// The areas it is about; empty when it is about a file as a whole.
    package let codes: [String]

    /// The sentence is made fit for one line, as those of a `Failure` are.
    package init(_ kind: String, _ text: String, codes: [String] = []) {
        (self.kind, self.text, self.codes) = (kind, printable(text), codes)
    }
}

extension Array where Element: Equatable {
    /// Each element once, where it first stands: a file that serves twice is remarked upon once.
    package var withoutRepeats: [Element] {
        reduce(into: []) { result, element in
            if !result.contains(element) { result.append(element) }
        }
    }
}
