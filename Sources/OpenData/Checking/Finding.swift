package import Areas

/// Something that `controleer` found in a file, or between two.
package struct Finding: Sendable, Equatable {
    /// How bad it is, worst first.
    package enum Severity: String, Sendable, CaseIterable {
        /// `kaart` would stop.
        case fout
        /// `kaart` runs, but a result may be wrong or missing.
        case letOp = "let op"
        /// Good to know.
        case terInfo = "ter info"
    }

    package let severity: Severity
    /// A short fixed name, in Dutch: `dubbele naam`, `tekens kapot`.
    package let kind: String
    /// One or more Dutch sentences: what, where, and what it means.
    package let text: String
    /// The areas it is about, in code order; empty for a file as a whole.
    package let codes: [String]

    package init(_ severity: Severity, _ kind: String, _ text: String, codes: [String] = []) {
        (self.severity, self.kind, self.text, self.codes) = (severity, kind, text, codes)
    }

    /// What stops `kaart`.
    package init(_ failure: Failure) {
        self.init(.fout, "fout", failure.description)
    }

    /// What `kaart` would remark upon. What it always leaves out, and what it only tells, is no reason for worry.
    package init(_ notice: Notice) {
        let harmless = [
            "water weggelaten", "lege rij", "kolom aangenomen", "leeftijd onbekend", "samengesteld", "ander niveau",
            "omgerekend", "landoppervlak gemeten", "coördinatenstelsel aangenomen",
        ]
        self.init(harmless.contains(notice.kind) ? .terInfo : .letOp, notice.kind, notice.text, codes: notice.codes)
    }
}
