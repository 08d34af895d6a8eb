package import Areas

/// Which area of a larger level each area lies in.
package struct Ancestry: Sendable {
    package let level: AreaLevel
    private let regions: Regions?
    private let whole: Set<AreaCode>

    /// Wijken and gemeenten, which the codes of their parts tell.
    package init(_ level: AreaLevel) { (self.level, regions, whole) = (level, nil, []) }

    package static let wijk = Ancestry(.wijk)
    package static let gemeente = Ancestry(.gemeente)

    /// GGD-regio's or provincies, of which only those count all of whose gemeenten are among some areas: of the others
    /// the figures would be those of a part under the name of the whole.
    /// - Parameters:
    ///   - codes: the areas, of any level from gemeente down.
    ///   - all: all areas there are, chosen or not; a gemeente of which some are not among `codes` is not whole either.
    package init(_ level: AreaLevel, in regions: Regions, wholeAmong codes: [AreaCode], of all: [AreaCode]) {
        let chosen = Set(codes)
        let here = Set(codes.compactMap(\.gemeente)).subtracting(
            all.filter { !chosen.contains($0) }.compactMap(\.gemeente))
        (self.level, self.regions) = (level, regions)
        whole = Set(regions.codes(level).filter { regions.gemeenten(in: $0).allSatisfy(here.contains) })
    }

    /// Whether an area may lie in none of the larger areas.
    var mayBeAbsent: Bool { regions != nil }

    /// `nil` for an area that lies in no area of the level, as far as known.
    package func ancestor(of code: AreaCode) -> AreaCode? {
        guard let regions else { return level < code.level ? code.ancestor(level) : nil }
        return regions.region(level, of: code).flatMap { whole.contains($0) ? $0 : nil }
    }

    func name(of code: AreaCode) -> String? { regions?.names[code] }
}
