/// A number in a Dutch sentence: in full, with a decimal comma.
func dutch(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return String(String(value).map { $0 == "." ? "," : $0 })
}
