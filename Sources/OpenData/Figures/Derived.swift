package import Areas

/// Fills what follows from the figures: land area where the sources have none, the expected numbers of strongly lonely
/// people, and their density.
///
/// - expected = people of the age group × `sterk_eenzaam_pct` / 100; the limits likewise from those of the percentage
///   (docs/methode.md). Not rounded.
/// - density = expected / `oppervlakte_land_km2`.
///
/// - Parameter age: the group that the percentages are about; its people stand in `age.populationFigure`.
/// - Parameter polygonKm2: the area of each shape in km², `nil` without a shape. It replaces a land area that is missing
///   or 0 (CBS rounds to hectares, so small areas have 0), and a notice lists where.
///
/// Missing input gives a missing figure, never 0; a notice says when no source has the people of the age group at all.
package func derivingFigures(
    _ areas: AreaTable, age: AgeGroup, polygonKm2: [Double?]
) -> (areas: AreaTable, notices: [Notice]) {
    var result = areas
    var notices: [Notice] = []
    let given = areas[.oppervlakteLandKm2]
    let measured = areas.codes.indices.filter { (given[$0] ?? 0) <= 0 && (polygonKm2[$0] ?? 0) > 0 }
    var land = given.map { value in value.flatMap { $0 > 0 ? $0 : nil } }
    for index in measured { land[index] = polygonKm2[index] }
    result[.oppervlakteLandKm2] = land
    if !measured.isEmpty {
        notices.append(
            Notice(
                "landoppervlak gemeten",
                "Van \(areas.level.counted(measured.count)) geven de bronnen geen landoppervlak; gebruikt is de "
                    + "oppervlakte van het vlak op de kaart, ook waar dat water bevat.",
                codes: measured.map { areas.codes[$0].text }))
    }
    if !areas.has(age.populationFigure.rawValue) {
        notices.append(
            Notice(
                "aantal mensen onbekend",
                "Geen van de bronnen heeft het aantal \(age.people); verwachte aantallen en dichtheden blijven leeg."))
    }
    let people = areas[age.populationFigure]
    for (rate, number) in [
        (Figure.sterkEenzaamPct, Figure.verwachtSterkEenzaam), (.sterkEenzaamLaag, .verwachtLaag),
        (.sterkEenzaamHoog, .verwachtHoog),
    ] {
        let (rates, estimates) = (areas[rate], areas[.sterkEenzaamPct])
        result[number] = areas.codes.indices.map { index in
            // Limits without their estimate would be those of nothing.
            guard let all = people[index], let share = rates[index], estimates[index] != nil else { return nil }
            return all * share / 100
        }
    }
    let expected = result[.verwachtSterkEenzaam]
    result[.sterkEenzaamPerKm2] = areas.codes.indices.map { index in
        if let number = expected[index], let km2 = land[index] { number / km2 } else { nil }
    }
    return (result, notices)
}
