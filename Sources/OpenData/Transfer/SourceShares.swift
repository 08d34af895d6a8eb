import Areas

/// Where each source of a crosswalk goes: into the wanted targets, into others, or nowhere.
struct SourceShares {
    /// One per source, each 0...1 and together 1.
    let wanted: [Double]
    let elsewhere: [Double]
    let nowhere: [Double]
    /// Whether a source is one of the selection: it lies mostly in wanted targets; or mostly nowhere, in a gemeente
    /// that wanted targets are of, so that its loss is told and not taken for another part of the country.
    let belongs: [Bool]

    init(_ crosswalk: Crosswalk, wanted isWanted: [Bool]) {
        var wanted = [Double](repeating: 0, count: crosswalk.sources.count)
        var elsewhere = wanted
        for part in crosswalk.parts {
            if isWanted[part.target] {
                wanted[part.source] += part.shareOfSource
            } else {
                elsewhere[part.source] += part.shareOfSource
            }
        }
        let nowhere = zip(wanted, elsewhere).map { share in
            // The last digits of a sum of areas are no land.
            let rest = 1 - share.0 - share.1
            return rest > 1e-9 ? rest : 0
        }
        let gemeenten = Set(
            crosswalk.targets.indices.filter { isWanted[$0] }.compactMap { crosswalk.targets[$0].gemeente })
        belongs = crosswalk.sources.indices.map { source in
            if wanted[source] > 0, wanted[source] >= max(elsewhere[source], nowhere[source]) { return true }
            return nowhere[source] > max(wanted[source], elsewhere[source])
                && crosswalk.sources[source].gemeente.map(gemeenten.contains) ?? false
        }
        (self.wanted, self.elsewhere, self.nowhere) = (wanted, elsewhere, nowhere)
    }
}
