import Areas
import Foundation
import Publishing
import RiskModel
import Testing

@testable import Pipeline

/// What `herkomst.json` keeps of a run is enough to make it again.
@Suite struct OrderTests {
    private func settings(_ yaml: String) throws -> Settings {
        try readOrder(YAMLMap(document: yaml, file: "proef.yaml"), in: "proef.yaml")
    }

    @Test func `a long seed and a weight of many decimals come back to the last digit`() throws {
        let settings = try settings(
            """
            methode:
              soort: index
              indicatoren: {a: {kolom: a, gewicht: 0.00000000012}, b: {kolom: b, gewicht: 45.300000000000004}}
            onzekerheid: {zaad: 9007199254740993}
            clusters: {zaad: 9223372036854775807}
            """)
        #expect(settings.uncertainty.seed == 9_007_199_254_740_993 && settings.clusters.seed == UInt64(Int64.max))
        #expect(settings.index.parts.map(\.weight) == [0.00000000012, 45.300000000000004])
        let again = try self.settings(String(decoding: Order.json(settings).bytes(pretty: true), as: UTF8.self))
        #expect(again.index == settings.index && again.uncertainty == settings.uncertainty)
        #expect(again.clusters == settings.clusters)
    }

    @Test(arguments: [
        """
        naam: Proef
        gebied: [GM0599]
        grenzen: {bestand: a/grenzen.gpkg, laag: buurten, jaar: 2024}
        eenzaamheid: {bestand: /b/eenzaam.csv, jaar: [2016, 2020], leeftijd: 18plus, grenzen: oud.gpkg, mensen: m.csv}
        hitte: {tabel: hitte.csv, kolom: PET, grenzen: {bestand: g.gpkg, laag: x}}
        """,
        """
        niveau: wijk
        opmerking: "let op: <b>"
        grenzen: {bestand: grenzen.gpkg}
        gebieden: {bestand: regio.csv, jaar: 2024}
        grootteklasse: [7, 8]
        bevolking: {bestand: kwb.csv, grenzen: oud.gpkg, bron: CBS, licentie: CC BY 4.0}
        eenzaamheid: [{bestand: een.csv, jaar: 2016}, {bestand: twee.csv, jaar: 2020}]
        hitte: {raster: pet.tif, maat: p90, drempel: 38.5, minimale_dekking: 0.25}
        methode:
          soort: index
          normalisatie: grenzen
          uitschieters: winsoriseren
          bereik: [0, 10]
          aggregatie: rekenkundig
          ontbrekend: herwegen
          indicatoren:
            Sociaal: {gewicht: 2, van: {z: {kolom: sterk_eenzaam_pct, grenzen: [0, 20]}, a: {kolom: alleen, grenzen: [1, 2], richting: lager}}}
            Hitte: {kolom: hitte, gewicht: 0.1, grenzen: [30, 50]}
        matrix: {hitte_grenzen: [30, 40, 45, 50], eenzaam_grenzen: [1, 2, 3, 4]}
        onzekerheid: {trekkingen: 500, zaad: 7, gewichten: 0.1, standaardfout_pct: 1.5, standaardfout_hitte: 2, foutsoort: steekproef}
        tabellen:
          - {bestand: extra.csv, kolommen: {alleen: P_EENP}, soort: percentage, jaar: 2023}
        clusters: {buren: rook, permutaties: 499, zaad: 3}
        vergelijking: {groepen: [gemeente, land], gemeenten: [GM0363]}
        kolommen: {inwoners: AANT_INW}
        ontbrekend: ["n.v.t.", "?"]
        aanpakken: regels.yaml
        notities: {bestand: notities.xlsx, laag: Blad1}
        plekken: {bestand: p.gpkg, laag: x, bron: Waternet, afstand: 250.5, waar: {Status: [In bedrijf, Nieuw], soort: a}, soort: [kerk]}
        top: 25
        """,
        "{grenzen: {bestand: g.gpkg}, eenzaamheid: {bestand: e.csv}, hitte: geen}",
        "{grenzen: {bestand: g.gpkg}, eenzaamheid: {bestand: e.csv}, hitte: {vlakken: v.gpkg, kolom: klasse}}",
    ])
    func `an order read back is the same order`(yaml: String) throws {
        let settings = try settings(yaml)
        let order = Order.json(settings)
        let text = String(decoding: order.bytes(pretty: true), as: UTF8.self)
        let again = try self.settings(text)
        #expect(Order.json(again) == order)
        #expect(again.index == settings.index && again.matrix == settings.matrix)
        #expect(again.uncertainty == settings.uncertainty && again.heat == settings.heat)
        #expect(
            again.comparison == settings.comparison && again.clusters == settings.clusters
                && again.loneliness == settings.loneliness
                && again.extraTables == settings.extraTables && again.places == settings.places)
    }
}
