/// Writes the `d` attribute of a path: one absolute start per line, then relative steps in whole units.
struct PathData {
    private(set) var bytes: [UInt8] = []
    private var last: (x: Int, y: Int) = (0, 0)
    private var isLine = false

    mutating func move(x: Int, y: Int) {
        bytes.append(UInt8(ascii: "M"))
        number(x)
        separated(y)
        (last, isLine) = ((x, y), false)
    }

    mutating func line(x: Int, y: Int) {
        if !isLine {
            bytes.append(UInt8(ascii: "l"))
            number(x - last.x)
        } else {
            separated(x - last.x)
        }
        separated(y - last.y)
        (last, isLine) = ((x, y), true)
    }

    mutating func end() { bytes.append(UInt8(ascii: "z")) }

    // A minus sign separates two numbers by itself.
    private mutating func separated(_ value: Int) {
        if value >= 0 { bytes.append(UInt8(ascii: " ")) }
        number(value)
    }

    private mutating func number(_ value: Int) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        let magnitude = value.magnitude
        var divisor: UInt = 1
        while magnitude / divisor >= 10 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(magnitude / divisor % 10))
            divisor /= 10
        }
    }
}

extension DrawnAreas {
    /// The outline of an area; a dot where it is too small to have one, and empty without geometry.
    func pathData(of area: Int) -> [UInt8] {
        var path = PathData()
        for ring in areaRings[area] {
            for point in points(of: ring) {
                if point == ringStarts[ring] {
                    path.move(x: Int(x[point]), y: Int(y[point]))
                } else {
                    path.line(x: Int(x[point]), y: Int(y[point]))
                }
            }
            path.end()
        }
        if let dot = dots[area] {
            path.move(x: Int(dot.x), y: Int(dot.y))
            path.line(x: Int(dot.x) + 2, y: Int(dot.y))
            path.line(x: Int(dot.x) + 1, y: Int(dot.y) + 2)
            path.end()
        }
        return path.bytes
    }
}
