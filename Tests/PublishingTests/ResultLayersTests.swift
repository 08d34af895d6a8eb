import Areas
import Foundation
import GeoFiles
import Testing

@testable import Publishing

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct ResultLayersTests {
    static let hostile = "O'Brien; </title><script>\"&\u{1}\u{FFFE}"

    private let about = ResultsRecord(
        title: hostile, program: "hitte-eenzaamheid 1",
        moment: .init(seconds: 0, timestamp: "1970-01-01T00:00:00.000Z", isKnown: true, isDay: true), method: "Zo",
        remark: "Verzonnen",
        sources: [
            .init(subject: "Hitte", maker: hostile, year: 2022, licence: "CC BY 4.0", file: "a.tif"),
            .init(subject: "Hitte", maker: hostile, year: 2022, licence: "CC BY 4.0", file: "a.tif"),
        ])
    private let theme = LayerTheme(
        name: "hitte", description: "Hitte", column: "hitte_klasse",
        classes: [
            .init(label: "minder dan 35 \(hostile)", color: "#ffffb2"), .init(label: "35 en meer", color: "#bd0026"),
        ],
        missingLabel: "geen gegevens")

    private func layer() throws -> WrittenLayer {
        try ResultLayers(about: about, themes: [theme], language: .dutch)
            .layer(SampleResult.table(), shapes: SampleResult.shapes())
    }

    @Test func `areas stand by code, typed, with what every column says`() throws {
        let layer = try layer()
        #expect(layer.name == "buurten" && layer.description.contains("Verzonnen"))
        let columns = Dictionary(uniqueKeysWithValues: layer.columns.map { ($0.name, $0) })
        guard case .text(let codes) = columns["code"]?.cells, case .integer(let ranks) = columns["rang"]?.cells,
            case .real(let land) = columns["oppervlakte_land_km2"]?.cells,
            case .text(let missing) = columns["ontbreekt"]?.cells
        else {
            Issue.record("the columns have other types")
            return
        }
        #expect(codes == ["BU03630001", "BU0363AA02", "BU05990110", "BU05990111", "BU16800001"])
        #expect(ranks == [2, 3, nil, nil, 1] && land == [0.3, 1, 2.5, nil, 12.345678901])
        #expect(missing[2] == "hitte|sterk_eenzaam_pct" && missing[0] == "")
        #expect(columns["hitte"]?.description == "Hitte, gemiddeld over het gebied (°C)")
        #expect(layer.columns.allSatisfy { !$0.description.isEmpty })
    }

    @Test func `style and metadata are XML whatever stands in them`() throws {
        let layer = try layer()
        let style = try #require(layer.styles.first)
        let labels = try attributes("label", of: "category", in: style.definition)
        #expect(
            labels == ["1 minder dan 35 O'Brien; </title><script>\"&\u{FFFD}\u{FFFD}", "2 35 en meer", "geen gegevens"])
        #expect(try attributes("value", of: "category", in: style.definition) == ["1", "2", ""])
        #expect(try attributes("attr", of: "renderer-v2", in: style.definition) == ["hitte_klasse"])
        #expect(style.definition.contains("v=\"#bd0026\"") && style.definition.contains("LinePatternFill"))
        let metadata = try #require(layer.metadata)
        #expect(try attributes("value", of: "date", in: metadata) == ["1970-01-01T00:00:00.000Z"])
        #expect(metadata.components(separatedBy: "<rights>").count == 2)
        #expect(metadata.contains("<license>CC BY 4.0</license>"))
    }

    @Test(arguments: ["NAAM", "fid", "Geom"])
    func `columns that a database cannot tell apart are refused`(name: String) throws {
        let areas = SampleResult.areas()
        let table = try ResultTable(
            areas, SampleResult.scores(),
            further: [(ResultColumn(name, "x"), Array(repeating: 1, count: areas.count))])
        let failure = #expect(throws: Failure.self) {
            try ResultLayers(about: about, themes: [], language: .dutch).layer(table, shapes: SampleResult.shapes())
        }
        #expect(failure?.kind == .usage && failure?.location == "kolom \(name)")
    }

    @Test func `another number of shapes than areas is our fault`() throws {
        let failure = #expect(throws: Failure.self) {
            try ResultLayers(about: about, themes: [], language: .dutch)
                .layer(SampleResult.table(), shapes: PolygonArray())
        }
        #expect(failure?.kind == .internalFault)
    }

    /// The values of an attribute of every element of a name. Throws where the text is no XML.
    private func attributes(_ name: String, of element: String, in text: String) throws -> [String] {
        final class Reader: NSObject, XMLParserDelegate {
            var found: [[String: String]] = []
            let element: String
            init(_ element: String) { self.element = element }
            func parser(
                _: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
                attributes: [String: String] = [:]
            ) {
                if name == element { found.append(attributes) }
            }
        }
        let reader = Reader(element)
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = reader
        let isWell = parser.parse()
        try #require(isWell, "\(String(describing: parser.parserError))")
        return reader.found.compactMap { $0[name] }
    }
}
