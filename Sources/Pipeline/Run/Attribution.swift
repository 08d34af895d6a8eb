import Areas

/// Who made a source and under which licence it may be used, for the source line of maps and the provenance.
struct Attribution: Equatable {
    let maker: String
    let licence: String?

    /// What the project file says; else what a layout that only one publisher uses tells; else `nil`.
    init?(of role: MapInputs.Role, file: InputFile, columns: [String]) {
        let names = Set(columns.map { $0.lowercased() })
        let recognised = Self.recognised(role, names)
        guard let maker = file.maker ?? recognised?.maker else { return nil }
        self.maker = maker
        licence = file.licence ?? (file.maker == nil ? recognised?.licence : nil)
    }

    private init(_ maker: String, _ licence: String) { (self.maker, self.licence) = (maker, licence) }

    private static func recognised(_ role: MapInputs.Role, _ names: Set<String>) -> Attribution? {
        switch role {
        case .boundaries:
            let cbs = [
                ["buurtcode", "water"], ["bu_code"], ["wijkcode", "water"], ["gemeentecode", "water"], ["statcode"],
            ]
            guard cbs.contains(where: names.isSuperset(of:)) else { return nil }
            return Attribution("CBS/Kadaster", "CC BY 4.0")
        case .loneliness:
            guard names.isSuperset(of: ["wijkenenbuurten", "leeftijd", "marges"]) else { return nil }
            return Attribution("RIVM, GGD'en en CBS", "CC BY 4.0")
        case .heat:
            guard names.contains("buurtcode"), names.contains("_mean") || names.contains("pet_gem") else { return nil }
            return Attribution("Klimaateffectatlas", "CC BY 4.0")
        case .population:
            let stems = names.map { $0.prefix { $0 != "_" } }
            guard
                names.contains("wijkenenbuurten") && stems.contains("aantalinwoners") || names.contains("aant_inw")
                    || names.contains("aantal_inwoners") || names.contains("aantalinwoners")
            else { return nil }
            return Attribution("CBS", "CC BY 4.0")
        case .indicators: return nil
        }
    }
}
