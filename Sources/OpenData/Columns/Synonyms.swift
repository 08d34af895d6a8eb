extension ColumnMeaning {
    /// The names that sources give this column, in the form of `comparableName`, in order of preference.
    ///
    /// Dropping underscores and case makes one of CBS' GeoPackage spelling (`aantal_inwoners`) and its WFS spelling
    /// (`aantalInwoners`). The third, of the shapefiles (`AANT_INW`), is listed beside it. StatLine stems
    /// (`ErnstigZeerErnstigEenzaam_29`) and display titles (`Eenzaamheid/Ernstig/zeer ernstig eenzaam`) are the same
    /// words. `gwb_code`, `a_inw` and the like are the spelling of the CBS workbook with key figures.
    var synonyms: [String] {
        switch self {
        case .code:
            [
                "code", "statcode", "wijkenenbuurten", "codering", "gwbcode10", "gwbcode", "regiocode", "gebiedscode",
                "areacode", "regios",
            ]
        case .naam: ["naam", "statnaam", "regionaam", "gebiedsnaam", "regio", "wijkenenbuurten", "name"]
        case .buurtcode: ["buurtcode", "bucode", "cbsbuurtcode"]
        case .buurtnaam: ["buurtnaam", "bunaam", "buurt"]
        case .wijkcode: ["wijkcode", "wkcode", "cbswijkcode"]
        case .wijknaam: ["wijknaam", "wknaam", "wijk"]
        case .gemeentecode: ["gemeentecode", "gmcode"]
        case .gemeentenaam: ["gemeentenaam", "gmnaam", "gemeente"]
        case .ggdregiocode: ["ggdregiocode", "ggdcode", "codeggdregio"]
        case .ggdregionaam: ["ggdregionaam", "ggdnaam", "ggdregio", "ggd"]
        case .provinciecode: ["provinciecode", "pvcode", "codeprovincie"]
        case .provincienaam: ["provincienaam", "pvnaam", "provincie"]
        case .water: ["water", "h2o"]
        case .leeftijd: ["leeftijd"]
        case .marges: ["marges", "marge"]
        case .jaar: ["perioden", "periode", "jaar"]
        case .inwoners: ["inwoners", "aantalinwoners", "aantinw", "ainw", "population"]
        case .inwoners65plus:
            [
                "inwoners65plus", "aantal65plus", "k65jaarofouder", "65jaarofouder", "a65oo", "aantalinwoners65plus",
                "aantalpersonen65jaarenouder", "inwoners65jaarofouder", "inwoners65jaarenouder",
            ]
        case .inwoners18plus: ["inwoners18plus", "inwoners18jaarofouder", "k18jaarofouder"]
        case .inwoners18tot65: ["inwoners18tot65", "inwoners18tot65jaar", "k18tot65jaar"]
        case .percentage65plus:
            ["percentage65plus", "percentagepersonen65jaarenouder", "p65eojr", "p65plus", "inwoners65pluspct"]
        case .oppervlakteLandKm2: ["oppervlaktelandkm2", "oppervlaktelandinkm2"]
        case .oppervlakteLandHa: ["oppervlaktelandha", "oppervlaktelandinha", "oppland", "oppervlakteland", "alanha"]
        case .eenzaamPct: ["eenzaampct", "eenzaam", "percentageeenzaam", "eenzaampercentage"]
        case .sterkEenzaamPct:
            [
                "sterkeenzaampct", "sterkeenzaam", "ernstigzeerernstigeenzaam", "ernstigeenzaam", "ernstigeenzaampct",
                "percentagesterkeenzaam", "zeerernstigeenzaam",
            ]
        case .sterkEenzaamLaag: ["sterkeenzaamlaag", "sterkeenzaampctlaag", "sterkeenzaamondergrens"]
        case .sterkEenzaamHoog: ["sterkeenzaamhoog", "sterkeenzaampcthoog", "sterkeenzaambovengrens"]
        case .hitte: ["hitte", "mean", "petgem", "petmean", "petgemiddeld", "pet", "gevoelstemperatuur"]
        case .hitteDekking: ["hittedekking"]
        case .hitteBovenDrempel: ["hittebovendrempel"]
        }
    }

    /// Whether a column of this name can have this meaning.
    func fits(_ columnName: String) -> Bool {
        let forms = comparableForms(ofColumn: columnName)
        return synonyms.contains { forms.contains($0) }
    }
}
