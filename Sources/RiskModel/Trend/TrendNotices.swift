package import Areas

extension Trend {
    /// What there is to say of the changes: how many areas lie outside the margins and how many would by chance, and what
    /// comparing years supposes. Nothing for fewer than two years.
    package var notices: [Notice] {
        guard !changes.isEmpty else { return [] }
        let list = years.map { String($0.year) }
        let words = list.dropLast().joined(separator: ", ") + " en " + (list.last ?? "")
        return [
            Notice(
                "jaren vergelijken",
                "De cijfers van \(words) zijn schattingen van elk jaar apart. Vragen, steekproef en rekenmodel kunnen van jaar "
                    + "tot jaar verschillen; lees de toelichting van de bron voor u een verandering uitlegt.")
        ] + changes.map(notice)
    }

    /// Where margins come from, if not from the source.
    private var assumption: String {
        standardError.map {
            " (waar de bron geen marges geeft: de aangenomen standaardfout van \(dutch($0)) procentpunt)"
        }
            ?? ""
    }

    private func notice(_ change: YearChange) -> Notice {
        let known = change.verdict.count { $0 != nil }
        let kind = "verandering \(change.from)-\(change.to)"
        let compared = change.change.count { $0 != nil }
        guard known > 0 else {
            return Notice(
                kind,
                "Van \(level.counted(compared)) is de verandering bekend, maar van geen is te zeggen of zij buiten de marges "
                    + "valt: de bron geeft van \(change.from) of \(change.to) geen grenzen van het 95%-interval.")
        }
        let (risen, fallen) = (change.count(.risen), change.count(.fallen))
        let remain = change.count(.risen, amongAll: true) + change.count(.fallen, amongAll: true)
        let expected = Int((Double(known) * YearChange.level).rounded())
        return Notice(
            kind,
            "Van \(level.counted(known)) met marges\(assumption) \(known == 1 ? "is" : "zijn") er \(risen) gestegen en \(fallen) gedaald; was "
                + "er niets veranderd, dan vielen er door toeval ongeveer \(expected) buiten de marges. Houdt men daar "
                + "rekening mee (duidelijk_fdr), dan blijven er \(remain) over.")
    }
}
