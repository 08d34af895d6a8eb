import Areas
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite struct ProvenanceDocumentTests {
    private func document() -> ProvenanceDocument {
        var document = ProvenanceDocument(programVersion: "1.2.3")
        document.date = "2024-11-05"
        document.options = [JSON.Member("gebied", .texts(["GM0599"])), JSON.Member("niveau", "buurt")]
        document.method = ["soort": "matrix"]
        var input = InputRecord(
            role: "grenzen", path: "GeoData/wijken \"2024\".gpkg", layer: "buurten",
            fingerprint: Fingerprint(bytes: 3, sha256: "ba7816bf"))
        (input.source, input.year, input.licence) = ("CBS/Kadaster, Wijk- en Buurtkaart", 2024, "CC BY 4.0")
        (input.rowsRead, input.rowsUsed) = (14_800, 92)
        input.coordinateSystem = "EPSG:28992 (Amersfoort / RD New)"
        document.inputs = [
            input,
            InputRecord(role: "hitte", path: "x.csv", fingerprint: Fingerprint(bytes: 0, sha256: "e3b0c442")),
        ]
        document.joins = [
            JoinRecord(
                source: "x.csv", year: nil, level: .buurt, matched: 91, onlyAreas: ["BU05991991"], onlyRows: [],
                elsewhere: 12, withoutValue: [("hitte", 0)])
        ]
        document.repairs = [
            RepairRecord(
                code: "BU05990110", reason: "de rand kruist zichzelf", isRepaired: true, areaBefore: 1e4 / 3,
                areaAfter: 3333.5),
            RepairRecord(
                code: "BU05990111", reason: "een ring heeft te weinig punten", isRepaired: false, areaBefore: nil,
                areaAfter: 0),
        ]
        document.transformations = [
            TransformationRecord(
                from: "Amersfoort / RD New", to: "WGS 84", operation: "Inverse of RD New", accuracy: 0.25, grids: [])
        ]
        document.notices = [Notice("zonder rij", "1 buurt heeft geen rij.", codes: ["BU05991991"])]
        document.outputs = [
            OutputRecord(name: "buurten.geojson", fingerprint: Fingerprint(bytes: 10, sha256: "cdc76e5c"))
        ]
        return document
    }

    @Test func `the document is as recorded`() throws {
        try expectGolden(document().bytes, "herkomst.json")
    }

    @Test func `the document is JSON with everything that has to be told`() throws {
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(document().bytes)) as? [String: Any])
        #expect(
            Set(root.keys) == [
                "programma", "datum", "tijdstip", "opdracht", "opties", "methode", "invoer", "koppelingen",
                "overzettingen",
                "reparaties",
                "transformaties",
                "meldingen", "uitvoer",
            ])
        let join = try #require((root["koppelingen"] as? [[String: Any]])?.first)
        #expect((join["alleen_gebied"] as? [String: Any])?["codes"] as? [String] == ["BU05991991"])
        #expect((root["invoer"] as? [[String: Any]])?[1]["jaar"] is NSNull)
    }

    @Test func `the summary names version, method and sources but no paths`() {
        let text = String(decoding: document().summary.bytes(), as: UTF8.self)
        #expect(text.contains("hitte-eenzaamheid 1.2.3"))
        #expect(text.contains("CC BY 4.0"))
        #expect(!text.contains("GeoData"))
    }
}
