import Areas
import OpenData

/// A StatLine table with areas as its service describes it, and how a request fits on it.
struct TableShape: Sendable {
    let table: ODataTable
    let geography: Dimension
    /// The other dimensions in the order of the service.
    let others: [Dimension]
    /// The topics to ask for.
    let topics: [String]
    let gemeenten: [AreaCode]
    /// Whether any area may be asked for, or only those of the gemeenten and the country.
    let isNational: Bool
    /// The keys wanted of a dimension, by its name; what is not here is wanted whole.
    let wanted: [String: Set<Int>]

    /// Reads `DataProperties` and the dimensions. Throws `badData` where the table is not one with areas, lacks the
    /// figures or the ages, or knows none of the areas.
    init(_ table: ODataTable, _ request: TableRequest) async throws(Failure) {
        self.table = table
        let properties = try await table.properties()
        let dimensions = properties.filter(\.isDimension)
        guard
            let area = dimensions.first(where: { $0.type.hasPrefix("Geo") })
                ?? dimensions.first(where: { column($0.key, canBe: .code) })
        else {
            throw Self.strange(table, "heeft geen dimensie met gebieden")
        }
        topics = servedColumns(properties.filter(\.isTopic).map(\.key), for: request.purpose)
        let needed: ColumnMeaning = request.purpose == .loneliness ? .sterkEenzaamPct : .inwoners
        guard topics.contains(where: { column($0, canBe: needed) }) else {
            throw Self.strange(table, "heeft geen kolom \(needed.rawValue)")
        }
        geography = try await table.dimension(area.key)
        var others: [Dimension] = []
        for dimension in dimensions where dimension.key != area.key {
            others.append(try await table.dimension(dimension.key))
        }
        self.others = others
        wanted = try Self.wanted(request.ages, others, table)

        let known = Set(geography.keys.compactMap { AreaCode($0.text)?.gemeente })
        isNational = request.gemeenten == nil
        gemeenten = (request.gemeenten ?? known.sorted()).filter(known.contains)
        guard !gemeenten.isEmpty else {
            let asked = (request.gemeenten ?? []).prefix(8).map(\.text).joined(separator: ", ")
            throw Self.strange(table, "kent geen van de gevraagde gemeenten: \(asked)")
        }
    }

    /// The gemeenten of a request that the table does not have.
    func unknown(of request: TableRequest) -> [AreaCode] {
        let known = Set(gemeenten)
        return (request.gemeenten ?? []).filter { !known.contains($0) }
    }

    /// The names of the columns of a row, dimensions first.
    var columns: [String] { others.map(\.name) + [geography.name] + topics }

    var query: DataQuery {
        let countries = geography.keys.filter { $0.text.hasPrefix("NL") }.compactMap { AreaCode($0.text) }
        let roots =
            countries.map { DataQuery.Root(code: $0, starts: [$0.text]) }
            + gemeenten.map { code in
                let digits = code.text.dropFirst(2)
                return DataQuery.Root(code: code, starts: ["GM", "WK", "BU"].map { $0 + digits })
            }
        let choice = { (dimension: Dimension, places: [Int]) in
            DataQuery.Choice(dimension: dimension.name, literals: places.map { dimension.keys[$0].literal })
        }
        // Periods first: they are the most; then ages and margins.
        let cuts = others.sorted { rank($0) < rank($1) }
        return DataQuery(
            geography: geography.name, roots: roots, isEverywhere: isNational,
            choices: others.compactMap { dimension in
                wanted[dimension.name].map { choice(dimension, $0.sorted()) }
            },
            cuts: cuts.map { choice($0, Array($0.keys.indices)) })
    }

    private func rank(_ dimension: Dimension) -> Int {
        for (place, meaning) in [ColumnMeaning.jaar, .leeftijd, .marges].enumerated()
        where column(dimension.name, canBe: meaning) {
            return place
        }
        return 3
    }

    private static func wanted(
        _ ages: [AgeGroup], _ dimensions: [Dimension], _ table: ODataTable
    ) throws(Failure) -> [String: Set<Int>] {
        guard !ages.isEmpty, let dimension = dimensions.first(where: { column($0.name, canBe: .leeftijd) }) else {
            return [:]
        }
        var places: Set<Int> = []
        for age in ages {
            guard let place = dimension.place(of: age.statLineKey) else {
                throw strange(table, "heeft geen leeftijd \(age.rawValue) (\(age.statLineKey))")
            }
            places.insert(place)
        }
        return [dimension.name: places]
    }

    private static func strange(_ table: ODataTable, _ problem: String) -> Failure {
        Failure(
            .badData, at: table.location, problem,
            remedy: "De dienst is misschien veranderd; kijk op StatLine, of geef een ander --jaar")
    }
}
