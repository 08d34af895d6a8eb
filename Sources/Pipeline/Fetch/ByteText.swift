import Publishing

/// Numbers of bytes in words, the Dutch way: "219,7 MB".
enum ByteText {
    static func of(_ bytes: Int) -> String {
        let units = ["bytes", "kB", "MB", "GB", "TB"]
        var (value, unit) = (Double(bytes), 0)
        while value >= 1000, unit + 1 < units.count {
            value /= 1000
            unit += 1
        }
        let text = decimalText(value, maxDecimals: unit == 0 || value >= 100 && unit < 2 ? 0 : 1) ?? "?"
        return "\(text.replacing(".", with: ",")) \(units[unit])"
    }
}
