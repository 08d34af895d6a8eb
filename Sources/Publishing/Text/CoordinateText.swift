/// Writes coordinates in degrees with at most 7 decimals (about 1 cm) and without trailing zeros: RFC 7946, section 11.2,
/// asks for no more digits than the data are worth.
///
/// A country has thirteen million of them, so they are printed through an integer into memory of known size.
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

    /// Writes at most `mostBytes` bytes. `degrees` lies within ±180, and is expected to be rounded to 7 decimals.
    mutating func write(degrees: Double) {
        let zero = UInt8(ascii: "0")
        let scaled = Int32(degrees * 1e7 + (degrees < 0 ? -0.5 : 0.5))
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
    /// Appends `[[x,y],[x,y],…]`, or nothing and returns `false` when a point lies outside ±180, ±90 degrees.
    mutating func appendRing(_ x: ArraySlice<Double>, _ y: ArraySlice<Double>) -> Bool {
        guard x.allSatisfy({ $0.magnitude <= 180 }), y.allSatisfy({ $0.magnitude <= 90 }) else { return false }
        append(UInt8(ascii: "["))
        let most = x.count * CoordinateText.mostBytesPerPoint
        append(
            contentsOf: [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
                guard let start = buffer.baseAddress else { return }
                var text = CoordinateText(at: start)
                for (x, y) in zip(x, y) {
                    text.write(UInt8(ascii: "["))
                    text.write(degrees: x)
                    text.write(UInt8(ascii: ","))
                    text.write(degrees: y)
                    text.write(UInt8(ascii: "]"))
                    text.write(UInt8(ascii: ","))
                }
                // The comma after the last point goes.
                count = Swift.max(0, text.next - start - 1)
            })
        append(UInt8(ascii: "]"))
        return true
    }

    /// Appends one coordinate; returns `false`, and appends nothing, beyond ±180.
    mutating func appendCoordinate(_ degrees: Double) -> Bool {
        guard degrees.magnitude <= 180 else { return false }
        append(
            contentsOf: [UInt8](unsafeUninitializedCapacity: CoordinateText.mostBytes) { buffer, count in
                guard let start = buffer.baseAddress else { return }
                var text = CoordinateText(at: start)
                text.write(degrees: degrees)
                count = text.next - start
            })
        return true
    }
}
