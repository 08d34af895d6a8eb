/// All vertices of a coverage by square cell, to ask which lie in a small triangle.
struct VertexGrid: Sendable {
    private let minX: Double
    private let minY: Double
    private let cellSize: Double
    private let columns: Int
    private let rows: Int
    /// The vertices of cell `c` are `contents[starts[c] ..< starts[c + 1]]`.
    private var starts: [Int32]
    private var contents: [Int32]

    init(x: [Double], y: [Double]) {
        let (xs, ys) = (x.span, y.span)
        var (minX, minY, maxX, maxY) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
        for vertex in xs.indices {
            (minX, maxX) = (min(minX, xs[vertex]), max(maxX, xs[vertex]))
            (minY, maxY) = (min(minY, ys[vertex]), max(maxY, ys[vertex]))
        }
        let (width, height) = (max(0, maxX - minX), max(0, maxY - minY))
        // As many cells as vertices; most stay empty, since vertices lie along lines.
        let wanted = max(1, Double(x.count))
        cellSize = max((width * height / wanted).squareRoot(), max(width, height) / wanted, .leastNormalMagnitude)
        (self.minX, self.minY) = (minX, minY)
        let side = Self.place(width, cellSize, .max) + 1
        (columns, rows) = (side, Self.place(height, cellSize, .max) + 1)
        starts = Array(repeating: 0, count: columns * rows + 1)
        contents = Array(repeating: 0, count: x.count)
        for vertex in xs.indices { starts[cell(xs[vertex], ys[vertex]) + 1] += 1 }
        for cell in 0..<(columns * rows) { starts[cell + 1] += starts[cell] }
        // Filled from behind, so that `starts` ends up at the starts again.
        for vertex in xs.indices.reversed() {
            let cell = cell(xs[vertex], ys[vertex])
            starts[cell + 1] -= 1
            contents[Int(starts[cell + 1])] = Int32(vertex)
        }
        starts.removeFirst()
        starts.append(Int32(x.count))
    }

    private static func place(_ distance: Double, _ size: Double, _ count: Int) -> Int {
        guard distance > 0 else { return 0 }
        return min(count - 1, Int(min(distance / size, 1e9)))
    }
    private func column(_ x: Double) -> Int { Self.place(x - minX, cellSize, columns) }
    private func row(_ y: Double) -> Int { Self.place(y - minY, cellSize, rows) }
    private func cell(_ x: Double, _ y: Double) -> Int { row(y) * columns + column(x) }

    /// Whether any vertex in the rectangle meets the condition.
    func contains(
        minX: Double, minY: Double, maxX: Double, maxY: Double, where condition: (_ vertex: Int) -> Bool
    ) -> Bool {
        let (contents, starts) = (contents.span, starts.span)
        let (first, last) = (column(minX), column(maxX))
        for row in row(minY)...row(maxY) {
            // The cells of a row lie one after the other.
            for entry in Int(starts[row * columns + first])..<Int(starts[row * columns + last + 1])
            where condition(Int(contents[entry])) { return true }
        }
        return false
    }
}
