import Publishing

/// Numbers in sentences, the Dutch way.
enum NumberText {
    /// At most two decimals behind a comma.
    static func short(_ value: Double) -> String {
        (decimalText(value, maxDecimals: 2) ?? "?").replacing(".", with: ",")
    }
}
