/// What a column of a source can mean here. The raw value is our side of `--kolom OURS=THEIRS`.
package enum ColumnMeaning: String, CaseIterable, Sendable {
    /// The CBS code of the row's own area, of any level.
    case code
    /// The name of the row's own area.
    case naam
    case buurtcode, buurtnaam, wijkcode, wijknaam, gemeentecode, gemeentenaam
    /// The regions that a gemeente lies in.
    case ggdregiocode, ggdregionaam, provinciecode, provincienaam
    /// `NEE` for land, `JA` for water, `B` for Belgian ground around Baarle-Nassau.
    case water
    /// The dimensions of a StatLine table: age group, estimate or margin, year.
    case leeftijd, marges, jaar
    /// People, as counts.
    case inwoners
    case inwoners65plus = "inwoners_65plus"
    case inwoners18plus = "inwoners_18plus"
    case inwoners18tot65 = "inwoners_18tot65"
    /// People of 65 and over as % of `inwoners`.
    case percentage65plus = "percentage_65plus"
    case oppervlakteLandKm2 = "oppervlakte_land_km2"
    case oppervlakteLandHa = "oppervlakte_land_ha"
    /// % of an age group.
    case eenzaamPct = "eenzaam_pct"
    case sterkEenzaamPct = "sterk_eenzaam_pct"
    case sterkEenzaamLaag = "sterk_eenzaam_laag"
    case sterkEenzaamHoog = "sterk_eenzaam_hoog"
    /// Heat in the unit of the source; shares run from 0 to 1.
    case hitte
    case hitteDekking = "hitte_dekking"
    case hitteBovenDrempel = "hitte_boven_drempel"

    /// The same quantity in another unit; a column known to be in that one must not be read as this one.
    var otherUnit: ColumnMeaning? {
        switch self {
        case .inwoners65plus: .percentage65plus
        case .percentage65plus: .inwoners65plus
        case .oppervlakteLandKm2: .oppervlakteLandHa
        case .oppervlakteLandHa: .oppervlakteLandKm2
        default: nil
        }
    }

    /// Whether the column identifies an area or a row rather than giving a figure.
    var isIdentity: Bool {
        switch self {
        case .code, .naam, .buurtcode, .buurtnaam, .wijkcode, .wijknaam, .gemeentecode, .gemeentenaam, .ggdregiocode,
            .ggdregionaam, .provinciecode, .provincienaam, .water, .leeftijd, .marges, .jaar:
            true
        default: false
        }
    }
}
