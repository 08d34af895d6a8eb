package import Areas

/// Finds the rectangles that touch another one, by a grid of cells over all of them.
package struct BoxIndex: Sendable {
    private let boxes: [Box]
    private let bounds: Box
    private let columns: Int
    private let rows: Int
    /// The boxes of cell `c` are `contents[starts[c] ..< starts[c + 1]]`.
    private var starts: [Int32]
    private var contents: [Int32]

    /// Empty boxes are never found.
    package init(_ boxes: [Box]) {
        self.boxes = boxes
        var bounds = Box()
        for box in boxes where !box.isEmpty {
            bounds.include(x: box.minX, y: box.minY)
            bounds.include(x: box.maxX, y: box.maxY)
        }
        self.bounds = bounds
        // About one box per cell.
        let side = min(2048, max(1, Int(Double(boxes.count).squareRoot())))
        (columns, rows) = (side, side)
        starts = Array(repeating: 0, count: side * side + 1)
        contents = []
        var next = starts
        for box in boxes { forEachCell(box) { next[$0 + 1] += 1 } }
        for cell in 0..<(side * side) { next[cell + 1] += next[cell] }
        starts = next
        contents = Array(repeating: 0, count: Int(next[side * side]))
        for (number, box) in boxes.enumerated() {
            var cells: [Int] = []
            forEachCell(box) { cells.append($0) }
            for cell in cells {
                contents[Int(next[cell])] = Int32(number)
                next[cell] += 1
            }
        }
    }

    /// The numbers of the boxes that share at least a point with `box`, in ascending order.
    package func touching(_ box: Box) -> [Int] {
        var found: [Int] = []
        forEachCell(box) { cell in
            for entry in Int(starts[cell])..<Int(starts[cell + 1]) {
                let other = Int(contents[entry])
                guard boxes[other].intersects(box) else { continue }
                // Two boxes may meet in many cells; the one with the corner of what they share counts.
                let corner = self.cell(max(box.minX, boxes[other].minX), max(box.minY, boxes[other].minY))
                if corner == cell { found.append(other) }
            }
        }
        return found.sorted()
    }

    private func column(_ x: Double) -> Int { Self.place(x, bounds.minX, bounds.width, columns) }
    private func row(_ y: Double) -> Int { Self.place(y, bounds.minY, bounds.height, rows) }
    private func cell(_ x: Double, _ y: Double) -> Int { row(y) * columns + column(x) }

    private static func place(_ value: Double, _ start: Double, _ extent: Double, _ count: Int) -> Int {
        guard extent > 0 else { return 0 }
        let place = ((value - start) / extent * Double(count)).rounded(.down)
        return Int(max(0, min(Double(count - 1), place)))
    }

    private func forEachCell(_ box: Box, _ visit: (Int) -> Void) {
        guard !box.isEmpty, box.intersects(bounds) else { return }
        for row in row(box.minY)...row(box.maxY) {
            for column in column(box.minX)...column(box.maxX) { visit(row * columns + column) }
        }
    }
}
