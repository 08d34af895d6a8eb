/// `kerncijfers_voorbeeld.csv`, in the form of the CBS StatLine table Kerncijfers wijken en buurten 2024.
enum FiguresFile {
    private static let header =
        "ID;WijkenEnBuurten;Gemeentenaam_1;SoortRegio_2;Codering_3;AantalInwoners_5;k_0Tot15Jaar_8;k_15Tot25Jaar_9;"
        + "k_25Tot45Jaar_10;k_45Tot65Jaar_11;k_65JaarOfOuder_12;HuishoudensTotaal_29;Eenpersoonshuishoudens_30;"
        + "Bevolkingsdichtheid_34;OppervlakteTotaal_115;OppervlakteLand_116;OppervlakteWater_117;"
        + "MateVanStedelijkheid_120;Omgevingsadressendichtheid_121"

    static func text(_ content: ExampleContent) -> String {
        let dissolved = Mismatches.dissolvedInFigures.map { content.row(dissolved: $0) }
        let rows = content.rows.filter { !Mismatches.withoutFigures.contains($0.code) } + dissolved
        let lines = rows.enumerated().map { number, row in "\(number);" + line(row) }
        return ([header] + lines).joined(separator: "\n") + "\n"
    }

    private static func line(_ row: AreaRow) -> String {
        let people = row.residents
        // CBS tells how many people live somewhere, but not who they are when they are few.
        let isKnown = people.total >= 50
        let counts = (people.ages + [people.households, people.singles]).map { isKnown ? Residents.rounded($0) : nil }
        let ground = [people.landHectares + people.waterHectares, people.landHectares, people.waterHectares]
        let address = people.households > 0 ? [people.urbanityClass, people.addressDensity] : [nil, nil]
        let numbers: [Int?] =
            [Residents.rounded(people.total)] + counts + [people.total > 0 ? people.density : nil] + ground + address
        let keys = [
            PaddedText.key(row.code, width: 10), PaddedText.key(row.gemeente, width: 40),
            PaddedText.key(row.kind, width: 10), PaddedText.key(row.code, width: 10),
        ]
        return (keys + numbers.map { PaddedText.number($0.map(String.init)) }).joined(separator: ";")
    }
}
