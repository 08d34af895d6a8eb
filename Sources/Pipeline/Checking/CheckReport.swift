import Areas
import OpenData
import Publishing

/// What `controleer` found: a section per file, per join and per kind of check, and what it means for the map.
package struct CheckReport: RunReport {
    /// Something a section tells, under a key that does not change, with a label for people.
    struct Fact: Sendable, Equatable {
        let key: String
        let label: String
        /// One line, harmless on a terminal; empty for what only scripts need.
        let text: String
        let value: JSON

        init(_ key: String, _ label: String, _ text: String, _ value: JSON? = nil) {
            (self.key, self.label, self.text, self.value) = (key, label, text, value ?? .text(text))
        }
    }

    struct Section: Sendable {
        /// `grenzen`, `bevolking`, `eenzaamheid`, `hitte`, `tabel`, `bestand`, `opdracht`, `koppeling`, `ontbrekend`,
        /// `meetkunde`.
        let kind: String
        /// The file, or what was compared.
        let title: String
        var facts: [Fact] = []
        var findings: [Finding] = []

        init(_ kind: String, _ title: String) { (self.kind, self.title) = (kind, title) }
    }

    let sections: [Section]
    /// "Wat dit betekent voor de kaart", a sentence or two each.
    let meaning: [String]
    /// What `kaart` stops at; `nil` where it would make its maps, and where no run was described.
    let failure: Failure?
    /// Whether there was a run to rehearse at all, rather than loose files.
    let describesRun: Bool

    /// 0, or the exit code of `kaart`; for loose files that of the first that cannot be read.
    package let exitCode: Int32

    /// How many findings of each severity there are.
    func count(_ severity: Finding.Severity) -> Int {
        sections.reduce(0) { sum, section in sum + section.findings.count { $0.severity == severity } }
    }
}
