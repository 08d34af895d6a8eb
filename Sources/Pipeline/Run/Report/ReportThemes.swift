import Areas
import Cartography
import HeatExposure
import Publishing
import RiskModel
import SpatialStatistics

/// The subjects that the map of the report can show, the one it opens with first.
struct ReportThemes {
    /// A class of a subject.
    struct Kind {
        let value: JSON
        let name: String
        let color: Color
    }
    struct Theme {
        let id: String
        let name: String
        let title: String
        let caption: String
        /// The column that holds the class, and the one with the figure; empty for none.
        var column = ""
        var figure = ""
        var unit = ""
        /// Whether the legend lists the highest class first.
        var isDescending = true
        let kinds: [Kind]
    }

    let settings: Settings
    let level: MapLevel
    let heatUnit: String
    /// What the maps are of, for their titles.
    let place: String
    private var language: Language { settings.language }

    private var maps: MapThemes { MapThemes(settings, level: level, heatUnit: heatUnit) }

    var all: [Theme] {
        var themes = [risk, priority, heat, loneliness]
        if level.clusters?.index.local != nil { themes.append(clusters) }
        if level.clusters?.coincidence != nil { themes.append(coincidence) }
        if level.assessment.index.contains(where: { $0 != nil }) { themes.append(own) }
        // The map opens with the first subject that has something to show.
        let isFilled = { (theme: Theme) -> Bool in
            switch theme.id {
            case "risico": level.assessment.riskClass.contains { $0 != nil }
            case "prioriteit": level.assessment.rank.contains { $0 != nil }
            case "hitte": level.assessment.heatClass.contains { $0 != nil }
            default: true
            }
        }
        guard let first = themes.firstIndex(where: isFilled) else { return themes }
        return [themes[first]] + themes[..<first] + themes[(first + 1)...]
    }

    private func titled(_ subject: String) -> String { "\(subject) – \(place)" }

    private var risk: Theme {
        let names = language.riskClasses
        return Theme(
            id: "risico", name: language("Risico", "Risk"),
            title: titled(language("Risico: hitte en eenzaamheid samen", "Risk: heat and loneliness together")),
            caption: language("Risicoklasse", "Risk class"), column: "risico_klasse",
            kinds: zip(Palette.risk.colors(for: names.count), names).enumerated().map { place, kind in
                Kind(value: .integer(place + 1), name: "\(place + 1) \(kind.1)", color: kind.0)
            })
    }

    private var heat: Theme {
        classed("hitte", language("Hitte", "Heat"), maps.heat, class: "hitte_klasse", figure: "hitte")
    }

    private var loneliness: Theme {
        classed(
            "eenzaamheid", language("Eenzaamheid", "Loneliness"), maps.loneliness, class: "eenzaam_klasse",
            figure: "sterk_eenzaam_per_km2")
    }

    /// As the map on paper has it, in the classes of the matrix.
    private func classed(
        _ id: String, _ name: String, _ theme: ClassedTheme, class column: String, figure: String
    ) -> Theme {
        let ranges = ClassText(language).ranges(limits: theme.limits, unit: theme.unit)
        let caption = ClassText.heading(caption: theme.caption, unit: theme.unit)
        return Theme(
            id: id, name: name, title: titled(caption), caption: caption, column: column, figure: figure,
            unit: theme.unit,
            kinds: zip(theme.palette.colors(for: ranges.count), ranges).enumerated().map { place, kind in
                Kind(value: .integer(place + 1), name: kind.1, color: kind.0)
            })
    }

    private func firstAndOthers(_ id: String, _ name: String, _ title: String, first: String) -> Theme {
        Theme(
            id: id, name: name, title: titled(title), caption: name,
            kinds: [
                Kind(
                    value: .integer(0),
                    name: language(
                        "overige \(level.level.plural(in: language))", "other \(level.level.plural(in: language))"),
                    color: Ink.pale),
                Kind(value: .integer(1), name: first, color: Ink.accent),
            ])
    }

    private var priority: Theme {
        let top = settings.topCount
        return firstAndOthers(
            "prioriteit", language("Prioriteit", "Priority"),
            language(
                "De eerste \(level.level.counted(top, in: language))",
                "The first \(level.level.counted(top, in: language))"),
            first: language("plaats 1 tot en met \(top)", "place 1 to \(top)"))
    }

    private var own: Theme {
        let top = settings.topCount
        return firstAndOthers(
            "eigen", language("Met uw gewichten", "With your weights"),
            language(
                "De eerste \(level.level.counted(top, in: language)) van de risico-index, met uw gewichten",
                "The first \(level.level.counted(top, in: language)) by the risk index, with your weights"),
            first: language("plaats 1 tot en met \(top)", "place 1 to \(top)"))
    }

    private var clusters: Theme {
        category(
            "clusters", language("Clusters", "Clusters"),
            language("Clusters van hoog en laag risico", "Clusters of high and low risk"),
            ClusterMaps(level: level, language: language).clusters)
    }

    private var coincidence: Theme {
        category(
            "samenloop", language("Samenloop", "Coincidence"),
            language("Samenloop van hitte en eenzaamheid", "Coincidence of heat and loneliness"),
            ClusterMaps(level: level, language: language).coincidence)
    }

    private func category(_ id: String, _ name: String, _ title: String, _ theme: CategoryTheme) -> Theme {
        Theme(
            id: id, name: name, title: titled(title), caption: theme.caption, column: id == "clusters" ? "cluster" : id,
            isDescending: false,
            kinds: zip(ClusterLabel.allCases, zip(theme.names, theme.colors)).map { label, kind in
                Kind(value: .text(label.rawValue), name: kind.0, color: kind.1)
            })
    }
}

extension ReportThemes.Theme {
    var json: JSON {
        [
            "id": .text(id), "naam": .text(name), "titel": .text(title), "bijschrift": .text(caption),
            "kolom": .text(column), "waarde": figure.isEmpty ? .null : .text(figure), "eenheid": .text(unit),
            "aflopend": .bool(isDescending),
            "klassen": .array(
                kinds.map { kind in
                    [
                        "waarde": kind.value, "naam": .text(kind.name), "kleur": .text(kind.color.hex),
                        "inkt": .text(kind.color.textColor.hex),
                    ]
                }),
        ]
    }
}
