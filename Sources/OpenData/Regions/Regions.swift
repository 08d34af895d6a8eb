package import Areas

/// Which gemeenten lie in which GGD-regio and provincie, and how large they are, in one year.
///
/// Codes of buurten and wijken hold the gemeente, but no code holds the GGD-regio or provincie: this table does.
package struct Regions: Sendable, Equatable {
    package struct Gemeente: Sendable, Equatable {
        package let code: AreaCode
        /// `nil` where the source does not say.
        package let ggdregio: AreaCode?
        package let provincie: AreaCode?
        /// People in the gemeente, for its size class; `nil` where the source does not say.
        package let inhabitants: Double?

        package init(code: AreaCode, ggdregio: AreaCode?, provincie: AreaCode?, inhabitants: Double? = nil) {
            (self.code, self.ggdregio, self.provincie) = (code, ggdregio, provincie)
            self.inhabitants = inhabitants
        }

        package var sizeClass: SizeClass? { inhabitants.map(SizeClass.init(inhabitants:)) }

        /// The region of a level that the gemeente lies in, or the gemeente itself.
        package func region(_ level: AreaLevel) -> AreaCode? {
            switch level {
            case .ggdregio: ggdregio
            case .provincie: provincie
            case .gemeente: code
            default: nil
            }
        }
    }

    /// In code order, no code twice.
    package let gemeenten: [Gemeente]
    /// Names of gemeenten, GGD-regio's and provincies, as far as known.
    package let names: [AreaCode: String]
    private let position: [AreaCode: Int]

    package init(gemeenten: [Gemeente], names: [AreaCode: String]) {
        let sorted = gemeenten.sorted { $0.code < $1.code }
        (self.gemeenten, self.names) = (sorted, names)
        position = Dictionary(sorted.enumerated().map { ($1.code, $0) }) { first, _ in first }
    }

    /// What is known of the gemeente that an area lies in, by the area's code; `nil` where that gemeente is not listed.
    package func gemeente(of code: AreaCode) -> Gemeente? {
        code.gemeente.flatMap { position[$0] }.map { gemeenten[$0] }
    }

    /// The codes of the regions of a level (`.ggdregio`, `.provincie`, `.gemeente`) in code order.
    package func codes(_ level: AreaLevel) -> [AreaCode] { Set(gemeenten.compactMap { $0.region(level) }).sorted() }

    /// The gemeenten in a region, in code order; the gemeente itself for the code of one, all of them for the country,
    /// none for a region that is not listed.
    package func gemeenten(in region: AreaCode) -> [AreaCode] {
        gemeenten.filter { region.level == .land || $0.region(region.level) == region }.map(\.code)
    }

    /// The gemeenten of some areas that this table does not know, or not the region of: those regions miss them.
    package func notices(on codes: [AreaCode]) -> [Notice] {
        let gemeenten = Set(codes.compactMap(\.gemeente)).sorted()
        var notices: [Notice] = []
        for level in [AreaLevel.ggdregio, .provincie] where !self.codes(level).isEmpty {
            let lost = gemeenten.filter { region(level, of: $0) == nil }
            guard !lost.isEmpty else { continue }
            notices.append(
                Notice(
                    "gemeente zonder \(level.rawValue)",
                    "De tabel met gebiedsindelingen zegt niet in welke \(level == .ggdregio ? "GGD-regio" : "provincie") "
                        + "\(AreaLevel.gemeente.counted(lost.count)) op de kaart \(lost.count == 1 ? "ligt" : "liggen"); die "
                        + "telt daar niet mee. Misschien is de tabel van een ander jaar dan de grenzen.",
                    codes: lost.map(\.text)))
        }
        return notices
    }

    /// The GGD-regio or provincie that contains an area, by the gemeente in the area's code.
    package func region(_ level: AreaLevel, of code: AreaCode) -> AreaCode? { gemeente(of: code)?.region(level) }
}
