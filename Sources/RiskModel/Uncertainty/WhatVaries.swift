import Areas

/// What differs from draw to draw, and how that is told.
struct WhatVaries {
    let anything: Bool
    let notices: [Notice]

    init(
        _ errors: FigureErrors, _ table: AreaTable, index: IndexMethod, rankedBy ranking: RankingMethod,
        _ settings: UncertaintySettings
    ) {
        let weights = ranking == .index && index.weightsMatter && settings.weightSpread > 0
        let usesRate =
            ranking == .matrix
            || index.leaves.contains { leaf in
                [Figure.sterkEenzaamPct, .verwachtSterkEenzaam, .sterkEenzaamPerKm2].contains {
                    $0.rawValue == leaf.column
                }
            }
        let usesHeat = ranking == .matrix || index.leaves.contains { $0.column == Figure.hitte.rawValue }
        let rates = usesRate ? errors.rateCount : 0
        let heat = usesHeat && errors.heatCount > 0
        anything = weights || rates > 0 || heat
        let place = "De plaatsen van \(table.level.plural)"
        let withRate = table[.sterkEenzaamPct].count { $0 != nil }
        let remedy = "Geef --standaardfout (onzekerheid.standaardfout_pct) als u de fout kent."
        guard anything else {
            notices = [
                Notice(
                    "geen onzekerheid",
                    "\(place) hebben geen interval: de bron geeft geen marges bij sterk_eenzaam_pct, en verder varieert er niets. "
                        + remedy)
            ]
            return
        }
        if usesRate, rates == 0 {
            notices = [
                Notice(
                    "alleen gewichten gevarieerd",
                    "\(place): de bron geeft geen marges bij sterk_eenzaam_pct. Het interval van de rang zegt daarom "
                        + (heat ? "alleen wat gewichten en hitte uitmaken. " : "alleen wat de gewichten uitmaken. ")
                        + remedy)
            ]
        } else if usesRate, rates < withRate {
            let without = table.codes.indices.filter { table[.sterkEenzaamPct][$0] != nil && errors.rate[$0] == nil }
            notices = [
                Notice(
                    "marges ontbreken",
                    "\(place): van \(table.level.counted(without.count)) geeft de bron geen marges; hun percentage is "
                        + "in elke trekking hetzelfde, en hun interval is te smal. \(remedy)",
                    codes: without.map { table.codes[$0].text })
            ]
        } else {
            notices = Self.assumption(errors, settings, place) + (usesHeat && !heat ? Self.heat(ranking, place) : [])
        }
    }

    /// That intervals rest on an error that the user assumed and no source gave.
    private static func assumption(
        _ errors: FigureErrors, _ settings: UncertaintySettings, _ place: String
    ) -> [Notice] {
        guard let error = settings.rateStandardError, errors.assumedCount > 0 else { return [] }
        return [
            Notice(
                "aangenomen standaardfout",
                "\(place): de intervallen rusten voor \(errors.assumedCount) van de \(errors.rateCount) percentages op de "
                    + "aangenomen standaardfout van \(dutch(error)) procentpunt; de bron geeft daar geen marges.")
        ]
    }

    /// That heat counts as known exactly, which matters where a class has a hard limit.
    private static func heat(_ ranking: RankingMethod, _ place: String) -> [Notice] {
        guard ranking == .matrix else { return [] }
        return [
            Notice(
                "hitte zonder fout",
                "\(place): de hitte telt als foutloos. Een gebied vlak bij een grens van een hitteklasse staat daardoor vaster dan "
                    + "het is; geef onzekerheid.standaardfout_hitte als u de fout kent.")
        ]
    }
}
