package import Areas

/// The years whose indeling a set of codes can belong to, as far as the gemeenten in it tell.
///
/// Gemeenten tell when codes of gemeenten changed; buurten are also recoded within a gemeente, which shows only beside
/// another file.
package struct IndelingYears: Sendable, Equatable {
    /// The first and last possible year; `nil` where nothing tells.
    package let from: Int?
    package let through: Int?

    /// - Parameter codes: codes of any level. What is absent counts only where the set covers the country (300 gemeenten).
    package init(of codes: some Sequence<AreaCode>) {
        let gemeenten = Set(codes.compactMap(\.gemeente))
        let coversCountry = gemeenten.count >= 300
        var (first, last): (Int?, Int?) = (nil, nil)
        for change in Herindeling.all {
            let isAfter =
                change.new.map(gemeenten.contains) ?? false
                || coversCountry && change.old.allSatisfy { !gemeenten.contains($0.code) }
            let isBefore =
                change.old.contains { gemeenten.contains($0.code) }
                || coversCountry && change.new.map { !gemeenten.contains($0) } ?? false
            if isAfter, !isBefore { first = max(first ?? change.year, change.year) }
            if isBefore, !isAfter { last = min(last ?? change.year - 1, change.year - 1) }
        }
        // Codes of two years in one file tell nothing.
        let agree = (first ?? 0) <= (last ?? Int.max)
        (from, through) = agree ? (first, last) : (nil, nil)
    }

    /// The year that a StatLine table of RIVM is made for, by its number in the name of the file.
    package static func ofStatLineTable(named name: String) -> Int? {
        let tables = [("50090NED", 2020), ("50120NED", 2022), ("50150NED", 2024), ("85984NED", 2024)]
        return tables.first { name.uppercased().contains($0.0) }?.1
    }

    /// "2019 of 2020", "2023 of later", "2020 of eerder"; `nil` where nothing tells.
    package var text: String? {
        switch (from, through) {
        case (nil, nil): nil
        case (let from?, nil): "\(from) of later"
        case (nil, let through?): "\(through) of eerder"
        case (let from?, let through?):
            from == through
                ? "\(from)" : from + 1 == through ? "\(from) of \(through)" : "\(from) tot en met \(through)"
        }
    }

    /// Whether no year can be that of both.
    package func excludes(_ other: IndelingYears) -> Bool {
        (from ?? 0) > (other.through ?? Int.max) || (other.from ?? 0) > (through ?? Int.max)
    }
}
