import Areas
import Guidance
import Testing

@testable import Pipeline

/// What may stand in `aanpakken.yaml`, and what is said of what may not.
@Suite struct ApproachReaderTests {
    private func read(_ yaml: String) throws(Failure) -> Approaches {
        try ApproachReader.read(yaml, file: "regels.yaml", kinds: ColumnKinds(further: ["eigen"]))
    }

    private func rule(_ condition: String) -> String {
        """
        kolommen: {groen_pct: "% groen"}
        aanpakken:
          - naam: Proef
            eigenaar: wij
            als:
              - \(condition)
            omdat: Het past.
        """
    }

    @Test func `the rules that come with the program are read, and every reason is one sentence`() throws {
        let rules = try read(String(decoding: DefaultApproaches.yaml, as: UTF8.self))
        #expect(rules.list.count >= 10)
        for rule in rules.list {
            #expect(rule.reason.dutch.hasSuffix(".") && rule.reason.dutch.count < 130, "\(rule.name.dutch)")
            #expect(rule.reason.english != nil && rule.reference != nil, "\(rule.name.dutch)")
        }
        // No rule asks for a column that is explained nowhere.
        #expect(Set(rules.list.map(\.name.dutch)).count == rules.list.count)
    }

    @Test(arguments: [
        (
            "{kolom: hitte, vanaf: 40, onder: 45}",
            Condition.test(ColumnTest("hitte", .own, [.atLeast(40), .below(45)]))
        ),
        (
            "{kolom: inwoners_65plus, deel_van: inwoners, boven: 0.2}",
            .test(ColumnTest("inwoners_65plus", .share(of: "inwoners"), [.above(0.2)]))
        ),
        (
            "{kolom: rang_p95, min: rang_p05, vanaf: 9}",
            .test(ColumnTest("rang_p95", .difference(from: "rang_p05"), [.atLeast(9)]))
        ),
        ("{kolom: hitte, naast: land, hoogstens: -1}", .test(ColumnTest("hitte", .beside(.land), [.atMost(-1)]))),
        ("{kolom: groen_pct, laagste_deel: 0.1}", .test(ColumnTest("groen_pct", .own, [.amongLowest(0.1)]))),
        ("{kolom: eigen, is: [1, 2]}", .test(ColumnTest("eigen", .own, [.oneOfNumbers([1, 2])]))),
        ("{kolom: cluster, is_niet: hoog-hoog}", .test(ColumnTest("cluster", .own, [.noneOf(["hoog-hoog"])]))),
        (
            "{kolom: ontbreekt, bevat: [hitte, groen_pct]}",
            .test(ColumnTest("ontbreekt", .own, [.contains(["hitte", "groen_pct"])]))
        ),
        ("{kolom: ontbreekt, vanaf: 1}", .test(ColumnTest("ontbreekt", .own, [.atLeast(1)]))),
        ("{kolom: sterk_eenzaam_pct_2016, vanaf: 1}", .test(ColumnTest("sterk_eenzaam_pct_2016", .own, [.atLeast(1)]))),
        ("{kolom: bijdrage_hitte, vanaf: 1}", .test(ColumnTest("bijdrage_hitte", .own, [.atLeast(1)]))),
        (
            "{een_van: [{kolom: rang, is: 1}, {alle_van: [{kolom: rang, is: 2}]}]}",
            .any([
                .test(ColumnTest("rang", .own, [.oneOfNumbers([1])])),
                .all([.test(ColumnTest("rang", .own, [.oneOfNumbers([2])]))]),
            ])
        ),
    ])
    func `conditions mean what they say`(yaml: String, condition: Condition) throws {
        #expect(try read(rule(yaml)).list[0].condition == .all([condition]))
    }

    @Test(arguments: [
        ("{kolom: hite, vanaf: 1}", "Bedoelt u 'hitte'?"), ("{kolom: hitte, vanav: 1}", "Bedoelt u 'vanaf'?"),
        ("{kolom: hitte, vanaf: veel}", "moet een getal zijn"), ("{kolom: hitte}", "heeft geen voorwaarde"),
        ("{vanaf: 1}", "ontbreekt"), ("{kolom: cluster, is: hoog-hog}", "Bedoelt u 'hoog-hoog'?"),
        ("{kolom: cluster, vanaf: 1}", "past niet bij deze kolom"),
        ("{kolom: hitte, bevat: 1}", "past niet bij deze kolom"),
        ("{kolom: ontbreekt, bevat: [hite]}", "Bedoelt u 'hitte'?"), ("{kolom: ontbreekt, is: [hitte]}", "past niet"),
        ("{kolom: ontbreekt, hoogste_deel: 0.2}", "past niet"), ("{kolom: hitte, hoogste_deel: 20}", "hoogstens 1"),
        ("{kolom: hitte, naast: gemente, vanaf: 1}", "gemeente"),
        ("{kolom: rang, naast: land, vanaf: 1}", "Van groepen"),
        ("{kolom: hitte, deel_van: naam, vanaf: 1}", "geen getallen"),
        ("{kolom: naam, min: hitte, is: x}", "geen getallen"),
        ("{kolom: hitte, min: rang, naast: land, vanaf: 1}", "gaat niet samen"),
        ("{een_van: []}", "heeft geen voorwaarden"),
        ("{een_van: [{kolom: rang, is: 1}], kolom: hitte}", "geen bekende"),
    ])
    func `what cannot be meant is refused, with its line`(yaml: String, words: String) {
        let failure = #expect(throws: Failure.self) { try read(rule(yaml)) }
        #expect(failure?.description.contains(words) == true, "\(failure?.description ?? "")")
        #expect(failure?.location.hasPrefix("regels.yaml, regel ") == true, "\(failure?.location ?? "")")
    }

    @Test(arguments: [
        ("aanpakken: []", "ontbreekt"), ("aanpaken: []", "Bedoelt u 'aanpakken'?"),
        ("{kolommen: {hitte: x}, aanpakken: []}", "is al de naam"),
        ("aanpakken: [{naam: a, eigenaar: b, als: [{kolom: rang, is: 1}]}]", "omdat"),
        ("aanpakken: [{naam: a, eigenaar: b, omdat: c}]", "heeft geen voorwaarden"),
        ("aanpakken: [{naam: a, eigenaar: b, omdat: c, als: [{kolom: rang, is: 1}], link: x}]", "geen bekende sleutel"),
    ])
    func `a rule is whole or refused`(yaml: String, words: String) {
        let failure = #expect(throws: Failure.self) { try read(yaml) }
        #expect(failure?.description.contains(words) == true, "\(failure?.description ?? "")")
    }
}
