package import Areas

/// What tells which groups there are, who belongs to them, and what tables publish about them.
package struct GroupSources: Sendable {
    /// Which gemeenten lie in which GGD-regio and provincie; `nil` without such a table.
    package let regions: Regions?
    /// People of all ages per gemeente, for its size class.
    package let inhabitants: [AreaCode: Double]
    /// People that the loneliness figures are about per gemeente, for the share of them that is known.
    package let people: [AreaCode: Double]
    /// The gemeenten of `gekozen`, in code order.
    package let chosen: [AreaCode]
    /// Tables that may have rows for the groups themselves, in order of preference.
    package let published: [FigureSource]
    /// All gemeenten of the country, in code order; `nil` where nothing says which they are.
    package let nation: [AreaCode]?

    /// - Parameter here: the gemeenten that the boundary file has areas of.
    package init(
        regions: Regions? = nil, inhabitants: [AreaCode: Double] = [:], people: [AreaCode: Double] = [:],
        chosen: [AreaCode] = [], published: [FigureSource] = [], here: [AreaCode]
    ) {
        (self.regions, self.inhabitants, self.people) = (regions, inhabitants, people)
        (self.chosen, self.published) = (Set(chosen).sorted(), published)
        let lists = [here, regions?.gemeenten.map(\.code) ?? []] + published.map { $0.rows(of: .gemeente) }
        let country = published.lazy.compactMap { $0.national(.inwoners) }.first
        nation = lists.first { Self.isCountry($0, inhabitants, country: country) }.map { Set($0).sorted() }
    }

    /// The Netherlands had 415 gemeenten in 2012 and 342 in 2024; a list of so many is no selection.
    private static let fewestGemeenten = 300

    /// Whether some gemeenten are the whole country: there are as many, or their people add up (within 2 %, since
    /// tables round and are of different years) to those of the country's own row.
    private static func isCountry(
        _ gemeenten: [AreaCode], _ inhabitants: [AreaCode: Double], country: Double?
    ) -> Bool {
        if gemeenten.count >= fewestGemeenten { return true }
        guard let country, country > 0 else { return false }
        let sum = gemeenten.reduce(0) { $0 + (inhabitants[$1] ?? 0) }
        return abs(sum - country) <= 0.02 * country
    }

    func sizeClass(_ gemeente: AreaCode) -> SizeClass? { inhabitants[gemeente].map(SizeClass.init(inhabitants:)) }

    /// The name that some table gives an area; for the country that of its row, whatever its code.
    func name(of code: AreaCode) -> String? {
        if let name = regions?.names[code] { return name }
        return published.lazy.compactMap { $0.names[code] }.first
    }

    /// The code under which tables have a row for the country: RIVM writes NL01, CBS NL00.
    var country: AreaCode? { published.lazy.compactMap { $0.rows(of: .land).first }.first }
}
