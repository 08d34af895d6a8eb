import Areas
import Foundation
import GeoFiles
import Testing

@testable import ExampleData

/// The binary files in the repository, compared by content: their bytes depend on the versions of GDAL and SQLite.
@Suite struct BundledFileTests {
    private static let content = ExampleContent(seed: ExampleData.defaultSeed)

    private func path(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../GeoData/voorbeeld/\(name)")
            .standardized.path(percentEncoded: false)
    }

    @Test(arguments: [0, 1, 2])
    func `each layer of boundaries holds what the default seed makes`(number: Int) throws {
        let made = BoundaryFile.layers(BundledFileTests.content)[number]
        let stored = try VectorFile(path: path("wijkenbuurten_voorbeeld.gpkg")).read(layer: made.name, shapes: true)
        guard case .polygons(let shapes) = made.shapes else { return }
        #expect(stored.shapes == shapes)
        #expect(stored.coordinateSystem?.authorityCode == "EPSG:28992")
        for column in made.columns {
            let found = try #require(stored.table.column(column.name))
            for row in 0..<shapes.count {
                let expected: String? =
                    switch column.cells {
                    case .text(let values): values[row]
                    case .integer(let values): values[row].map(String.init)
                    case .real(let values): values[row].map { $0 == $0.rounded() ? String(Int($0)) : String($0) }
                    }
                #expect(found.text(at: row) == expected, "\(made.name), \(column.name), rij \(row + 1)")
            }
        }
    }

    @Test func `the heat raster holds what the default seed makes`() throws {
        let field = HeatField(BundledFileTests.content.region, seed: ExampleData.defaultSeed)
        let description = try describeRaster(path("gevoelstemperatuur_voorbeeld.tif"))
        #expect(description.grid.width == field.columns && description.grid.height == field.rows)
        #expect(description.grid.originX == field.west && description.grid.originY == field.north)
        #expect(description.grid.cellWidth == 10 && description.grid.cellHeight == -10)
        #expect(description.scale == HeatField.scale && description.offset == HeatField.offset)
        #expect(description.noData == Double(HeatField.noData) && description.unit == "°C")
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: field.cells.count)
        defer { buffer.deallocate() }
        let all = RasterWindow(columns: 0..<field.columns, rows: 0..<field.rows)
        try RasterReader(description).read(all, into: buffer)
        let isSame = buffer.elementsEqual(field.cells)
        #expect(isSame)
    }

    @Test func `the points hold what the default seed makes`() throws {
        let places = PlacesFile.places(BundledFileTests.content)
        let stored = try VectorFile(path: path("koele_plekken_voorbeeld.gpkg")).read(
            layer: "koele_plekken", shapes: false)
        let names = try #require(stored.table.column("naam"))
        #expect((0..<stored.table.rowCount).map { names.text(at: $0) } == places.map(\.name))
        #expect(places.count >= 25)
        #expect(places.contains { $0.kind.isCool } && places.contains { $0.kind.isForMeeting })
    }
}
