/// Writes coordinates in degrees with at most 7 decimals (about 1 cm) and without trailing zeros: RFC 7946, section 11.2,
/// asks for no more digits than the data are worth.
///
/// A country has thirteen million of them, so they come as whole ten-millionths of a degree and are printed into memory of
/// known size.
struct CoordinateText {
    /// The most that one coordinate takes: `-179.1234567`.
    static let mostBytes = 12
    /// The most that a point takes: brackets, two coordinates, the comma between them and one after.
    static let mostBytesPerPoint = 2 * mostBytes + 4

    /// Where the next byte goes; the caller has room for as many as it asks.
    private(set) var next: UnsafeMutablePointer<UInt8>

    init(at start: UnsafeMutablePointer<UInt8>) { next = start }

    mutating func write(_ byte: UInt8) {
        next.pointee = byte
        next += 1
    }

    /// Writes at most `mostBytes` bytes; `scaled` is in ten-millionths of a degree.
    mutating func write(_ scaled: Int32) {
        let zero = UInt8(ascii: "0")
        if scaled < 0 { write(UInt8(ascii: "-")) }
        let (whole, fraction) = scaled.magnitude.quotientAndRemainder(dividingBy: 10_000_000)
        if whole >= 100 { write(zero + UInt8(truncatingIfNeeded: whole / 100)) }
        if whole >= 10 { write(zero + UInt8(truncatingIfNeeded: whole / 10 % 10)) }
        write(zero + UInt8(truncatingIfNeeded: whole % 10))
        if fraction == 0 { return }
        write(UInt8(ascii: "."))
        var (rest, digits) = (fraction, 7)
        while rest % 10 == 0 { (rest, digits) = (rest / 10, digits - 1) }
        for position in stride(from: digits - 1, through: 0, by: -1) {
            next[position] = zero + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        }
        next += digits
    }
}

extension [UInt8] {
    /// Appends `[[x,y],[x,y],…]`; the coordinates are in ten-millionths of a degree.
    mutating func append(ring x: ArraySlice<Int32>, _ y: ArraySlice<Int32>) {
        append(UInt8(ascii: "["))
        let most = x.count * CoordinateText.mostBytesPerPoint
        append(
            contentsOf: [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
                guard let start = buffer.baseAddress else { return }
                var text = CoordinateText(at: start)
                for (x, y) in zip(x, y) {
                    text.write(UInt8(ascii: "["))
                    text.write(x)
                    text.write(UInt8(ascii: ","))
                    text.write(y)
                    text.write(UInt8(ascii: "]"))
                    text.write(UInt8(ascii: ","))
                }
                // The comma after the last point goes.
                count = Swift.max(0, text.next - start - 1)
            })
        append(UInt8(ascii: "]"))
    }

    /// Appends one coordinate in ten-millionths of a degree.
    mutating func append(coordinate: Int32) {
        append(
            contentsOf: [UInt8](unsafeUninitializedCapacity: CoordinateText.mostBytes) { buffer, count in
                guard let start = buffer.baseAddress else { return }
                var text = CoordinateText(at: start)
                text.write(coordinate)
                count = text.next - start
            })
    }
}
