package import Areas

/// The risk matrix: heat in classes across, loneliness in classes down, a risk class 1...5 in every cell.
///
/// A class is `[lower, upper)`: a value that equals a limit falls in the higher class. `n` limits make `n + 1` classes,
/// numbered from 1. Source of the defaults: our own (docs/methode.md); the classes of the published 2020 map are not
/// public.
package struct MatrixMethod: Sendable, Equatable {
    /// Limits of the heat classes, in the unit of the heat measure (°C PET by default), strictly increasing.
    package let heatLimits: [Double]
    /// Limits of the loneliness classes, in strongly lonely people per km² of land, strictly increasing.
    package let lonelinessLimits: [Double]
    /// The risk class 1...5 of every cell: a row per loneliness class, a column per heat class.
    package let table: [[Int]]

    /// Takes other limits or another table.
    ///
    /// Throws `Failure(.usage)` when limits are not finite and strictly increasing, when there are none, when the
    /// table does not have one more row and column than there are limits, or when a cell is outside 1...5.
    package init(
        heatLimits: [Double] = [35, 41, 46, 51], lonelinessLimits: [Double] = [60, 95, 130, 180],
        table: [[Int]] = Self.defaultTable
    ) throws(Failure) {
        try Self.check(heatLimits, named: "hitte_grenzen")
        try Self.check(lonelinessLimits, named: "eenzaam_grenzen")
        let rows = lonelinessLimits.count + 1
        let columns = heatLimits.count + 1
        guard table.count == rows, table.allSatisfy({ $0.count == columns }) else {
            throw Failure(
                .usage, at: "matrix",
                "de tabel heeft \(table.count) rijen van \(table.map(\.count)) cellen, maar bij deze grenzen horen "
                    + "\(rows) rijen (eenzaamheid) van \(columns) cellen (hitte)",
                remedy: "Maak de tabel een rij en een kolom groter dan het aantal grenzen.")
        }
        if let wrong = table.joined().first(where: { !(1...5).contains($0) }) {
            throw Failure(
                .usage, at: "matrix", "risicoklasse \(wrong) in de tabel bestaat niet",
                remedy: "Gebruik de klassen 1 (zeer laag) tot en met 5 (zeer hoog).")
        }
        self.init(heatLimits, lonelinessLimits, table)
    }

    /// The limits and table of docs/methode.md.
    package static let standard = MatrixMethod([35, 41, 46, 51], [60, 95, 130, 180], defaultTable)

    /// The default table: a row per loneliness class 1...5, a column per heat class 1...5.
    package static let defaultTable = [
        [1, 1, 2, 2, 3],
        [1, 2, 2, 3, 3],
        [2, 2, 3, 4, 4],
        [2, 3, 4, 4, 5],
        [3, 3, 4, 5, 5],
    ]

    /// The class a value falls in, 1-based; `limits` strictly increasing, classes `[lower, upper)`.
    package static func classNumber(_ value: Double, limits: [Double]) -> Int {
        1 + limits.count { $0 <= value }
    }

    /// The risk class 1...5 of a cell; both class numbers 1-based and within the table.
    package func riskClass(heat: Int, loneliness: Int) -> Int { table[loneliness - 1][heat - 1] }

    private init(_ heatLimits: [Double], _ lonelinessLimits: [Double], _ table: [[Int]]) {
        (self.heatLimits, self.lonelinessLimits, self.table) = (heatLimits, lonelinessLimits, table)
    }

    private static func check(_ limits: [Double], named name: String) throws(Failure) {
        guard limits.count <= 9 else {
            throw Failure(
                .usage, at: "matrix, \(name)", "\(limits.count) grenzen zijn er te veel",
                remedy: "Geef er hoogstens 9: meer dan 10 klassen zijn op een kaart niet uit elkaar te houden.")
        }
        guard !limits.isEmpty, limits.allSatisfy(\.isFinite), zip(limits, limits.dropFirst()).allSatisfy(<) else {
            throw Failure(
                .usage, at: "matrix, \(name)",
                "de grenzen [\(limits.map(dutch).joined(separator: "; "))] lopen niet op",
                remedy: "Geef minstens een getal, elk volgend getal groter dan het vorige.")
        }
    }
}
