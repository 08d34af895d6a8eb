/// Which table holds the figures of which year (StatLine, catalogues of CBS and RIVM).
package enum TableCatalogue {
    /// RIVM, Gezondheid per wijk en buurt: the year of the indeling it is on, and the table; newest first.
    package static let loneliness: [(indeling: Int, id: String)] = [
        (2024, "50150NED"), (2022, "50120NED"), (2020, "50090NED"),
    ]

    /// CBS, Kerncijfers wijken en buurten.
    package static let keyFigures: [Int: String] = [
        2020: "84799NED", 2021: "85039NED", 2022: "85318NED", 2023: "85618NED", 2024: "85984NED", 2025: "86165NED",
    ]

    /// CBS, Gebieden in Nederland.
    package static let regions: [Int: String] = [
        2020: "84721NED", 2021: "84929NED", 2022: "85067NED", 2023: "85385NED", 2024: "85755NED", 2025: "86059NED",
    ]

    /// The years of which boundaries, key figures and regions are known.
    package static let years = keyFigures.keys.filter { regions[$0] != nil }.sorted()

    /// The newest year of which every table is known, loneliness on its own indeling included.
    package static let newestCompleteYear = loneliness.map(\.indeling).first { years.contains($0) } ?? 2024

    /// The loneliness table for a year: on its own indeling, else on the newest older one, else the oldest.
    package static func loneliness(for year: Int) -> (indeling: Int, id: String) {
        loneliness.first { $0.indeling <= year } ?? loneliness[loneliness.count - 1]
    }
}
