/// The figures with a fixed name in every result, with unit.
package enum Figure: String, Sendable, CaseIterable {
    /// People, and people of 65 and over.
    case inwoners
    case inwoners65plus = "inwoners_65plus"
    /// People of the other age groups that loneliness is known for; only where a source has them.
    case inwoners18plus = "inwoners_18plus"
    case inwoners18tot65 = "inwoners_18tot65"
    /// km² of land.
    case oppervlakteLandKm2 = "oppervlakte_land_km2"
    /// % of the chosen age group, 0..100.
    case eenzaamPct = "eenzaam_pct"
    case sterkEenzaamPct = "sterk_eenzaam_pct"
    /// 95 % limits of `sterk_eenzaam_pct`, where the source has them.
    case sterkEenzaamLaag = "sterk_eenzaam_laag"
    case sterkEenzaamHoog = "sterk_eenzaam_hoog"
    /// Expected number of strongly lonely people, with its limits.
    case verwachtSterkEenzaam = "verwacht_sterk_eenzaam"
    case verwachtLaag = "verwacht_laag"
    case verwachtHoog = "verwacht_hoog"
    /// The same per km² of land.
    case sterkEenzaamPerKm2 = "sterk_eenzaam_per_km2"
    /// Heat in the unit of its source (°C for PET), share of the area with heat data (0..1), share of that above the threshold.
    case hitte
    case hitteDekking = "hitte_dekking"
    case hitteBovenDrempel = "hitte_boven_drempel"
}
