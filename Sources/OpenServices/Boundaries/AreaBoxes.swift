package import Areas
import GeoFiles
import OpenData

/// Where the buurten of a boundary file lie, roughly: a rectangle each, in the coordinates of the file.
package struct AreaBoxes: Sendable {
    private let boxes: [(code: AreaCode, box: Box)]
    /// What the file says its coordinates are in; `nil` where it says nothing.
    package let coordinateSystem: CoordinateSystem?

    /// Reads the layer with buurten. Throws as reading boundaries does.
    package init(ofFileAt path: String) throws(Failure) {
        let file = try VectorFile(path: path)
        let chosen = try chooseLayer(
            from: file.layers, level: .buurt, asked: nil, withShapes: true, location: file.name)
        let columns = columnsToRead(chosen.columnNames, for: .boundaries)
        let layer = try file.read(layer: chosen.name, columns: columns, shapes: true)
        let boundaries = try readBoundaries(layer, level: .buurt, parser: NumberParser())
        coordinateSystem = boundaries.coordinateSystem
        boxes = boundaries.areas.codes.enumerated().map { ($1, boundaries.shapes.box(of: $0)) }.filter {
            !$0.box.isEmpty
        }
    }

    /// The rectangle around everything in these gemeenten; empty for none.
    package func box(around gemeenten: [AreaCode]) -> Box {
        let wanted = Set(gemeenten)
        var result = Box()
        for (code, box) in boxes where code.gemeente.map(wanted.contains) ?? false {
            result.include(x: box.minX, y: box.minY)
            result.include(x: box.maxX, y: box.maxY)
        }
        return result
    }

    /// The gemeenten here that may overlap the given ones of another year: never too few, perhaps a neighbour too many.
    package func gemeenten(touching others: AreaBoxes, in gemeenten: [AreaCode]) -> [AreaCode] {
        let wanted = Set(gemeenten)
        let places = others.boxes.filter { $0.code.gemeente.map(wanted.contains) ?? false }.map(\.box)
        var found: Set<AreaCode> = []
        for (code, box) in boxes {
            guard let gemeente = code.gemeente, !found.contains(gemeente) else { continue }
            if places.contains(where: { $0.intersects(box) }) { found.insert(gemeente) }
        }
        return found.sorted()
    }
}
