/// Numbers for machines: decimal point, no thousands, never an exponent.
enum PlainNumber {
    /// At most four decimals, without trailing zeros; empty for what is not finite.
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        let scaled = (abs(value) * 10_000).rounded(.toNearestOrAwayFromZero)
        guard scaled < 9_007_199_254_740_992 else { return String(value) }
        let whole = Int(scaled)
        var text = (value < 0 && whole > 0 ? "-" : "") + String(whole / 10_000)
        var fraction = String(whole % 10_000)
        fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        if !fraction.isEmpty { text += "." + fraction }
        return text
    }
}
