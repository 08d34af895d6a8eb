#if os(Linux)
    import Foundation
    import Testing

    /// Files that would exhaust memory or time: refused in one sentence, within the bounds of docs/architecture.md.
    @Suite struct InputLimitTests {
        static let boundaries = "\(Tool.repository.path())/GeoData/voorbeeld/wijkenbuurten_voorbeeld.gpkg"
        static let loneliness = "\(Tool.repository.path())/GeoData/voorbeeld/eenzaamheid_voorbeeld.csv"

        private let folder: TemporaryFolder
        init() throws { folder = try TemporaryFolder() }

        private func expectRefused(
            _ arguments: [String], peakBelow most: Int, mentions: [String], exitCode: Int32 = 65,
            sourceLocation: SourceLocation = #_sourceLocation
        ) throws {
            let run = try MeasuredRun(
                ["kaart", "--uitvoer", folder.path("uit")] + arguments, scratch: folder)
            #expect(run.exitCode == exitCode, "\(run.errors)", sourceLocation: sourceLocation)
            if !MeasuredRun.isSanitized { #expect(run.peakMiB < most, sourceLocation: sourceLocation) }
            for text in mentions {
                #expect(run.errors.contains(text), "\(run.errors)", sourceLocation: sourceLocation)
            }
        }

        private func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
            try Data(bytes).write(to: folder.url.appending(path: name))
            return folder.path(name)
        }

        private func asTable(_ path: String) -> [String] {
            ["--grenzen", Self.boundaries, "--laag", "buurten", "--zonder-hitte", "--eenzaamheid", path]
        }

        private func asBoundaries(_ path: String) -> [String] {
            ["--grenzen", path, "--zonder-hitte", "--eenzaamheid", Self.loneliness]
        }

        @Test func `a table of ten million rows`() throws {
            let row = Array("BU99010100;12.5\n".utf8)
            var text = Array("code;sterk_eenzaam_pct\n".utf8)
            text.reserveCapacity(text.count + 10_000_000 * row.count)
            let block = Array(repeatElement(row, count: 10_000).joined())
            for _ in 0..<1000 { text += block }
            try expectRefused(
                asTable(try file("veel.csv", text)), peakBelow: 512, mentions: ["veel.csv", "5000000 rijen"])
        }

        @Test func `a table of countless columns`() throws {
            let text = Array("code".utf8) + [UInt8](repeating: UInt8(ascii: ";"), count: 2_000_000)
            try expectRefused(
                asTable(try file("breed.csv", text)), peakBelow: 256, mentions: ["breed.csv", "kolommen"])
        }

        /// Two gigabytes of spaces in a zip of thirteen megabytes.
        private static let twoGigabytes = 1_000_000

        @Test func `a zip that says it unfolds to a text of gigabytes is believed and refused`() throws {
            let zip = HandmadeZip([.spaces("t.csv", after: "code;waarde\n", periods: Self.twoGigabytes)])
            try expectRefused(asTable(try file("bom.zip", zip.bytes)), peakBelow: 256, mentions: ["t.csv", "1024 MiB"])
        }

        @Test(arguments: [100, 400 << 20])
        func `a zip that unfolds to more than it says is refused where it passes its word`(claimed: Int) throws {
            let zip = HandmadeZip([
                .spaces("t.csv", after: "code;waarde\n", periods: Self.twoGigabytes, claimed: claimed)
            ])
            try expectRefused(
                asTable(try file("lieg.zip", zip.bytes)), peakBelow: 256 + 2 * claimed >> 20, mentions: ["t.csv"])
        }

        @Test(arguments: zip(["b.geojson", "b.gpkg", "b.shp"], [100_000, 100_000, nil]))
        func `boundaries in a zip that unfolds without end`(name: String, claimed: Int?) throws {
            let periods = name == "b.gpkg" || name == "b.shp" ? 2_500_000 : Self.twoGigabytes
            let text = name == "b.geojson" ? #"{"type":"FeatureCollection","features":["# : ""
            let member = HandmadeZip.Member.spaces(
                name, after: text, periods: periods, claimed: claimed ?? Int(UInt32.max) - 1)
            try expectRefused(
                asBoundaries(try file("bom.zip", HandmadeZip([member]).bytes)), peakBelow: 256,
                mentions: ["bom.zip", "uitgepakt"])
        }

        @Test(arguments: ["bom.xlsx", "bom.ods"])
        func `a spreadsheet is a zip too`(name: String) throws {
            let member = HandmadeZip.Member.spaces(
                "xl/worksheets/sheet1.xml", after: "<worksheet>", periods: 200_000, claimed: 5000)
            try expectRefused(
                asTable(try file(name, HandmadeZip([member]).bytes)), peakBelow: 256, mentions: [name, "256 MiB"])
        }

        @Test func `a zip with countless files, whether it counts them or not`() throws {
            let members = (0..<20_000).map { HandmadeZip.Member.stored("m\($0)", []) }
            let path = try file("veel.zip", HandmadeZip(members).bytes)
            try expectRefused(asTable(path), peakBelow: 256, mentions: ["veel.zip", "10000 bestanden"])
            let table = HandmadeZip.Member.stored("t.csv", Array("code;waarde\nBU00140000;1\n".utf8))
            let lying = try file("weinig.zip", HandmadeZip(members + [table], claimedEntries: 3).bytes)
            try expectRefused(asTable(lying), peakBelow: 256, mentions: ["weinig.zip"])
        }

        @Test func `a zip in a zip is not opened, and a path out of a zip leads nowhere`() throws {
            let table = HandmadeZip.Member.stored("t.csv", Array("code;waarde\nBU00140000;1\n".utf8))
            let inner = HandmadeZip([table]).bytes
            try expectRefused(
                asTable(try file("nest.zip", HandmadeZip([.stored("binnen.zip", inner)]).bytes)), peakBelow: 256,
                mentions: ["nest.zip", "binnen.zip"])
            let climbing = HandmadeZip.Member.stored("../../t.csv", table.packed)
            try expectRefused(
                asTable(try file("klim.zip", HandmadeZip([climbing]).bytes)), peakBelow: 256, mentions: ["klim.zip"])
        }

        @Test(arguments: [(2_000_000_000, 2_000_000_000), (2_000_000_000, 1), (1_000_000, 1_000_000), (40_000, 40_000)])
        func `a raster whose header claims cells that are not there`(width: Int, height: Int) throws {
            let path = try file("leugen.tif", LyingRaster(width: width, height: height).bytes)
            try expectRefused(
                [
                    "--grenzen", Self.boundaries, "--laag", "buurten", "--eenzaamheid", Self.loneliness,
                    "--hitte-raster", path,
                ], peakBelow: 768, mentions: ["leugen.tif"])
        }

        static let projects: [(name: String, text: String, exitCode: Int32, mention: String)] = [
            ("nested anchors", nestedAnchors { "a\($0): &a\($0)" }, 65, "*a0"),
            ("nested anchors as keys, which are compared", nestedAnchors { "? &a\($0)" }, 65, "*a0"),
            ("one alias", "naam: &n Rotterdam\nopmerking: *n\n", 65, "*n"),
            ("brackets without end", "naam: " + String(repeating: "[", count: 200_000), 65, "regel 1"),
            ("braces without end", "naam: " + String(repeating: "{a: ", count: 200_000), 65, "regel 1"),
            ("dashes without end", "naam:\n  " + String(repeating: "- ", count: 200_000) + "x\n", 65, "regel 2"),
            (
                "indicators as deep as YAML goes",
                "methode: {indicatoren: " + String(repeating: "{a: {van: ", count: 490) + "{b: {kolom: hitte}}"
                    + String(repeating: "}}", count: 490) + "}\n", 64, "--grenzen"
            ),
            ("two megabytes", "naam: " + String(repeating: "x", count: 2 << 20) + "\n", 65, "1 MiB"),
            ("countless keys", (0..<5000).map { "k\($0): 1\n" }.joined(), 65, "1000 sleutels"),
            (
                "an ampersand and an asterisk that are text",
                "naam: \"A&B *C\"  # &x *y\nopmerking: |\n  R&D en *ster\n",
                64, "--grenzen"
            ),
        ]

        @Test(arguments: projects.indices)
        func `a project file that stands for more than it says`(number: Int) throws {
            let project = Self.projects[number]
            try expectRefused(
                ["--project", try folder.write(project.text, to: "project.yaml")], peakBelow: 128,
                mentions: [project.mention], exitCode: project.exitCode)
        }

        /// Thirty lines, each of which repeats the one before nine times.
        private static func nestedAnchors(_ key: (Int) -> String) -> String {
            (0..<30).map { line in
                let parts = line == 0 ? "x,x" : Array(repeating: "*a\(line - 1)", count: 9).joined(separator: ",")
                let start = key(line)
                return "\(start) [\(parts)]\n" + (start.hasPrefix("?") ? ": 1\n" : "")
            }.joined()
        }
    }
#endif
