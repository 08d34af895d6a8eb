import Areas
import OpenData
import Publishing

extension CheckReport {
    /// The report for scripts: keys in a fixed order (docs/handleiding.md, "Gegevens controleren").
    package var json: String {
        let document: JSON = [
            "versie": .text(programVersion),
            "kaart_kan": describesRun ? .bool(failure == nil) : .null,
            "code": .integer(Int(exitCode)),
            "fouten": .integer(count(.fout)),
            "let_op": .integer(count(.letOp)),
            "ter_info": .integer(count(.terInfo)),
            "onderdelen": .array(sections.map(Self.json)),
            "betekenis": .texts(meaning),
        ]
        return String(decoding: document.bytes(pretty: true).dropLast(), as: UTF8.self)
    }

    private static func json(_ section: Section) -> JSON {
        .object(
            [JSON.Member("onderdeel", .text(section.kind)), JSON.Member("titel", .text(section.title))]
                + section.facts.map { JSON.Member($0.key, $0.value) }
                + [
                    JSON.Member(
                        "bevindingen",
                        .array(
                            section.findings.map { finding in
                                [
                                    "ernst": .text(finding.severity.rawValue), "soort": .text(finding.kind),
                                    "tekst": .text(finding.text), "aantal": .integer(finding.codes.count),
                                    "codes": .texts(finding.codes),
                                ]
                            }))
                ])
    }
}
