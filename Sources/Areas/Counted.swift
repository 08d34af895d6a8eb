extension AreaLevel {
    /// A number of areas in words: "1 buurt", "12 buurten".
    package func counted(_ count: Int) -> String {
        "\(count) \(count == 1 ? singular : plural)"
    }

    private var singular: String { self == .ggdregio ? "GGD-regio" : rawValue }
}

/// A number of things in words: `counted(1, "rij", "rijen")` is "1 rij".
package func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
    "\(count) \(count == 1 ? singular : plural)"
}
