import Testing

@testable import Pipeline

/// A source is only named where nobody else writes such a file, or where the project file names it.
@Suite struct AttributionTests {
    static let recognised: [(role: MapInputs.Role, file: String, columns: [String], maker: String?)] = [
        (.boundaries, "x.gpkg", ["buurtcode", "buurtnaam", "water"], "CBS/Kadaster"),
        (.boundaries, "x.gpkg", ["code", "naam"], nil),
        (.loneliness, "x.csv", ["WijkenEnBuurten", "Leeftijd", "Marges", "Perioden"], "RIVM, GGD'en en CBS"),
        (.loneliness, "x.csv", ["code", "waarde"], nil),
        (.heat, "GevoelstemperatuurBuurt_2022.csv", ["buurtcode", "_mean"], "Klimaateffectatlas"),
        (.heat, "eigen_berekening.csv", ["buurtcode", "_mean"], nil),
        (.population, "x.csv", ["aantal_inwoners"], nil),
        (.population, "x.csv", ["aantal_inwoners", "percentage_personen_65_jaar_en_ouder"], "CBS"),
        (.population, "x.csv", ["WijkenEnBuurten", "AantalInwoners_5"], "CBS"),
        (.indicators, "x.csv", ["buurtcode", "aant_inw", "p_65_eo_jr"], nil),
    ]

    @Test(arguments: recognised.indices)
    func `a publisher is named by layout`(number: Int) {
        let row = Self.recognised[number]
        let attribution = Attribution(of: row.role, file: InputFile(commandLine: row.file), columns: row.columns)
        #expect(attribution?.maker == row.maker)
        #expect((attribution?.licence != nil) == (row.maker != nil))
    }

    @Test func `the project file goes first, and no licence is borrowed for it`() {
        var file = InputFile(commandLine: "x.gpkg")
        file.maker = "verzonnen"
        let attribution = Attribution(of: .boundaries, file: file, columns: ["buurtcode", "water"])
        #expect(attribution?.maker == "verzonnen")
        #expect(attribution?.licence == nil)
    }
}
