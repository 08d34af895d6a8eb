package import Areas

extension PolygonArray {
    /// One area as a little-endian ISO WKB MultiPolygon (OGC 06-103r4, 8.2): the form that geometry libraries take in.
    ///
    /// An area without geometry gives a multipolygon of no parts.
    package func wellKnownBinary(of area: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(
            9 + 9 * parts(of: area).count + 4 * allRings(of: area).count + 16 * allPoints(of: area).count)
        bytes.appendHeader(type: 6, count: parts(of: area).count)
        for part in parts(of: area) {
            bytes.appendHeader(type: 3, count: rings(of: part).count)
            for ring in rings(of: part) {
                bytes.appendLittleEndian(UInt32(points(of: ring).count))
                for point in points(of: ring) {
                    bytes.appendLittleEndian(x[point].bitPattern)
                    bytes.appendLittleEndian(y[point].bitPattern)
                }
            }
        }
        return bytes
    }
}

extension [UInt8] {
    fileprivate mutating func appendHeader(type: UInt32, count: Int) {
        append(1)
        appendLittleEndian(type)
        appendLittleEndian(UInt32(count))
    }

    fileprivate mutating func appendLittleEndian(_ value: some FixedWidthInteger) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) { append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
}
