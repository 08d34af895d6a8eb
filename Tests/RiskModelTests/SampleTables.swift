import Areas

@testable import RiskModel

/// Buurten BU00010001, BU00010002, ... with the given columns.
func buurten(_ columns: [String: [Double?]]) throws -> AreaTable {
    let count = columns.values.map(\.count).max() ?? 0
    let codes = (1...max(count, 1)).compactMap { AreaCode("BU0001" + String(10_000 + $0).dropFirst()) }
    var table = AreaTable(level: .buurt, codes: Array(codes.prefix(count)))
    for (name, values) in columns { table[name] = values }
    return table
}

/// An index of leaves `a`, `b`, ... that are columns of the same name, each a top-level part.
func flatIndex(
    _ columns: [String], weights: [Double]? = nil, _ normalisation: Normalisation = .minMax,
    outliers: OutlierTreatment = .none, range: Scale = .standard, aggregation: Aggregation = .arithmetic,
    missing: MissingRule = .omit, direction: Direction = .higher, goalposts: Scale? = nil
) throws -> IndexMethod {
    try IndexMethod(
        normalisation: normalisation, outliers: outliers, range: range, aggregation: aggregation, missing: missing,
        parts: columns.enumerated().map { number, column in
            .leaf(
                Indicator(
                    column, column: column, weight: weights?[number] ?? 1, direction: direction, goalposts: goalposts))
        })
}

/// The scores of one column under a method that leaves a single leaf as it is.
func normalised(
    _ values: [Double?], _ normalisation: Normalisation, outliers: OutlierTreatment = .none,
    range: Scale = .standard, direction: Direction = .higher, goalposts: Scale? = nil
) throws -> [Double?] {
    let method = try flatIndex(
        ["x"], normalisation, outliers: outliers, range: range, direction: direction, goalposts: goalposts)
    return try IndexScores(of: buurten(["x": values]), by: method).scores
}

func isClose(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-12) -> Bool {
    switch (a, b) {
    case (nil, nil): true
    case (let a?, let b?): abs(a - b) <= tolerance * max(1, abs(a), abs(b))
    default: false
    }
}

func isClose(_ a: [Double?], _ b: [Double?], _ tolerance: Double = 1e-12) -> Bool {
    a.count == b.count && zip(a, b).allSatisfy { isClose($0, $1, tolerance) }
}
