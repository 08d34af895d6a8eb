import Areas
import RiskModel

/// Reads `matrix:` of a project file: other limits or another table than the standard ones.
enum MatrixMethodReader {
    static func read(_ map: YAMLMap) throws(Failure) -> MatrixMethod {
        try map.expectOnly(["hitte_grenzen", "eenzaam_grenzen", "tabel"])
        let standard = MatrixMethod.standard
        return try MatrixMethod(
            heatLimits: try map.numbers("hitte_grenzen") ?? standard.heatLimits,
            lonelinessLimits: try map.numbers("eenzaam_grenzen") ?? standard.lonelinessLimits,
            table: try table(map) ?? standard.table)
    }

    private static func table(_ map: YAMLMap) throws(Failure) -> [[Int]]? {
        guard let rows = try map.numberRows("tabel") else { return nil }
        var table: [[Int]] = []
        for row in rows {
            var classes: [Int] = []
            for value in row {
                guard let riskClass = Int(exactly: value) else {
                    throw map.failure("tabel", "bevat \(value)", remedy: "Gebruik hele getallen van 1 tot en met 5.")
                }
                classes.append(riskClass)
            }
            table.append(classes)
        }
        return table
    }
}
