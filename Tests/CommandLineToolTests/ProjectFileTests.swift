import Foundation
import Testing

/// Mistakes in a project file name the file, the line and the key.
@Suite struct ProjectFileTests {
    static let mistakes: [(text: String, exitCode: Int32, mentions: [String])] = [
        ("naam: x\ngebeid: [GM0599]\n", 64, ["regel 2", "gebeid", "gebied"]),
        ("naam: [\n", 65, ["YAML"]),
        ("- een\n- twee\n", 65, ["sleutel"]),
        ("", 65, ["leeg"]),
        ("niveau: straat\n", 64, ["regel 1", "straat", "buurt"]),
        ("top: veel\n", 65, ["regel 1", "top", "geheel getal"]),
        ("onzekerheid: {standaardfout_pct: 2,5}\n", 64, ["regel 1", "decimale punt"]),
        ("bevolking: kwb_2024.csv\n", 65, ["regel 1", "`bevolking: {bestand: kwb_2024.csv}`"]),
        ("grenzen: {laag: buurten}\n", 64, ["grenzen.bestand"]),
        ("methode:\n  normalisatie: minmax\n", 64, ["regel 2", "minmax", "min-max"]),
        ("methode:\n  bereik: [100, 1]\n", 65, ["regel 2", "bereik"]),
        ("methode:\n  indicatoren:\n    Hitte: {gewigt: 1, van: {}}\n", 64, ["gewigt", "gewicht"]),
        ("methode:\n  indicatoren:\n    Hitte: {gewicht: -1, van: {a: {kolom: hitte}}}\n", 64, ["Hitte"]),
        ("methode: {normalisatie: z-score, aggregatie: geometrisch}\n", 64, ["z-score"]),
        ("matrix:\n  hitte_grenzen: [41, 35]\n", 64, ["hitte_grenzen"]),
        ("matrix:\n  tabel: [[1, 2], [3, 4]]\n", 64, ["tabel"]),
        ("hitte: {raster: a.tif, tabel: b.csv}\n", 64, ["regel 1", "raster", "tabel"]),
        ("hitte: {raster: a.tif, minimale_dekking: 3}\n", 65, ["minimale_dekking"]),
        ("eenzaamheid: {bestand: a.csv, leeftijd: 75plus}\n", 64, ["75plus", "65plus"]),
        ("hitte: {tabel: a.csv, maat: mediaan}\n", 64, ["regel 1", "maat", "raster"]),
        ("tabellen:\n  - {bestand: a.csv, kolommen: {rang: x}}\n", 64, ["rang", "uitkomsten"]),
        ("matrix: {hitte_grenzen: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}\n", 64, ["hitte_grenzen", "10"]),
        ("naam: a\nnaam: b\n", 65, ["naam"]),
        ("vergelijking: {groepen: [provinsie]}\n", 64, ["regel 1", "provinsie", "Bedoelt u 'provincie'?"]),
        ("vergelijking: {gemeenten: [Rotterdam]}\n", 64, ["vergelijking.gemeenten", "Rotterdam", "GM0363"]),
        ("vergelijking: {groepen: [gekozen]}\n", 64, ["maar niet welke", "gemeenten"]),
        ("vergelijking: {groep: [land]}\n", 64, ["groepen"]),
        ("clusters: {buren: koning}\n", 64, ["regel 1", "koning", "queen"]),
        ("clusters: {permutaties: 5}\n", 64, ["clusters.permutaties", "999"]),
        ("kaarten: {klassen: jenks}\n", 64, ["regel 1", "jenks", "optimaal"]),
        ("kaarten: {klasse: vast}\n", 64, ["klasse", "klassen"]),
        ("formaten: [geojson, docx]\n", 64, ["regel 1", "docx", "geojson", "pdf"]),
        ("formaten: []\n", 64, ["formaten"]),
        ("dpi: 5000\n", 64, ["dpi", "600"]),
        ("clusters: {zaad: -1}\n", 64, ["clusters.zaad"]),
    ]

    @Test(arguments: mistakes.indices)
    func `a mistake in the project file is pointed at`(number: Int) throws {
        let mistake = Self.mistakes[number]
        let folder = try TemporaryFolder()
        let project = try folder.write(mistake.text, to: "project.yaml")
        let outcome = try Tool.run(["kaart", "--project", project, "--uitvoer", folder.path("uit")])
        #expect(outcome.exitCode == mistake.exitCode, "\(outcome.errors)")
        #expect(outcome.errors.contains("project.yaml"), "\(outcome.errors)")
        for text in mistake.mentions { #expect(outcome.errors.contains(text), "\(outcome.errors)") }
        #expect(try folder.contents().keys.sorted() == ["project.yaml"])
    }
}
