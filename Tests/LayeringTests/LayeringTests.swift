import Foundation
import Testing

/// The package manager lets any target import any other without saying so; this test does not (docs/architecture.md).
@Suite struct LayeringTests {
    /// Which of our own targets each target may import.
    static let allowed: [String: Set<String>] = [
        "Areas": [],
        "Geometry": ["Areas", "CGEOS", "CPROJ"],
        "GeoFiles": ["Areas", "CGDAL"],
        "OpenData": ["Areas", "Geometry", "GeoFiles"],
        "OpenServices": ["Areas", "GeoFiles", "OpenData", "CCURL", "CXML"],
        "HeatExposure": ["Areas", "Geometry", "GeoFiles"],
        "RiskModel": ["Areas"],
        "SpatialStatistics": ["Areas"],
        "Outreach": ["Areas", "Geometry", "CGLPK"],
        "Guidance": ["Areas"],
        "Cartography": ["Areas", "Geometry"],
        "DecisionSheets": ["Areas", "Cartography"],
        "Printing": ["Areas"],
        "Publishing": ["Areas", "GeoFiles", "Workbooks"],
        "Workbooks": ["Areas", "CXLSX"],
        "Pipeline": [
            "Areas", "Geometry", "GeoFiles", "OpenData", "OpenServices", "HeatExposure", "RiskModel",
            "SpatialStatistics", "Outreach", "Guidance", "Cartography", "DecisionSheets", "Printing", "Publishing",
            "Workbooks",
        ],
        "HitteEenzaamheid": ["Areas", "OpenData", "RiskModel", "Pipeline"],
        "CommandLineTool": ["Areas", "Pipeline"],
        "ExampleData": ["Areas", "GeoFiles"],
        "CoverageStudy": ["Areas", "RiskModel"],
        "ExampleDataTool": ["Areas", "ExampleData"],
        "CGEOS": [], "CPROJ": [], "CGDAL": [], "CXLSX": [], "CGLPK": [], "CCURL": [], "CXML": [],
    ]

    static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    @Test func `every target is in the plan`() throws {
        let targets = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path())
        #expect(Set(targets) == Set(Self.allowed.keys))
    }

    @Test(arguments: allowed.keys.sorted())
    func `no arrow points up`(target: String) throws {
        let folder = Self.sources.appending(path: target)
        let files = FileManager.default.enumerator(atPath: folder.path())?.compactMap { $0 as? String } ?? []
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            for line in text.split(separator: "\n") {
                guard let imported = importedModule(in: line), Self.allowed[imported] != nil else { continue }
                #expect(Self.allowed[target, default: []].contains(imported), "\(target)/\(file): \(line)")
            }
        }
    }

    /// The module of an import line such as `package import Areas` or `import struct Areas.Box`.
    private func importedModule(in line: Substring) -> String? {
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), !line.hasPrefix("//"), keyword + 1 < words.count,
            words[..<keyword].allSatisfy({
                $0.hasPrefix("@") || ["package", "public", "internal", "private"].contains($0)
            })
        else { return nil }
        return words.last?.split(separator: ".").first.map(String.init)
    }

    @Test func `the reader of imports sees every form`() {
        for line in ["import Areas", "package import Areas", "@testable import Areas", "import struct Areas.Box"] {
            #expect(importedModule(in: Substring(line)) == "Areas")
        }
        #expect(importedModule(in: "// we import Areas here") == nil)
        #expect(importedModule(in: "let x = 1") == nil)
    }
}
