import Foundation
import Testing

/// What somebody gets who mistypes, forgets or asks the impossible.
@Suite struct UsageTests {
    struct Mistake: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let exitCode: Int32
        /// Texts that the message must contain.
        let mentions: [String]
        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: [String], _ exitCode: Int32, _ mentions: [String]) {
            (self.arguments, self.exitCode, self.mentions) = (arguments, exitCode, mentions)
        }
    }

    static let mistakes = [
        Mistake(["kaart", "--grens", "x"], 64, ["--grens", "--grenzen"]),
        Mistake(["kaartje"], 64, ["kaartje", "is geen opdracht", "Bedoelt u 'kaart'?"]),
        Mistake(["project.yaml"], 64, ["project.yaml", "is geen opdracht", "kaart, ophalen"]),
        Mistake(["ophalen", "Rotterdam"], 64, ["'Rotterdam'", "--gebied"]),
        Mistake(["kaart", "--gebied"], 64, ["--gebied"]),
        Mistake(["kaart", "--top", "tien"], 64, ["tien", "--top"]),
        Mistake(["kaart", "--top", "0"], 64, ["--top", "1"]),
        Mistake(["kaart", "--niveau", "straat"], 64, ["straat", "buurt", "wijk", "gemeente"]),
        Mistake(["kaart", "--methode", "gevoel"], 64, ["gevoel", "matrix", "index"]),
        Mistake(["kaart", "--leeftijd", "75plus"], 64, ["75plus", "65plus"]),
        Mistake(["kaart", "--formaat", "svg,docx"], 64, ["docx", "geojson"]),
        Mistake(["kaart", "--formaat", "png", "--dpi", "1200"], 64, ["--dpi", "72", "600"]),
        Mistake(["kaart", "--minimale-dekking", "2"], 64, ["--minimale-dekking"]),
        Mistake(["kaart", "--minimale-dekking", "1,5"], 64, ["tussen 0 en 1"]),
        Mistake(["kaart", "--kolom", "inwoners"], 64, ["inwoners", "="]),
        Mistake(["kaart", "--kolom", "hitte=a", "--kolom", "hitte=b"], 64, ["hitte", "twee keer"]),
        Mistake(["kaart", "--grenzen", "a", "--jaar", "2020"], 64, ["--jaar", "--eenzaamheid"]),
        Mistake(["kaart", "--liggend", "--staand"], 64, ["--liggend", "--staand", "gaat niet samen"]),
        Mistake(["kaart", "--draden", "0"], 64, ["--draden"]),
        Mistake(
            ["kaart", "--grenzen", "a", "--hitte-tabel", "b", "--hitte-raster", "c"], 64,
            ["--hitte-tabel", "--hitte-raster"]),
        Mistake(["kaart", "--grenzen", "a", "--hitte-vlakken", "b"], 64, ["--hitte-kolom"]),
        Mistake(["kaart", "--eenzaamheid", "a"], 64, ["ontbreken bronnen", "--grenzen", "--hitte-tabel"]),
        Mistake(["kaart", "--eenzaamheid", "a", "--zonder-hitte"], 64, ["ontbreekt een bron: --grenzen"]),
        Mistake(["kaart", "--grenzen", "GeoData/voorbeeld/wijkenbuurten_voorbeeld.gpkg"], 64, ["--eenzaamheid"]),
        Mistake(
            [
                "kaart", "--grenzen", "GeoData/voorbeeld/wijkenbuurten_voorbeeld.gpkg", "--eenzaamheid",
                "GeoData/voorbeeld/eenzaamheid_voorbeeld.csv",
            ], 64, ["--hitte-raster", "--zonder-hitte"]),
        Mistake(["kaart", "--project", "bestaat-niet.yaml"], 66, ["bestaat-niet.yaml"]),
        Mistake(["kaart", "--project", "GeoData/voorbeeld"], 65, ["is een map", "GeoData/voorbeeld/project.yaml"]),
        Mistake(["kaart", "--gebied", "Atlantis"], 64, ["Atlantis", "ophalen --gebied Atlantis"]),
        Mistake(["kaart", "--gebied", "9901"], 64, ["Bedoelt u GM9901?"]),
        Mistake(["kaart", "--gebied", "Nergenshuizen,Súd-Fabelân"], 64, ["Bedoelt u", "spatie, geen komma"]),
        Mistake(
            [
                "kaart", "--grenzen", "GeoData/voorbeeld/wijkenbuurten_voorbeeld.gpkg", "--eenzaamheid",
                "GeoData/voorbeeld/eenzaamheid_voorbeeld.csv", "--zonder-hitte", "--gebied", "Zuid-Holland",
            ], 64, ["Zuid-Holland", "provincie", "--gebieden"]),
        Mistake(
            ["plan", "GeoData/vorbeeld", "--bezoeken", "4"], 66, ["bestaat niet", "Bedoelt u GeoData/voorbeeld?"]),
    ]

    @Test(arguments: mistakes)
    func `a mistake gets one helpful sentence and its exit code`(mistake: Mistake) throws {
        let folder = try TemporaryFolder()
        let arguments =
            mistake.arguments.first == "kaart"
            ? mistake.arguments + ["--uitvoer", folder.path("uit")] : mistake.arguments
        let outcome = try Tool.run(arguments)
        #expect(outcome.exitCode == mistake.exitCode, "\(outcome.errors)")
        for text in mistake.mentions { #expect(outcome.errors.contains(text), "\(outcome.errors)") }
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("fout: ") || outcome.errors.contains("\nfout: "), "\(outcome.errors)")
        for english in ["Error:", "Usage:", "Unknown", "See '", "Did you", "for more", "invalid"] {
            #expect(!outcome.errors.contains(english), "\(outcome.errors)")
        }
        #expect(try folder.contents().isEmpty)
    }

    @Test(arguments: [["--help"], ["kaart", "--help"], []])
    func `the help is Dutch`(arguments: [String]) throws {
        let outcome = try Tool.run(arguments)
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains("GEBRUIK"))
        for english in ["USAGE", "OPTIONS", "OVERVIEW", "SUBCOMMANDS", "Show ", "default:", "See '"] {
            #expect(!outcome.output.contains(english), "\(outcome.output)")
        }
    }

    @Test(arguments: ["kaart", "ophalen", "controleer", "overzetten", "vergelijk", "plan", "plekken", "verifieer"])
    func `the help of a verb is Dutch and names no default twice`(verb: String) throws {
        let outcome = try Tool.run([verb, "--help"])
        #expect(outcome.exitCode == 0 && outcome.output.contains("GEBRUIK"))
        #expect(!outcome.output.contains("). (standaard"), "\(outcome.output)")
        #expect(!outcome.output.contains("(default"), "\(outcome.output)")
    }

    @Test func `the version is a number`() throws {
        let outcome = try Tool.run(["--version"])
        #expect(outcome.exitCode == 0)
        #expect(outcome.output.contains(/^\d+\.\d+\.\d+\n$/))
    }
}
