extension [UInt8] {
    /// Appends a coordinate in degrees with at most 7 decimals (about 1 cm), without trailing zeros: RFC 7946, section
    /// 11.2, asks for no more than the data are worth.
    ///
    /// The number is expected to be rounded already and within ±180; it is printed through an integer, which is what
    /// makes thirteen million of them affordable. Returns `false`, and appends nothing, for anything beyond ±1000.
    mutating func appendCoordinate(_ degrees: Double) -> Bool {
        guard degrees.magnitude <= 1000 else { return false }
        let scaled = Int64((degrees * 1e7).rounded())
        var rest = scaled.magnitude
        if scaled < 0 { append(UInt8(ascii: "-")) }
        let zero = UInt8(ascii: "0")
        let whole = UInt16(truncatingIfNeeded: rest / 10_000_000)
        if whole >= 100 { append(zero + UInt8(truncatingIfNeeded: whole / 100)) }
        if whole >= 10 { append(zero + UInt8(truncatingIfNeeded: whole / 10 % 10)) }
        append(zero + UInt8(truncatingIfNeeded: whole % 10))
        rest %= 10_000_000
        if rest == 0 { return true }
        append(UInt8(ascii: "."))
        var fraction = UInt32(truncatingIfNeeded: rest)
        var unit: UInt32 = 1_000_000
        while fraction > 0 {
            let digit = fraction / unit
            append(zero + UInt8(truncatingIfNeeded: digit))
            fraction -= digit * unit
            unit /= 10
        }
        return true
    }
}
