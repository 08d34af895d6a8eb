extension Language {
    /// The value with a fixed number of decimals (0...9), rounded half away from zero; never `-0`. `1.234,5` in Dutch,
    /// `1,234.5` in English. A value that is not finite gives an en dash.
    package func number(_ value: Double, decimals: Int = 0) -> String {
        guard value.isFinite else { return "–" }
        let places = min(max(decimals, 0), 9)
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let scaled = (abs(value) * scale).rounded(.toNearestOrAwayFromZero)
        let point: Character = self == .dutch ? "," : "."
        // Beyond 2^53 the digits would be those of the binary number, not of the figure.
        guard scaled < 9_007_199_254_740_992 else { return String(String(value).map { $0 == "." ? point : $0 }) }
        let whole = Int(scaled)
        let sign = value < 0 && whole > 0 ? "−" : ""
        let digits = grouped(whole / Int(scale))
        guard places > 0 else { return sign + digits }
        let fraction = String(whole % Int(scale))
        return sign + digits + String(point) + String(repeating: "0", count: places - fraction.count) + fraction
    }

    /// The fewest decimals, at most `limit`, that write every value exactly (to 1e-9); `limit` where none does.
    package static func decimals(for values: [Double], limit: Int = 2) -> Int {
        var scale = 1.0
        for places in 0..<max(limit, 0) {
            if values.allSatisfy({ abs($0 * scale - ($0 * scale).rounded()) < 1e-9 * max(1, abs($0 * scale)) }) {
                return places
            }
            scale *= 10
        }
        return max(limit, 0)
    }

    private func grouped(_ value: Int) -> String {
        let digits = String(value)
        var result = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(self == .dutch ? "." : ",") }
            result.append(digit)
        }
        return result
    }
}
