import Areas
import TestSupport

@testable import OpenData

/// A field cut into rectangles by lines from side to side: what two of them have in common needs no geometry library.
struct Rectangles {
    let codes: [AreaCode]
    let boxes: [Box]

    /// - Parameters:
    ///   - x, y: where the lines are, the sides included, in metres; rectangles are numbered along x, then y.
    init(x: [Double], y: [Double], codes: [String]) {
        var boxes: [Box] = []
        for row in 0..<(y.count - 1) {
            for column in 0..<(x.count - 1) {
                boxes.append(Box(minX: x[column], minY: y[row], maxX: x[column + 1], maxY: y[row + 1]))
            }
        }
        self.boxes = boxes
        self.codes = codes.compactMap { AreaCode($0) }
        precondition(self.codes.count == boxes.count)
    }

    /// Lines at random places; codes of one gemeente in a random order.
    init(random: inout SplitMix64, gemeente: String, columns: Int, rows: Int, side: Double = 1000) {
        let lines = { (count: Int, random: inout SplitMix64) in
            [0] + (1..<count).map { _ in Double.random(in: 1..<side, using: &random) }.sorted() + [side]
        }
        let codes = (0..<(columns * rows)).map { number in
            let text = String(number)
            return "BU\(gemeente)" + String(repeating: "0", count: 4 - text.count) + text
        }.shuffled(using: &random)
        self.init(x: lines(columns, &random), y: lines(rows, &random), codes: codes)
    }

    /// In code order, as boundaries are.
    var drawn: DrawnAreas {
        let order = codes.indices.sorted { codes[$0] < codes[$1] }
        var polygons = PolygonArray()
        for area in order {
            let box = boxes[area]
            polygons.append(
                xs: [box.minX, box.maxX, box.maxX, box.minX, box.minX],
                ys: [box.minY, box.minY, box.maxY, box.maxY, box.minY])
            polygons.endRing()
            polygons.endPart()
            polygons.endArea()
        }
        return DrawnAreas(codes: order.map { codes[$0] }, polygons: polygons)
    }

    func box(_ code: AreaCode) -> Box? { codes.firstIndex(of: code).map { boxes[$0] } }
}

extension Box {
    var size: Double { width * height }

    func common(with other: Box) -> Double {
        let width = min(maxX, other.maxX) - max(minX, other.minX)
        let height = min(maxY, other.maxY) - max(minY, other.minY)
        return width > 0 && height > 0 ? width * height : 0
    }
}

/// A table with figures by code.
func source(
    _ values: [String: [AreaCode: Double]], at location: String = "tabel.csv", names: [AreaCode: String] = [:]
) -> FigureSource {
    let rows = Set(values.values.flatMap(\.keys)).sorted()
    return FigureSource(location: location, year: 2020, values: values, rows: rows, names: names, notices: [])
}
