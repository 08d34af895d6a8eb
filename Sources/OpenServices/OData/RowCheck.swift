import Areas

/// Holds the rows that a service sends against what was asked: none too many, none twice, none missing.
struct RowCheck {
    private let shape: TableShape
    private let gemeenten: Set<AreaCode>
    /// One bit per possible row.
    private var seen: [UInt64]
    private(set) var count = 0
    /// Rows that were not asked for.
    private(set) var unasked = 0
    private var found: Set<AreaCode> = []
    /// Per dimension which of its keys have a row.
    private var foundKeys: [[Bool]]

    /// More combinations of keys than this no table has; the largest known has a million.
    private static let mostCells = 1_000_000_000

    /// Throws `badData` for dimensions with so many keys that no table can hold their combinations.
    init(_ shape: TableShape) throws(Failure) {
        self.shape = shape
        gemeenten = Set(shape.gemeenten)
        var cells = shape.geography.keys.count
        for dimension in shape.others {
            let (product, overflows) = cells.multipliedReportingOverflow(by: dimension.keys.count)
            guard !overflows, product <= Self.mostCells else {
                throw Failure(
                    .badData, at: shape.table.location, "de dimensies hebben samen onmogelijk veel sleutels",
                    remedy: "De dienst is misschien veranderd; meld dit")
            }
            cells = product
        }
        seen = Array(repeating: 0, count: cells / 64 + 1)
        foundKeys = shape.others.map { Array(repeating: false, count: $0.keys.count) }
    }

    /// Whether a row was asked for, by this part of the request: a service that ignores filters sends the rows of other
    /// parts too. Throws `badData` for a row that comes twice or has a key that no dimension has.
    mutating func takes(_ row: JSONValue, for part: QueryScope) throws(Failure) -> Bool {
        let area = try place(row, shape.geography)
        var (number, isWanted) = (area, true)
        var places: [Int] = []
        for dimension in shape.others {
            let place = try place(row, dimension)
            places.append(place)
            number = number * dimension.keys.count + place
            if let wanted = shape.wanted[dimension.name], !wanted.contains(place) { isWanted = false }
        }
        let code = AreaCode(shape.geography.keys[area].text)
        let isOurs = shape.isNational || code?.level == .land || code?.gemeente.map(gemeenten.contains) ?? false
        guard isWanted, isOurs, part.contains(code), part.contains(row) else {
            unasked += 1
            return false
        }
        guard seen[number / 64] & (1 << UInt64(number % 64)) == 0 else {
            throw Failure(
                .badData, at: shape.table.location,
                "een rij komt twee keer: \(shape.geography.keys[area].text), "
                    + zip(shape.others, places).map { $0.keys[$1].text }.joined(separator: ", "),
                remedy: "Probeer het opnieuw: de dienst bladert niet goed of werd net vernieuwd")
        }
        seen[number / 64] |= 1 << UInt64(number % 64)
        count += 1
        if let gemeente = code?.gemeente { found.insert(gemeente) }
        for (dimension, place) in places.enumerated() { foundKeys[dimension][place] = true }
        return true
    }

    /// Throws `badData` where an area or an age that the table has, and that was asked for, has no row at all: then a filter
    /// matched nothing, which the service does not call an error.
    func checkComplete() throws(Failure) {
        let missing = shape.gemeenten.filter { !found.contains($0) }
        var gaps = missing.isEmpty ? [] : ["\(missing.prefix(8).map(\.text).joined(separator: ", "))"]
        for (number, dimension) in shape.others.enumerated() {
            let absent = (shape.wanted[dimension.name] ?? []).sorted().filter { !foundKeys[number][$0] }
            if !absent.isEmpty {
                gaps.append("\(dimension.name) \(absent.map { dimension.keys[$0].text }.joined(separator: ", "))")
            }
        }
        guard gaps.isEmpty else {
            throw Failure(
                .badData, at: shape.table.location,
                "het filter vond niets voor \(gaps.joined(separator: "; ")), terwijl de tabel het wel kent",
                remedy: "De dienst vult sleutels misschien anders op met spaties dan zij zegt; meld dit")
        }
    }

    private func place(_ row: JSONValue, _ dimension: Dimension) throws(Failure) -> Int {
        let text = row[dimension.name]?.content ?? ""
        guard let place = dimension.place(of: text) else {
            throw Failure(
                .badData, at: "\(shape.table.location), \(dimension.name)",
                "een rij heeft de sleutel \(quotedForMessage(text)), en die kent de dimensie niet",
                remedy: "Probeer het opnieuw: de dienst werd misschien net vernieuwd")
        }
        return place
    }
}
