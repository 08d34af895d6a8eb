import Areas
import Publishing

/// What `verifieer` found, for the terminal and for scripts.
package struct VerifySummary: RunReport {
    /// The folder as the user gave it.
    let folder: String
    let checks: [RunCheck]
    let unlisted: [VerifyFinding]
    /// `nil` where nothing was to be made again.
    let remade: [RemadeRun]?
    let remarks: [String]

    private var findings: [VerifyFinding] { checks.flatMap(\.findings) + unlisted }

    private func has(_ kinds: VerifyFinding.Kind...) -> Bool { findings.contains { kinds.contains($0.kind) } }

    private var differs: Bool {
        remade?.contains { if case .made(let differences) = $0.outcome { !differences.isEmpty } else { false } }
            ?? false
    }

    /// Whether making again was asked for and nothing at all could be.
    private var madeNothing: Bool {
        remade?.allSatisfy { if case .impossible = $0.outcome { true } else { false } } ?? false
    }

    /// 0 where everything is as it was; 65 where something differs, or nothing could be made again; 66 where an input is gone.
    package var exitCode: Int32 {
        if has(.changedOutput, .missingOutput, .changedInput) || differs { return Failure.Kind.badData.rawValue }
        if has(.missingInput) { return Failure.Kind.inputMissing.rawValue }
        return madeNothing ? Failure.Kind.badData.rawValue : 0
    }

    /// Whether the bytes of a provenance file are held against something: another provenance in the folder, or a run made again.
    private func isHeld(_ check: RunCheck) -> Bool {
        let elsewhere = checks.contains { other in
            other.run.inputs.contains { $0.role == "uitkomsten" && $0.path.hasSuffix("/" + check.run.fileName) }
        }
        let again =
            remade?.contains { run in
                guard run.run.fileName == check.run.fileName, case .made = run.outcome else { return false }
                return true
            } ?? false
        return elsewhere || again
    }

    /// For people.
    package var lines: [String] {
        var lines: [String] = []
        for check in checks {
            let run = check.run
            lines.append(
                "\(folder)/\(run.fileName) (\(run.kind.rawValue)): \(counted(run.outputs.count, "uitkomst", "uitkomsten"))"
                    + (run.inputs.isEmpty ? "" : " en \(counted(run.inputs.count, "invoerbestand", "invoerbestanden"))")
                    + " nagekeken.")
        }
        for finding in findings {
            lines.append(
                "\(finding.kind == .unlisted ? "let op: " : "")\(printable(finding.path, atMost: 200)): "
                    + finding.kind.words + (finding.detail.isEmpty ? "" : " (\(finding.detail))"))
        }
        for run in remade ?? [] { lines += Self.lines(run) }
        lines += remarks.map { "let op: \($0)" }
        lines += conclusion
        return lines
    }

    private static func lines(_ remade: RemadeRun) -> [String] {
        switch remade.outcome {
        case .impossible(let reason): return ["\(remade.run.kind.rawValue): niet opnieuw gemaakt. \(reason)"]
        case .made(let differences):
            if differences.isEmpty {
                return ["\(remade.run.kind.rawValue): opnieuw gemaakt, byte voor byte hetzelfde."]
            }
            return ["\(remade.run.kind.rawValue): opnieuw gemaakt, niet hetzelfde:"]
                + differences.map { "  \(printable($0.file, atMost: 200)): \($0.detail)" }
        }
    }

    private var conclusion: [String] {
        var lines: [String] = []
        if has(.missingInput) {
            lines.append(
                "Invoer wordt gezocht vanuit de map waar het programma wordt gestart; dat moet dezelfde zijn als toen.")
        }
        let free = checks.filter { !isHeld($0) }.map(\.run.fileName)
        if !free.isEmpty {
            lines.append(
                "Of \(free.joined(separator: " en ")) zelf is aangepast, is "
                    + (remade == nil ? "alleen met --opnieuw te zien." : "niet na te gaan."))
        }
        switch exitCode {
        case 0: lines.append("Alles is zoals de herkomst zegt.")
        case 66: lines.append("Wat er is, is zoals de herkomst zegt; niet alle invoer is er nog.")
        default:
            lines.append(
                has(.changedOutput, .missingOutput, .changedInput) || differs
                    ? "Niet alles is zoals de herkomst zegt." : "Er kon niets opnieuw worden gemaakt.")
        }
        return lines
    }

    private func counted(_ count: Int, _ one: String, _ more: String) -> String {
        "\(count) \(count == 1 ? one : more)"
    }

    /// For scripts: one JSON object.
    package var json: String {
        let document: JSON = [
            "map": .text(folder), "klopt": .bool(exitCode == 0), "code": .integer(Int(exitCode)),
            "herkomst": .array(
                checks.map { check in
                    [
                        "bestand": .text(check.run.fileName), "opdracht": .text(check.run.kind.rawValue),
                        "versie": .text(check.run.version), "uitkomsten": .integer(check.run.outputs.count),
                        "invoer": .integer(check.run.inputs.count), "zelf_nagegaan": .bool(isHeld(check)),
                    ]
                }),
            "bevindingen": .array(
                findings.map {
                    [
                        "soort": .text($0.kind.rawValue), "bestand": .text($0.path), "wat": .text($0.detail),
                        "herkomst": .text($0.provenance),
                    ]
                }),
            "opnieuw": remade.map { .array($0.map(Self.json)) } ?? .null, "opmerkingen": .texts(remarks),
        ]
        return String(decoding: document.bytes(pretty: true).dropLast(), as: UTF8.self)
    }

    private static func json(_ remade: RemadeRun) -> JSON {
        let (reason, differences): (String?, [RemadeRun.Difference]) =
            switch remade.outcome {
            case .impossible(let reason): (reason, [])
            case .made(let differences): (nil, differences)
            }
        return [
            "opdracht": .text(remade.run.kind.rawValue), "gemaakt": .bool(reason == nil), "reden": .optional(reason),
            "verschillen": .array(
                differences.map {
                    ["bestand": .text($0.file), "byte": .optional($0.offset), "wat": .text($0.detail)]
                }),
        ]
    }
}
