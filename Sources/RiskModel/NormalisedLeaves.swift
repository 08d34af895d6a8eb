import Areas

extension IndexMethod {
    /// Per area whether none of its indicators is missing.
    func hasAllLeaves(in table: AreaTable) -> [Bool] {
        let raw = leaves.map { table[$0.column] }
        return table.codes.indices.map { area in raw.allSatisfy { $0[area] != nil } }
    }

    /// Every indicator on its common scale, in the order of `leaves`.
    ///
    /// The areas that get a score set the scale. Throws what `NormalisedIndicator` throws, and `Failure(.badData)` for a
    /// value at or below 0 under an aggregation that needs values above 0.
    func normalisedLeaves(of table: AreaTable) throws(Failure) -> [NormalisedIndicator] {
        let complete = hasAllLeaves(in: table)
        var normalised: [NormalisedIndicator] = []
        for leaf in leaves {
            let values = table[leaf.column]
            let setsScale = missing == .omit ? complete : values.map { $0 != nil }
            let indicator = try NormalisedIndicator(
                values, setsScale: setsScale, of: leaf, in: self, level: table.level)
            try Self.checkPositive(indicator.values, of: leaf, in: self, table: table)
            normalised.append(indicator)
        }
        return normalised
    }

    private static func checkPositive(
        _ values: [Double?], of leaf: Indicator, in method: IndexMethod, table: AreaTable
    ) throws(Failure) {
        guard method.aggregation.needsPositive, let row = values.firstIndex(where: { $0.map { $0 <= 0 } ?? false })
        else { return }
        throw Failure(
            .badData, at: "\(table.codes[row]), indicator \(leaf.name) (kolom \(leaf.column))",
            "de genormaliseerde waarde \(dutch(values[row] ?? 0)) ligt niet boven 0, en daarvan bestaat geen "
                + "\(method.aggregation.rawValue) gemiddelde",
            remedy: "Kies normalisatie min-max met bereik [1, 100], of aggregatie rekenkundig.")
    }
}
