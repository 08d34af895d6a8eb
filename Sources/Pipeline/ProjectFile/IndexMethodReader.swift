import Areas
import RiskModel

/// Reads `methode:` of a project file: the recipe of the index and its tree of indicators.
enum IndexMethodReader {
    static func read(_ map: YAMLMap) throws(Failure) -> IndexMethod {
        try map.expectOnly([
            "soort", "normalisatie", "uitschieters", "bereik", "aggregatie", "ontbrekend", "indicatoren",
        ])
        let standard = IndexMethod.standard
        var range = standard.range
        if let bounds = try map.numbers("bereik") {
            guard bounds.count == 2, bounds[0] < bounds[1] else {
                throw map.failure("bereik", "moet twee oplopende getallen zijn", remedy: "Bijvoorbeeld [1, 100].")
            }
            range = Scale(bounds[0], bounds[1])
        }
        let parts = try map.map("indicatoren").map { tree throws(Failure) in try IndexMethodReader.parts(of: tree) }
        return try IndexMethod(
            normalisation: try map.choice("normalisatie", Normalisation.self) ?? standard.normalisation,
            outliers: try map.choice("uitschieters", OutlierTreatment.self) ?? standard.outliers, range: range,
            aggregation: try map.choice("aggregatie", Aggregation.self) ?? standard.aggregation,
            missing: try map.choice("ontbrekend", MissingRule.self) ?? standard.missing,
            parts: parts ?? standard.parts)
    }

    /// The children of a branch: those with `van` are branches, those with `kolom` are leaves.
    private static func parts(of map: YAMLMap) throws(Failure) -> [IndexPart] {
        var result: [IndexPart] = []
        for name in map.keys {
            guard let child = try map.map(name) else { continue }
            let weight = try child.number("gewicht") ?? 1
            if let inner = try child.map("van") {
                try child.expectOnly(["gewicht", "van"])
                result.append(.branch(name: name, weight: weight, parts: try parts(of: inner)))
            } else {
                result.append(.leaf(try indicator(name, weight, child)))
            }
        }
        return result
    }

    private static func indicator(_ name: String, _ weight: Double, _ map: YAMLMap) throws(Failure) -> Indicator {
        try map.expectOnly(["kolom", "gewicht", "richting", "grenzen"])
        guard let column = try map.text("kolom") else { throw map.missing("kolom") }
        var goalposts: Scale?
        if let bounds = try map.numbers("grenzen") {
            guard bounds.count == 2, bounds[0] < bounds[1] else {
                throw map.failure("grenzen", "moet twee oplopende getallen zijn", remedy: "Bijvoorbeeld [25, 55].")
            }
            goalposts = Scale(bounds[0], bounds[1])
        }
        return Indicator(
            name, column: column, weight: weight, direction: try map.choice("richting", Direction.self) ?? .higher,
            goalposts: goalposts)
    }
}
