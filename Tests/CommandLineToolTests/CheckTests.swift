import Foundation
import Testing

/// `controleer`: it ends as `kaart` would, and finds what is known to be wrong.
@Suite struct CheckTests {
    private let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    private static let example = "GeoData/voorbeeld"
    private static let usual = [
        "--grenzen": "\(example)/wijkenbuurten_voorbeeld.gpkg", "--laag": "buurten",
        "--eenzaamheid": "\(example)/eenzaamheid_voorbeeld.csv", "--bevolking": "\(example)/kerncijfers_voorbeeld.csv",
        "--hitte-raster": "\(example)/gevoelstemperatuur_voorbeeld.tif",
    ]

    struct Input: Sendable, CustomTestStringConvertible {
        let name: String
        /// Options to replace; an empty text leaves one out, and `@` stands for a file with `text`.
        let options: [String: String]
        var text = ""
        let exitCode: Int32
        var testDescription: String { name }
    }

    static let inputs = [
        Input(name: "the example", options: [:], exitCode: 0),
        Input(name: "a selection", options: ["--gebied": "Nergenshuizen"], exitCode: 0),
        Input(name: "wijken", options: ["--niveau": "wijk", "--laag": "wijken"], exitCode: 0),
        Input(name: "no file", options: ["--eenzaamheid": "weg.csv"], exitCode: 66),
        Input(name: "no layer", options: ["--laag": "straten"], exitCode: 66),
        Input(name: "no loneliness", options: ["--eenzaamheid": ""], exitCode: 64),
        Input(name: "no heat", options: ["--hitte-raster": ""], exitCode: 64),
        Input(name: "no such area", options: ["--gebied": "Atlantis"], exitCode: 64),
        Input(name: "no such year", options: ["--jaar": "1999"], exitCode: 65),
        Input(name: "no such column", options: ["--kolom": "inwoners=bestaatniet"], exitCode: 65),
        Input(name: "no such meaning", options: ["--kolom": "mensen=aantal"], exitCode: 64),
        Input(
            name: "text in a number", options: ["--eenzaamheid": "@"], text: "code;waarde\nBU99010100;veel\n",
            exitCode: 65),
        Input(
            name: "a percentage over 100", options: ["--eenzaamheid": "@"], text: "code;waarde\nBU99010100;130\n",
            exitCode: 65),
        Input(
            name: "a code twice", options: ["--eenzaamheid": "@"], text: "code;waarde\nBU99010100;1\nBU99010100;2\n",
            exitCode: 65),
        Input(
            name: "another country", options: ["--eenzaamheid": "@"], text: "code;waarde\nBU00140000;1\n", exitCode: 65),
        Input(
            name: "a ragged row", options: ["--bevolking": "@"], text: "code;inwoners\nBU99010100;1;2\n", exitCode: 65),
        Input(
            name: "a table for boundaries", options: ["--grenzen": "@", "--laag": ""], text: "code;x\nBU99010100;1\n",
            exitCode: 65),
        Input(name: "a table for a raster", options: ["--hitte-raster": "@"], text: "geen raster", exitCode: 65),
    ]

    @Test(arguments: inputs) func `the exit code is that of kaart`(input: Input) throws {
        let path = try folder.write(input.text, to: "invoer.csv")
        let options = Self.usual.merging(input.options) { $1 }.filter { !$0.value.isEmpty }
        let arguments = options.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value == "@" ? path : $0.value] }
        let map = try Tool.run(["kaart", "--formaat", "csv", "--uitvoer", folder.path("uit")] + arguments)
        let check = try Tool.run(["controleer"] + arguments)
        #expect(map.exitCode == input.exitCode, "\(map.errors)")
        #expect(check.exitCode == map.exitCode, "\(check.output)\(check.errors)")
        #expect(check.output.contains("WAT DIT BETEKENT VOOR DE KAART"), "\(check.errors)")
        #expect(check.output.contains(" fout (") == (input.exitCode != 0), "\(check.output)")
    }

    @Test func `it writes nothing, says the same twice and on any number of threads, and JSON says it too`() throws {
        let one = try Tool.run(["controleer", "--draden", "1"])
        #expect(one.exitCode == 0, "\(one.errors)")
        #expect(try Tool.run(["controleer", "--draden", "2"]).output == one.output)
        let text = try Tool.run(["controleer", "--json", "--stil"])
        let report = try #require(try JSONSerialization.jsonObject(with: Data(text.output.utf8)) as? [String: Any])
        #expect(report["kaart_kan"] as? Bool == true)
        #expect(report["code"] as? Int == 0)
        let parts = try #require(report["onderdelen"] as? [[String: Any]])
        #expect(
            parts.compactMap { $0["onderdeel"] as? String }
                == [
                    "grenzen", "bevolking", "eenzaamheid", "hitte", "koppeling", "koppeling", "ontbrekend", "meetkunde",
                    "uitkomst",
                ])
        #expect(parts[4]["gekoppeld"] as? Int == 116)
        #expect(parts[4]["alleen_kaart"] as? [String] == ["BU99030203"])
    }

    @Test func `every file is read, whatever is wrong with the others`() throws {
        let boundaries = try folder.write("code;x\nBU99010100;1\n", to: "grenzen.csv")
        let lonely = try folder.write("code;waarde\nBU99010100;veel\n", to: "eenzaam.csv")
        let loose = try folder.write("a;b\n1;2;3\n", to: "kapot.csv")
        let outcome = try Tool.run([
            "controleer", "--grenzen", boundaries, "--eenzaamheid", lonely, "--bevolking",
            "\(Self.example)/kerncijfers_voorbeeld.csv", "--hitte-tabel", "nergens.csv", loose,
        ])
        #expect(outcome.exitCode == 65)
        for mention in ["geen vlakken", "\"veel\"", "nergens.csv", "3 velden", "117 buurten"] {
            #expect(outcome.output.contains(mention), "\(outcome.output)")
        }
    }

    @Test func `loose files are checked by themselves`() throws {
        let codes = try folder.write("code;naam\n5990110;Café\nBUO5990111;CafÃ©\n", to: "codes.csv")
        let outcome = try Tool.run(["controleer", codes])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        for mention in ["voorloopnullen", "letter O", "BU05990110"] {
            #expect(outcome.output.contains(mention), "\(outcome.output)")
        }
    }

    @Test func `no text of a file reaches the terminal as it is`() throws {
        let hostile = try folder.write(
            "code;na\u{1B}[2Jam;inwoners\nBU99010100;Kwaad\u{1B}]0;titel\u{7};5\nBU9901010\u{1B}[31m;x;6\n",
            to: "kwaad.csv")
        for arguments in [[hostile], ["--json", hostile]] {
            let outcome = try Tool.run(["controleer", "--bevolking", hostile] + arguments)
            #expect(!outcome.output.isEmpty)
            for text in [outcome.output, outcome.errors] {
                #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
            }
        }
    }
}
