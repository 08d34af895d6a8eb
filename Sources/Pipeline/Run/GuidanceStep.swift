import Areas
import Guidance
import OpenData
import Publishing

/// Which approaches suit which areas of the asked level.
struct GuidanceStep {
    let approaches: Approaches
    /// Per area, in the order of the table.
    let advice: [Advice]
    /// The columns that rules ask for and no area has.
    let missingColumns: [String]

    init(
        _ approaches: Approaches, table: ResultTable, settings: Settings, comparison: ComparisonStep
    ) {
        self.approaches = approaches
        let profiles = Self.profiles(table, settings, comparison)
        advice = advise(approaches, on: profiles)
        var missing: [String] = []
        for unjudged in advice.flatMap(\.unjudged) {
            for case .column(let name) in unjudged.lacks where !missing.contains(name) { missing.append(name) }
        }
        missingColumns = missing
    }

    /// One remark where rules could not be judged for want of a column; the advice itself says which.
    var notices: [Notice] {
        guard !missingColumns.isEmpty else { return [] }
        let columns = missingColumns.map { name in approaches.meaning(of: name).map { "\(name) (\($0))" } ?? name }
        return [
            Notice(
                "aanpak niet te beoordelen",
                "Of sommige aanpakken passen is niet te zeggen zonder \(columns.joined(separator: "; ")). Eigen kolommen "
                    + "geeft u met `tabellen`.")
        ]
    }

    private static func profiles(
        _ table: ResultTable, _ settings: Settings, _ comparison: ComparisonStep
    ) -> Profiles {
        var profiles = Profiles(count: table.rowCount)
        for (column, cells) in zip(table.columns, table.cells) {
            switch cells {
            case .text(let words): profiles.set(column.name, .words(words))
            case .integer(let numbers): profiles.set(column.name, .numbers(numbers.map { $0.map(Double.init) }))
            case .number(let numbers): profiles.set(column.name, .numbers(numbers))
            case .list(let lists): profiles.set(column.name, .lists(lists))
            }
        }
        func everywhere(_ word: String) -> Profiles.Cells { .words(Array(repeating: word, count: table.rowCount)) }
        profiles.set("leeftijd", everywhere(settings.ageGroup.rawValue))
        profiles.set("niveau", everywhere(table.level.rawValue))
        guard let compared = comparison.comparisons.first(where: { $0.level == table.level }) else { return profiles }
        let place = Dictionary(uniqueKeysWithValues: compared.areas.codes.enumerated().map { ($1, $0) })
        for kind in compared.kinds {
            guard let group = Group(rawValue: kind.kind.rawValue) else { continue }
            for figure in kind.figures {
                let values = table.codes.map { code in
                    place[code].flatMap { kind.group[$0] }.flatMap { figure.value[$0] }
                }
                profiles.set(figure.figure.rawValue, of: group, values)
            }
        }
        return profiles
    }
}
