import Foundation
import Testing

/// No file that may be handed out tells of fewer than ten people.
@Suite struct PublishableTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func make(_ name: String, _ options: [String]) throws -> [String: Data] {
        let outcome = try Tool.run(["kaart", "--stil", "--uitvoer", folder.path(name)] + options)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return try folder.contents(of: name)
    }

    private func properties(_ files: [String: Data], _ name: String) throws -> [[String: Any]] {
        let data = try #require(files[name])
        let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(root["features"] as? [[String: Any]]).compactMap { $0["properties"] as? [String: Any] }
    }

    private static let counts = [
        "inwoners", "inwoners_65plus", "verwacht_sterk_eenzaam", "verwacht_laag", "verwacht_hoog",
    ]

    @Test func `with the option in every file`() throws {
        let files = try make("p", ["--publiceerbaar", "--formaat", "geojson,csv,html"])
        #expect(files["vergelijking.csv"] == nil)
        var withheld = 0
        for name in ["buurten.geojson", "wijken.geojson", "gemeenten.geojson"] {
            for area in try properties(files, name) {
                for column in Self.counts {
                    guard let value = area[column] as? Double else { continue }
                    #expect(value >= 10, "\(name) \(column) \(value)")
                    if column.hasPrefix("verwacht") { #expect(value.truncatingRemainder(dividingBy: 10) == 0) }
                }
                withheld += (area["afgeschermd"] as? [String])?.count ?? 0
            }
        }
        #expect(withheld > 10)
        let list = String(decoding: try #require(files["prioriteiten.csv"]), as: UTF8.self)
        #expect(list.contains("verwacht_sterk_eenzaam < 10"))
    }

    @Test func `without it the analyst has every figure, but the report does not`() throws {
        let files = try make("a", ["--formaat", "geojson,csv,html"])
        let areas = try properties(files, "buurten.geojson")
        #expect(areas.contains { ($0["verwacht_sterk_eenzaam"] as? Double).map { $0 > 0 && $0 < 9 } ?? false })
        #expect(areas.allSatisfy { $0["afgeschermd"] == nil })
        let page = String(decoding: try #require(files["rapport.html"]), as: UTF8.self)
        #expect(page.contains("\\u003c 10") || page.contains("< 10"))
        // Every number of a column with a small number stands in the page in tens.
        let start = try #require(page.range(of: #""verwacht_sterk_eenzaam":["#))
        let numbers = page[start.upperBound...].prefix { $0 != "]" }.split(separator: ",")
        #expect(numbers.count == areas.count)
        #expect(numbers.allSatisfy { $0 == "null" || $0.hasSuffix("0") && $0 != "0" })
    }
}
