package import Areas

/// Figures that are possible but odd, in the areas of a map.
package enum FigureChecks {
    /// A column in which every area has the same value, and zeros in a heat that is far from zero elsewhere.
    ///
    /// What the readers themselves remark upon (more people of 65 and over than people, shares for percentages, more
    /// strongly lonely than lonely) is not repeated.
    package static func findings(_ areas: AreaTable, figures: [String], at location: String) -> [Finding] {
        var findings: [Finding] = []
        for name in figures {
            let values = areas[name]
            let known = values.compactMap { $0 }
            if known.count >= 10, Set(known).count == 1, let value = known.first, name != Figure.hitteDekking.rawValue {
                findings.append(
                    Finding(
                        .letOp, "steeds dezelfde waarde",
                        "\(location): \(name) is voor alle \(areas.level.counted(known.count)) met een waarde \(value). "
                            + "Is dit de goede kolom?"))
            }
            guard name == Figure.hitte.rawValue else { continue }
            let zeros = values.indices.filter { values[$0] == 0 }
            if !zeros.isEmpty, known.filter({ $0 > 20 }).count > known.count / 2 {
                findings.append(
                    Finding(
                        .letOp, "hitte nul",
                        "\(location): hitte is precies 0 in \(areas.level.counted(zeros.count)), terwijl zij elders boven 20 "
                            + "ligt. Betekent 0 daar 'geen gegeven', geef dan --ontbrekend 0.",
                        codes: zeros.map { areas.codes[$0].text }))
            }
        }
        return findings
    }

    /// Areas whose polygon is much larger or smaller than the land area that a source gives for their code.
    ///
    /// - Parameters:
    ///   - given: km² of land per area, `nil` where no source says.
    ///   - polygons: m² of each polygon, `nil` without a shape.
    package static func landArea(
        _ codes: [AreaCode], given: [Double?], polygons: [Double?], level: AreaLevel
    ) -> [Finding] {
        let ratios = codes.indices.compactMap { index -> (AreaCode, Double)? in
            guard let km2 = given[index], km2 > 0, let squareMetres = polygons[index], squareMetres > 0 else {
                return nil
            }
            return (codes[index], km2 * 1e6 / squareMetres)
        }
        let extreme = ratios.filter { $0.1 > 10 || $0.1 < 0.1 }
        let (more, less) = (ratios.count { $0.1 > 1.5 }, ratios.count { $0.1 < 0.4 })
        var findings: [Finding] = []
        if !extreme.isEmpty {
            findings.append(
                Finding(
                    .letOp, "oppervlakte klopt niet",
                    "Van \(level.counted(extreme.count)) scheelt het vlak op de kaart meer dan tien keer met het opgegeven "
                        + "landoppervlak: een andere indeling onder dezelfde code, of een vlak dat door vereenvoudigen bijna weg is.",
                    codes: extreme.map(\.0.text)))
        }
        if more + less > 0 {
            findings.append(
                Finding(
                    .terInfo, "oppervlakte wijkt af",
                    "Van \(level.counted(ratios.count)) met een opgegeven landoppervlak is dat bij \(more) meer dan 1,5 keer en bij "
                        + "\(less) minder dan 0,4 keer het vlak op de kaart; gelijke codes zijn geen bewijs van gelijke gebieden.",
                    codes: ratios.filter { $0.1 > 1.5 || $0.1 < 0.4 }.map(\.0.text)))
        }
        return findings
    }
}
