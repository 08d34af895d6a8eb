/// Many lines in flat arrays: line `l` has points `starts[l] ..< starts[l + 1]`.
package struct LineArray: Sendable, Equatable {
    package private(set) var x: [Double] = []
    package private(set) var y: [Double] = []
    package private(set) var starts: [Int] = [0]

    package init() {}

    package var count: Int { starts.count - 1 }
    package func points(of line: Int) -> Range<Int> { starts[line]..<starts[line + 1] }

    // Building: points, then endLine.
    package mutating func append(x: Double, y: Double) {
        self.x.append(x)
        self.y.append(y)
    }
    package mutating func endLine() { starts.append(x.count) }
}
