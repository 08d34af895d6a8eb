import Areas
import OpenData
import Publishing

extension TransferReport {
    /// What moving a table between boundaries kept and lost, as a section of `controleer`.
    var section: CheckReport.Section {
        typealias Fact = CheckReport.Fact
        var section = CheckReport.Section("overzetten", "\(table) van \(from) naar \(to)")
        section.facts = [
            Fact(
                "gebieden", "gebieden",
                "\(sourceLevel.counted(sourceCount)): \(unchangedCount) ongewijzigd, \(dividedCount) verdeeld over meer dan een",
                record)
        ]
        for count in counts {
            section.facts.append(
                Fact(
                    count.figure, count.figure,
                    "\(NumberText.short(count.before.rounded())) voor, \(NumberText.short(count.after.rounded())) na, "
                        + "\(NumberText.short(count.withoutTarget.rounded())) zonder doel",
                    .number(count.after)))
        }
        for rate in rates {
            let known = ((rate.knownShare ?? 0) * 1000).rounded() / 10
            section.facts.append(
                Fact(
                    rate.figure, rate.figure,
                    "bekend van \(NumberText.short(known)) % van de mensen (\(rate.weight))", .optional(rate.knownShare)
                ))
        }
        return section
    }
}
