/// `gebieden_voorbeeld.csv`: the GGD-regio and provincie of each gemeente, in the form that `ophalen` writes.
enum RegionsFile {
    static func text(_ content: ExampleContent) -> String {
        var lines = ["gemeentecode;gemeentenaam;ggdregiocode;ggdregionaam;provinciecode;provincienaam;inwoners"]
        for gemeente in AreaPlan.gemeenten {
            let ggd = gemeente.code == "GM9903" ? "GG9902;GGD Fabelân (fictief)" : "GG9901;GGD Verzonnen Kust (fictief)"
            let people = content.buurten(in: gemeente.code).reduce(0) { $0 + content.residents[$1].total }
            lines.append("\(gemeente.code);\(gemeente.name);\(ggd);PV99;Fictieland;\(Residents.rounded(people))")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
