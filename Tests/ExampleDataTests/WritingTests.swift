import Areas
import Foundation
import GeoFiles
import Testing

@testable import ExampleData

@Suite struct WritingTests {
    private static let bundled = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../GeoData/voorbeeld").standardized

    private func inFolder(_ work: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        try work(folder)
    }

    private func files(_ folder: URL) throws -> [String: Data] {
        var result: [String: Data] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            result[name] = try Data(contentsOf: folder.appending(path: name))
        }
        return result
    }

    @Test func `the same seed gives the same bytes, and writing again replaces them`() throws {
        try inFolder { folder in
            try ExampleData.write(to: folder.path)
            let first = try files(folder)
            #expect(first.count == 12)
            #expect(first.values.reduce(0) { $0 + $1.count } < 5_000_000)
            try ExampleData.write(to: folder.path)
            #expect(try files(folder) == first)
        }
    }

    @Test func `the text files in the repository are those of the default seed`() throws {
        let content = ExampleContent(seed: ExampleData.defaultSeed)
        for (name, text) in ExampleData.texts(content, PlacesFile.places(content)) {
            let stored = try String(contentsOf: WritingTests.bundled.appending(path: name), encoding: .utf8)
            let (left, right) = (stored.split(separator: "\n"), text.split(separator: "\n"))
            let line = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset
            let isSame = stored == text
            #expect(
                isSame,
                "\(name) is anders (regel \((line ?? left.count) + 1)); maak het opnieuw: swift run maak-voorbeeld")
        }
    }

    @Test func `other seeds give other regions`() {
        #expect(ExampleContent(seed: 1).region.buurtShapes != ExampleContent(seed: 2).region.buurtShapes)
    }

    @Test func `every text file that people read says that it is fictional`() {
        let content = ExampleContent(seed: ExampleData.defaultSeed)
        for layer in BoundaryFile.layers(content) { #expect(layer.description.contains("Fictief voorbeeld")) }
        #expect(ProjectFile.text.contains("fictief voorbeeld"))
        #expect(ReadmeFile.text(content, places: 1).contains("Fictief voorbeeld"))
        #expect(LonelinessFile.text(content).contains("fictief"))
    }

    @Test func `a folder that cannot be made is one clear failure`() throws {
        try inFolder { folder in
            try Data().write(to: folder)
            let failure = #expect(throws: Failure.self) { try ExampleData.write(to: folder.path + "/uit") }
            #expect(failure?.kind == .cannotWrite)
            #expect(failure?.location == folder.path + "/uit")
        }
    }
}
