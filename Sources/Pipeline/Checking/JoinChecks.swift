import Areas
import OpenData
import Publishing

/// A table beside the areas on the map.
struct JoinChecks {
    /// Names of areas on either side.
    let names: [AreaCode: String]
    /// The years that the indeling of the map can be of.
    let mapYears: IndelingYears

    /// Both sides with codes and names, and per gemeente where it is partial.
    /// - Parameter origin: the boundaries that the codes belong to, where those are not the map's.
    func section(
        _ comparison: CodeComparison, with file: CheckedFile, on origin: String? = nil
    ) -> CheckReport.Section {
        typealias Fact = CheckReport.Fact
        var section = CheckReport.Section("koppeling", "\(file.path) met \(origin ?? "de kaart")")
        let side = origin == nil ? "kaart" : "grenzen"
        let level = comparison.level
        section.facts = [
            Fact(
                "gekoppeld", "gekoppeld",
                "\(comparison.matched) van de \(level.counted(comparison.areaCount)) \(origin == nil ? "op de kaart" : "in die grenzen") (\(Self.percentage(comparison.matched, of: comparison.areaCount)))",
                .integer(comparison.matched)),
            Fact("op_de_kaart", "", "", .integer(comparison.areaCount)),
            Fact(
                "alleen_kaart", "alleen \(side)", shown(comparison.onlyMap), .texts(comparison.onlyMap.map(\.text))),
            Fact(
                "alleen_tabel", "alleen tabel", shown(comparison.onlyTable),
                .texts(comparison.onlyTable.map(\.text))),
            Fact(
                "elders", "elders",
                comparison.elsewhere == 0 ? "geen" : "\(comparison.elsewhere) rijen van andere gemeenten",
                .integer(comparison.elsewhere)),
        ]
        let whole = comparison.gemeenteCount - comparison.partial.count
        section.facts.append(
            Fact(
                "gemeenten", "gemeenten",
                "\(whole) van de \(comparison.gemeenteCount) passen geheel"
                    + (comparison.partial.isEmpty ? "" : "; niet geheel: \(partial(comparison))"),
                .array(
                    comparison.partial.map { gemeente in
                        [
                            "code": .text(gemeente.code.text), "naam": .optional(names[gemeente.code]),
                            "gebieden": .integer(gemeente.areas), "gekoppeld": .integer(gemeente.matched),
                            "alleen_tabel": .integer(gemeente.onlyTable), "lot": .optional(gemeente.fate),
                        ]
                    })))
        let years = IndelingYears(of: file.codes)
        if years.excludes(mapYears), let theirs = years.text, let ours = mapYears.text {
            section.findings.append(
                Finding(
                    .letOp, "ander jaar",
                    "Kaart en tabel zijn van een andere indeling: de kaart van \(ours), de tabel van \(theirs)."))
        }
        if comparison.matched == 0 {
            section.findings.append(Finding(.letOp, "niets gekoppeld", "Geen enkel gebied op de kaart heeft een rij."))
        }
        return section
    }

    private func partial(_ comparison: CodeComparison) -> String {
        let words = comparison.partial.prefix(8).map { gemeente in
            "\(named(gemeente.code)) \(gemeente.matched)/\(gemeente.areas)"
        }
        let rest = comparison.partial.count - words.count
        return words.joined(separator: ", ") + (rest > 0 ? " en nog \(rest)" : "")
    }

    private func shown(_ codes: [AreaCode]) -> String {
        guard !codes.isEmpty else { return "geen" }
        let words = codes.prefix(6).map(named).joined(separator: ", ")
        return "\(codes.count): \(words)\(codes.count > 6 ? ", ..." : "")"
    }

    /// A code with its name, where a file has one.
    func named(_ code: AreaCode) -> String {
        names[code].map { "\(code) (\(printable($0, atMost: 60)))" } ?? code.text
    }

    static func percentage(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "0 %" }
        let tenths = (part * 1000 + whole / 2) / whole
        // Nothing short of all is 100 %.
        let shown = part < whole ? min(tenths, 999) : tenths
        return shown % 10 == 0 ? "\(shown / 10) %" : "\(shown / 10),\(shown % 10) %"
    }
}
