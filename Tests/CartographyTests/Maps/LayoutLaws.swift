import Areas
import TestSupport
import Testing

@testable import Cartography

struct LayoutLaws {
    /// Texts of any length, any number of classes, sources and priorities.
    private static func layout(seed: UInt64, _ sheet: MapSheet, _ orientation: Orientation) -> SheetLayout {
        var random = SplitMix64(seed: seed)
        func words(_ most: Int) -> String {
            (0..<Int.random(in: 0...most, using: &random)).map { _ in
                String(repeating: "wm", count: Int.random(in: 1...8, using: &random))
            }.joined(separator: " ")
        }
        var content = TinyRegion.content("k")
        (content.title, content.subtitle, content.notice) = (words(20), words(60), words(40))
        content.sources = (0..<Int.random(in: 0...9, using: &random)).map { _ in words(60) }
        let unit = sheet.paper.enlargement
        let rows = (0..<Int.random(in: 1...9, using: &random)).map { _ in
            ClassLegend.Row(fill: "#ffffff", label: words(6), count: Int.random(in: 0...99_999, using: &random))
        }
        let legend = ClassLegend(
            heading: words(12), countHeading: "gemeenten", rows: rows, lines: [], remark: words(10), language: .dutch,
            enlargement: unit)
        let entries = (0..<Int.random(in: 1...60, using: &random)).map { _ in
            PriorityList.Entry(
                rank: Int.random(in: 1...999, using: &random), name: words(5), places: [words(5), ""],
                least: Bool.random(using: &random) ? words(1) : "")
        }
        let list = PriorityList(entries, heading: words(8), file: words(1), language: .dutch, enlargement: unit)
        let matrix = MatrixLegend(TinyRegion.risk, counting: "gemeenten", language: .dutch, enlargement: unit)
        let columns: [[any Furniture]] = [[[legend]], [[matrix], [legend]], [[legend], [list]]][Int(seed % 3)]
        return SheetLayout(
            content, sheet: sheet, orientation: orientation, columns: columns, extent: content.shapes.box)
    }

    @Test(arguments: 0..<60, Orientation.allCases)
    func `whatever the texts, the map keeps room and the furniture stays off it and on the sheet`(
        seed: UInt64, orientation: Orientation
    ) {
        for paper in Paper.allCases {
            let layout = Self.layout(seed: seed, MapSheet(paper: paper), orientation)
            #expect(layout.frame.width > 40 && layout.frame.height > 40)
            #expect(layout.projection.metresPerMillimetre > 0)
            var boxes: [Box] = [layout.frame]
            for item in layout.furniture {
                let size = item.block.size
                let box = Box(
                    minX: item.x, minY: item.top, maxX: item.x + size.width, maxY: item.top + size.height)
                #expect(box.minX >= layout.margin - 0.01 && box.maxX <= layout.width - layout.margin + 0.01)
                #expect(box.maxY <= layout.height - layout.margin - layout.sources.height + 0.01)
                for other in boxes { #expect(!other.intersects(box.enlarged(by: -0.01))) }
                boxes.append(box)
            }
        }
    }
}
