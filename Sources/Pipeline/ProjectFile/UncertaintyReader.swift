import Areas
import RiskModel

/// Reads `onzekerheid:` of a project file.
enum UncertaintyReader {
    static func read(_ map: YAMLMap) throws(Failure) -> UncertaintySettings {
        try map.expectOnly([
            "trekkingen", "zaad", "gewichten", "standaardfout_pct", "standaardfout_hitte", "foutsoort",
        ])
        let standard = UncertaintySettings.standard
        let seed = try map.wholeNumber("zaad") ?? Int(standard.seed)
        guard seed >= 0 else {
            throw map.failure("zaad", "moet 0 of groter zijn", remedy: "Bijvoorbeeld 1.", kind: .usage)
        }
        return try UncertaintySettings(
            draws: try map.wholeNumber("trekkingen") ?? standard.draws, seed: UInt64(seed),
            weightSpread: try map.number("gewichten") ?? standard.weightSpread,
            rateStandardError: try map.number("standaardfout_pct"),
            heatStandardError: try map.number("standaardfout_hitte"),
            errorKind: try map.choice("foutsoort", ErrorKind.self) ?? standard.errorKind)
    }
}
