import Areas

/// Who made a source and under which licence it may be used, for the source line of maps and the provenance.
struct Attribution: Equatable {
    let maker: String
    let licence: String?

    /// What the project file says; else what a layout that only one publisher uses tells; else `nil`.
    init?(of role: MapInputs.Role, file: InputFile, columns: [String]) {
        let names = Set(columns.map { $0.lowercased() })
        let recognised = Self.recognised(role, names, fileName: file.givenPath.lowercased())
        guard let maker = file.maker ?? recognised?.maker else { return nil }
        self.maker = maker
        licence = file.licence ?? (file.maker == nil ? recognised?.licence : nil)
    }

    /// The maker as a sentence in this language names it.
    func maker(in language: Language) -> String {
        language == .english ? maker.replacing("GGD'en en CBS", with: "GGDs and CBS") : maker
    }

    private init(_ maker: String, _ licence: String) { (self.maker, self.licence) = (maker, licence) }

    private static func recognised(
        _ role: MapInputs.Role, _ names: Set<String>, fileName: String
    ) -> Attribution? {
        switch role {
        case .boundaries, .originBoundaries:
            let cbs = [
                ["buurtcode", "water"], ["bu_code"], ["wijkcode", "water"], ["gemeentecode", "water"], ["statcode"],
            ]
            guard cbs.contains(where: names.isSuperset(of:)) else { return nil }
            return Attribution("CBS/Kadaster", "CC BY 4.0")
        case .loneliness:
            guard names.isSuperset(of: ["wijkenenbuurten", "leeftijd", "marges"]) else { return nil }
            return Attribution("RIVM, GGD'en en CBS", "CC BY 4.0")
        case .heat:
            // Anyone's own calculation may call its column _mean; only with the publisher's file name is it the publisher's.
            guard names.contains("buurtcode"), names.contains("_mean") || names.contains("pet_gem"),
                fileName.contains("gevoelstemperatuur")
            else { return nil }
            return Attribution("Klimaateffectatlas", "CC BY 4.0")
        case .population, .originPeople:
            let stems = Set(names.map { $0.prefix { $0 != "_" } })
            let layouts = [
                ["aant_inw", "p_65_eo_jr"], ["aantal_inwoners", "percentage_personen_65_jaar_en_ouder"],
                ["aantalinwoners", "percentagepersonen65jaarenouder"],
            ]
            guard
                names.contains("wijkenenbuurten") && stems.contains("aantalinwoners")
                    || layouts.contains(where: names.isSuperset(of:))
            else { return nil }
            return Attribution("CBS", "CC BY 4.0")
        case .indicators, .regions, .approaches, .notes, .places: return nil
        }
    }
}
