import Foundation
import Testing

/// Files that are not what they should be: one sentence, the right exit code, and the earlier results as they were.
@Suite struct BadInputTests {
    static let example = "GeoData/voorbeeld"
    static let boundaries = "\(example)/wijkenbuurten_voorbeeld.gpkg"
    static let loneliness = "\(example)/eenzaamheid_voorbeeld.csv"
    static let population = "\(example)/kerncijfers_voorbeeld.csv"
    static let raster = "\(example)/gevoelstemperatuur_voorbeeld.tif"

    /// Runs the example with some of its files replaced, into a folder that already holds a result.
    private func run(_ replaced: [String: String], _ extra: [String] = []) throws -> (Tool.Outcome, untouched: Bool) {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path("uit"), withIntermediateDirectories: true)
        _ = try folder.write("eerder", to: "uit/kaart-risico.svg")
        let files = [
            "--grenzen": Self.boundaries, "--laag": "buurten", "--eenzaamheid": Self.loneliness,
            "--bevolking": Self.population, "--hitte-raster": Self.raster,
        ].merging(replaced) { $1 }
        let arguments = files.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        let outcome = try Tool.run(["kaart", "--uitvoer", folder.path("uit")] + arguments + extra)
        return (outcome, try folder.contents(of: "uit") == ["kaart-risico.svg": Data("eerder".utf8)])
    }

    private func expect(
        _ replaced: [String: String], _ extra: [String] = [], exitCode: Int32, mentions: [String],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let (outcome, untouched) = try run(replaced, extra)
        #expect(outcome.exitCode == exitCode, "\(outcome.errors)", sourceLocation: sourceLocation)
        #expect(untouched, sourceLocation: sourceLocation)
        #expect(outcome.output.isEmpty, sourceLocation: sourceLocation)
        let message = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("fout: ") }
        #expect(message.count == 1, "\(outcome.errors)", sourceLocation: sourceLocation)
        for text in mentions {
            #expect(outcome.errors.contains(text), "\(outcome.errors)", sourceLocation: sourceLocation)
        }
    }

    @Test(arguments: ["--grenzen", "--eenzaamheid", "--bevolking", "--hitte-raster"])
    func `a file that is not there`(option: String) throws {
        try expect([option: "\(Self.example)/bestaat-niet.gpkg"], exitCode: 66, mentions: ["bestaat-niet.gpkg"])
    }

    @Test(arguments: ["--grenzen", "--eenzaamheid", "--bevolking", "--hitte-raster"])
    func `an empty file`(option: String) throws {
        let folder = try TemporaryFolder()
        let ending = ["--grenzen": "gpkg", "--hitte-raster": "tif"][option] ?? "csv"
        try expect([option: try folder.write("", to: "leeg.\(ending)")], exitCode: 65, mentions: ["leeg.\(ending)"])
    }

    @Test(arguments: [("--grenzen", boundaries), ("--hitte-raster", raster)], [0.3, 0.8])
    func `a file that was cut off`(file: (option: String, path: String), share: Double) throws {
        let folder = try TemporaryFolder()
        let whole = try Data(contentsOf: Tool.repository.appending(path: file.path))
        let name = "half." + (file.path.split(separator: ".").last.map(String.init) ?? "")
        try whole.prefix(Int(Double(whole.count) * share)).write(to: folder.url.appending(path: name))
        try expect([file.option: folder.path(name)], exitCode: 65, mentions: [name])
    }

    /// The loneliness table of the example with some text replaced.
    private func table(_ replace: (String) -> String) throws -> (TemporaryFolder, String) {
        let folder = try TemporaryFolder()
        let text = try String(contentsOf: Tool.repository.appending(path: Self.loneliness), encoding: .utf8)
        return (folder, try folder.write(replace(text), to: "eenzaamheid.csv"))
    }

    @Test(arguments: [
        ("onbekend", "onbekend"), ("NaN", "NaN"), ("inf", "inf"), ("130,5", "130"), ("-3", "-3"), ("0x1F", "0x1F"),
    ])
    func `a cell that is no percentage is named with its row and column`(cell: String, mention: String) throws {
        let (folder, path) = try table { text in
            var lines = text.components(separatedBy: "\n")
            let header = lines[0].components(separatedBy: ";")
            let column = header.firstIndex { $0.contains("SterkEenzaam") } ?? 0
            let row =
                lines.firstIndex {
                    $0.contains("BU99") && $0.contains("80200") && $0.contains("MW00000") && $0.contains("2024")
                } ?? 1
            var cells = lines[row].components(separatedBy: ";")
            cells[column] = cell
            lines[row] = cells.joined(separator: ";")
            return lines.joined(separator: "\n")
        }
        try expect(
            ["--eenzaamheid": path], exitCode: 65,
            mentions: ["eenzaamheid.csv", "rij", "SterkEenzaam", mention, "BU99"])
        _ = folder
    }

    @Test func `a number of people that cannot be is refused before anything is written`() throws {
        let folder = try TemporaryFolder()
        let text = try String(contentsOf: Tool.repository.appending(path: Self.population), encoding: .utf8)
        var lines = text.components(separatedBy: "\n")
        let separator = lines[0].contains(";") ? ";" : ","
        let header = lines[0].components(separatedBy: separator)
        let column = try #require(header.firstIndex { $0.lowercased().contains("inwoners") })
        let row = try #require(lines.firstIndex { $0.contains("BU9901") })
        var cells = lines[row].components(separatedBy: separator)
        cells[column] = "1e300"
        lines[row] = cells.joined(separator: separator)
        let path = try folder.write(lines.joined(separator: "\n"), to: "mensen.csv")
        try expect(["--bevolking": path], exitCode: 65, mentions: ["mensen.csv", "rij", "1e300", "te groot"])
    }

    @Test(arguments: [
        ("buurtcode;hitte\n99010100;44,1\n", ["rij 2", "kolom buurtcode", "99010100", "BU en acht cijfers"]),
        ("buurtcode;hitte\nMolenkwartier;44,1\n", ["rij 2", "Molenkwartier", "--kolom code=NAAM"]),
        ("plaats;hitte\nMolenkwartier;44,1\n", ["geen kolom gevonden", "plaats, hitte"]),
        ("buurtcode;hitte\n", ["geen rijen"]),
        ("buurtcode;hitte\nBU99010100;44\nBU99010100;44\n", ["1 gebiedscode staat", "rij 2 en rij 3"]),
    ])
    func `a table without usable codes says what stands there instead`(text: String, mentions: [String]) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(text, to: "hitte.csv")
        try expect(
            ["--hitte-raster": "", "--hitte-tabel": path], exitCode: 65, mentions: ["hitte.csv"] + mentions)
    }

    @Test(arguments: [("1.234", 65), ("1234", 0), ("1.2", 0)])
    func `a number of people that may be a thousand or a fraction is refused`(cell: String, exitCode: Int32) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("code;inwoners;inwoners_65plus\nBU99010100;2000;\(cell)\n", to: "mensen.csv")
        if exitCode == 0 {
            let (outcome, _) = try run(["--bevolking": path])
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
        } else {
            try expect(
                ["--bevolking": path], exitCode: exitCode, mentions: ["mensen.csv", "rij 2", cell, "scheidingsteken"])
        }
    }

    @Test func `fractions for percentages and heat in another unit are remarked upon`() throws {
        let folder = try TemporaryFolder()
        let codes = (0...9).map { "BU990101\($0 < 10 ? "0" : "")\($0)" }
        let lonely = try folder.write(
            "code;sterk_eenzaam_pct\n" + codes.map { "\($0);0,1" }.joined(separator: "\n") + "\n", to: "eenzaam.csv")
        let heat = try folder.write(
            "code;hitte\n" + codes.map { "\($0);315" }.joined(separator: "\n") + "\n", to: "kelvin.csv")
        let (outcome, _) = try run(["--eenzaamheid": lonely, "--hitte-raster": "", "--hitte-tabel": heat])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("percentages vreemd klein"), "\(outcome.errors)")
        #expect(outcome.errors.contains("hitte onwaarschijnlijk"), "\(outcome.errors)")
        #expect(outcome.errors.contains("hitte in één klasse"), "\(outcome.errors)")
    }

    @Test func `heat of a table that covers too little of an area does not count`() throws {
        let folder = try TemporaryFolder()
        let table = try folder.write(
            "code;hitte;hitte_dekking\nBU99010100;44;0,1\nBU99010101;45;0,9\nBU99010102;43;0,8\n", to: "hitte.csv")
        let outcome = try Tool.run(
            [
                "kaart", "--grenzen", Self.boundaries, "--laag", "buurten", "--eenzaamheid", Self.loneliness,
                "--bevolking",
                Self.population, "--hitte-tabel", table, "--uitvoer", folder.path("uit"), "--formaat", "csv",
            ])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("minimale_dekking"), "\(outcome.errors)")
        let list = try String(contentsOf: folder.url.appending(path: "uit/prioriteiten.csv"), encoding: .utf8)
        let header = try #require(list.components(separatedBy: "\r\n").first).components(separatedBy: ";")
        let column = try #require(header.firstIndex(of: "hitte"))
        func heat(_ code: String) throws -> String {
            let line = try #require(list.components(separatedBy: "\r\n").first { $0.contains(code) })
            return line.components(separatedBy: ";")[column]
        }
        #expect(try heat("BU99010100").isEmpty)
        #expect(try heat("BU99010101") == "45")
    }

    @Test func `a column that is not there`() throws {
        let (folder, path) = try table { $0.replacingOccurrences(of: "SterkEenzaam", with: "Iets") }
        try expect(["--eenzaamheid": path], exitCode: 65, mentions: ["eenzaamheid.csv", "--kolom"])
        _ = folder
    }

    @Test func `a code that stands twice`() throws {
        let (folder, path) = try table { text in
            let lines = text.components(separatedBy: "\n")
            let row =
                lines.first {
                    $0.contains("BU9901") && $0.contains("80200") && $0.contains("MW00000") && $0.contains("2024")
                } ?? ""
            return text + (text.hasSuffix("\n") ? "" : "\n") + row + "\n"
        }
        try expect(["--eenzaamheid": path], exitCode: 65, mentions: ["BU9901"])
        _ = folder
    }

    @Test func `a year that is not in the table`() throws {
        try expect([:], ["--jaar", "1999"], exitCode: 65, mentions: ["1999", "2024"])
    }

    @Test func `a table of other areas`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("code;hitte\nBU00140000;40,1\nBU00140001;41\n", to: "elders.csv")
        try expect(
            ["--hitte-raster": "", "--hitte-tabel": path], exitCode: 65,
            mentions: ["elders.csv", "BU00140000", "BU9901"])
    }

    @Test func `degrees that claim to be RD`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            """
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}},
             "features": [{"type": "Feature", "properties": {"buurtcode": "BU99010100"},
             "geometry": {"type": "Polygon", "coordinates": [[[5.1, 52.1], [5.2, 52.1], [5.2, 52.2], [5.1, 52.1]]]}}]}
            """, to: "graden.geojson")
        try expect(["--grenzen": path, "--laag": ""], exitCode: 65, mentions: ["graden.geojson", "graden"])
    }

    @Test(arguments: ["1e300", "-1e12"])
    func `coordinates beyond the country`(coordinate: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            """
            {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"buurtcode": "BU99010100"},
             "geometry": {"type": "Polygon", "coordinates": [[[\(coordinate), 52.1], [5.2, 52.1], [5.2, 52.2], [\(coordinate), 52.1]]]}}]}
            """, to: "ver.geojson")
        try expect(["--grenzen": path, "--laag": ""], exitCode: 65, mentions: ["ver.geojson"])
    }

    @Test func `an area that does not exist`() throws {
        try expect([:], ["--gebied", "Verzonnen aan Zeee"], exitCode: 64, mentions: ["Verzonnen aan Zee"])
        try expect([:], ["--gebied", "GM0599"], exitCode: 64, mentions: ["GM0599"])
    }

    @Test func `a folder that cannot be written`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("geen map", to: "bestand")
        let outcome = try Tool.run(["kaart", "--uitvoer", file + "/uit"])
        #expect(outcome.exitCode == 73, "\(outcome.errors)")
        #expect(outcome.errors.contains("bestand"))
        #expect(try folder.contents().keys.sorted() == ["bestand"])
    }
}
