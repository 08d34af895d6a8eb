import GeoFiles

/// The attributes of an area in the boundary file, named as in the GeoPackage of CBS.
struct BoundaryRow {
    let code: String
    let name: String?
    let wijk: String?
    let gemeente: String?
    let isWater: Bool
    let residents: Residents

    /// What CBS writes for unknown, unreliable and secret, and for every figure of water.
    private static let secret = -99997

    static func columns(_ rows: [BoundaryRow], year: Int = 2024) -> [WrittenLayer.Column] {
        identity(rows) + figures(rows) + [
            .init("jrstatcode", .text(rows.map { "\(year)" + $0.code })),
            .init("jaar", .integer(rows.map { _ in year })),
        ]
    }

    private static func identity(_ rows: [BoundaryRow]) -> [WrittenLayer.Column] {
        var columns: [WrittenLayer.Column] = []
        let prefixes = Set(rows.map { $0.code.prefix(2) })
        if prefixes.contains("BU") {
            columns.append(.init("buurtcode", .text(rows.map(\.code))))
            columns.append(.init("buurtnaam", .text(rows.map(\.name))))
        }
        if !prefixes.contains("GM") {
            columns.append(.init("wijkcode", .text(rows.map { "WK" + $0.code.dropFirst(2).prefix(6) })))
            columns.append(.init("wijknaam", .text(rows.map(\.wijk))))
        }
        return columns + [
            .init("gemeentecode", .text(rows.map { "GM" + $0.code.dropFirst(2).prefix(4) })),
            .init("gemeentenaam", .text(rows.map(\.gemeente))),
            .init("indelingswijziging_wijken_en_buurten", .integer(rows.map { $0.isWater ? secret : 0 })),
            .init("water", .text(rows.map { $0.isWater ? "JA" : "NEE" })),
            // No Dutch postcode starts with a nought.
            .init("meest_voorkomende_postcode", .text(rows.map { $0.isLittleKnown ? "" : "0" + $0.code.suffix(3) })),
        ]
    }

    private static func figures(_ rows: [BoundaryRow]) -> [WrittenLayer.Column] {
        func column(_ name: String, _ value: (BoundaryRow) -> Int?) -> WrittenLayer.Column {
            .init(name, .integer(rows.map { row in row.isWater ? secret : value(row) ?? secret }))
        }
        func share(_ name: String, _ part: @escaping (Residents) -> Int) -> WrittenLayer.Column {
            column(name) { $0.isLittleKnown ? nil : $0.residents.percentage(part($0.residents)) }
        }
        func household(_ name: String, _ part: @escaping (Residents) -> Int) -> WrittenLayer.Column {
            column(name) { $0.isLittleKnown ? nil : part($0.residents) * 100 / max($0.residents.households, 1) }
        }
        return [
            column("omgevingsadressendichtheid") { $0.residents.households > 0 ? $0.residents.addressDensity : nil },
            column("stedelijkheid_adressen_per_km2") { $0.residents.households > 0 ? $0.residents.urbanityClass : nil },
            column("bevolkingsdichtheid_inwoners_per_km2") { $0.residents.total > 0 ? $0.residents.density : nil },
            column("aantal_inwoners") { Residents.rounded($0.residents.total) },
            share("percentage_personen_0_tot_15_jaar") { $0.ages[0] },
            share("percentage_personen_15_tot_25_jaar") { $0.ages[1] },
            share("percentage_personen_25_tot_45_jaar") { $0.ages[2] },
            share("percentage_personen_45_tot_65_jaar") { $0.ages[3] },
            share("percentage_personen_65_jaar_en_ouder") { $0.ages[4] },
            column("aantal_huishoudens") { $0.isLittleKnown ? nil : Residents.rounded($0.residents.households) },
            household("percentage_eenpersoonshuishoudens") { $0.singles },
            .init(
                "gemiddelde_huishoudsgrootte",
                .real(
                    rows.map { row in
                        if row.isLittleKnown { return Double(secret) }
                        return Double(row.residents.total * 10 / max(row.residents.households, 1)) / 10
                    })),
            column("oppervlakte_totaal_in_ha") { $0.residents.landHectares + $0.residents.waterHectares },
            column("oppervlakte_land_in_ha") { $0.residents.landHectares },
            column("oppervlakte_water_in_ha") { $0.residents.waterHectares },
        ]
    }

    private var isLittleKnown: Bool { isWater || residents.total < 50 }
}
