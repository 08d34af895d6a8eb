import Areas
import Foundation
import OpenData
import RiskModel

/// How areas are scored and ranked.
public struct Scoring: Sendable {
    /// What the list is ranked by.
    public enum Ranking: Sendable {
        /// By risk class, then by expected number of severely lonely people.
        case matrix
        /// By risk index, then likewise.
        case index
    }

    public var ranking = Ranking.matrix
    /// Limits of the heat classes, rising, in the unit of the heat; four of them go with the standard matrix.
    public var heatLimits = [35.0, 41, 46, 51]
    /// Limits of the loneliness classes, rising, in severely lonely people per km² of land.
    public var lonelinessLimits = [60.0, 95, 130, 180]
    /// A row per loneliness class, a column per heat class, with risk classes 1...5.
    public var matrix = [[1, 1, 2, 2, 3], [1, 2, 2, 3, 3], [2, 2, 3, 4, 4], [2, 3, 4, 4, 5], [3, 3, 4, 5, 5]]
    /// How many places are the top, 1 or more.
    public var top = 10
    /// Draws for the uncertainty of the ranks: 0, or 100 to 20,000.
    public var draws = 2000
    /// The same seed gives the same draws.
    public var seed: UInt64 = 1
    /// The standard error in percentage points for areas without limits; `nil` leaves those as they are.
    public var standardError: Double?

    public init() {}
}

/// Scores and ranks areas as the program does.
///
/// The result has one entry per area, in the order given, and depends on nothing but the arguments. Formulas and sources stand in
/// `docs/methode.md`: the matrix, the index (OECD/JRC, *Handbook on Constructing Composite Indicators*, 2008) and the
/// rank uncertainty (Monte Carlo within the margins of the estimates).
///
/// - Throws: ``ScoringFailure`` for a code that is none, that comes twice or is of another level than the first, for a figure out of
///   its range or not finite, and for choices that make no sense. Without areas the result is empty.
public func score(_ areas: [Area], by scoring: Scoring = Scoring()) async throws(ScoringFailure) -> [ScoredArea] {
    guard !areas.isEmpty else { return [] }
    do throws(Failure) {
        let (table, rows) = try table(of: areas)
        let matrix = try MatrixMethod(
            heatLimits: scoring.heatLimits, lonelinessLimits: scoring.lonelinessLimits, table: scoring.matrix)
        let ranking: RankingMethod = scoring.ranking == .matrix ? .matrix : .index
        guard scoring.top > 0 else {
            throw Failure(.usage, at: "top", "ligt onder 1", remedy: "Geef 1 of meer.")
        }
        let settings = try UncertaintySettings(
            draws: scoring.draws, seed: scoring.seed, rateStandardError: scoring.standardError)
        let assessment = try Assessment(of: table, matrix: matrix, rankedBy: ranking)
        let uncertainty = try await RankUncertainty(
            of: table, ranks: assessment.rank, age: .vanaf65, matrix: matrix, index: .standard, rankedBy: ranking,
            settings, top: scoring.top, threads: ProcessInfo.processInfo.activeProcessorCount)
        return rows.map { row in ScoredArea(row, table, assessment, uncertainty) }
    } catch {
        throw ScoringFailure(error)
    }
}

/// The areas in code order, and for each area given its row.
private func table(of areas: [Area]) throws(Failure) -> (AreaTable, [Int]) {
    var codes: [AreaCode] = []
    for area in areas {
        guard let code = AreaCode(area.code), code.level == codes.first?.level ?? code.level else {
            throw Failure(
                .badData, at: quotedForMessage(area.code),
                codes.isEmpty ? "dit is geen gebiedscode" : "dit is geen code van hetzelfde niveau als \(codes[0])",
                remedy: "Geef codes zoals BU05991086, allemaal van buurten, wijken of gemeenten.")
        }
        codes.append(code)
        try check(area, code)
    }
    let order = codes.indices.sorted { codes[$0] < codes[$1] }
    for (one, other) in zip(order, order.dropFirst()) where codes[one] == codes[other] {
        throw Failure(.badData, at: codes[one].text, "de code staat er twee keer", remedy: "Geef elk gebied één keer.")
    }
    var table = AreaTable(level: codes[0].level, codes: order.map { codes[$0] })
    let columns: [(Figure, (Area) -> Double?)] = [
        (.inwoners65plus, \.older), (.sterkEenzaamPct, \.severelyLonelyPercent),
        (.sterkEenzaamLaag, { $0.severelyLonelyLimits?.lowerBound }),
        (.sterkEenzaamHoog, { $0.severelyLonelyLimits?.upperBound }),
        (.oppervlakteLandKm2, \.landKm2), (.hitte, \.heat),
    ]
    for (figure, value) in columns { table[figure] = order.map { value(areas[$0]) } }
    var rows = [Int](repeating: 0, count: areas.count)
    for (row, area) in order.enumerated() { rows[area] = row }
    let none = [Double?](repeating: nil, count: table.count)
    return (derivingFigures(table, age: .vanaf65, polygonKm2: none).areas, rows)
}

private func check(_ area: Area, _ code: AreaCode) throws(Failure) {
    let ranges: [(String, Double?, ClosedRange<Double>)] = [
        ("older", area.older, 0...1e9), ("severelyLonelyPercent", area.severelyLonelyPercent, 0...100),
        ("severelyLonelyLimits", area.severelyLonelyLimits?.lowerBound, 0...100),
        ("severelyLonelyLimits", area.severelyLonelyLimits?.upperBound, 0...100),
        ("landKm2", area.landKm2, .leastNormalMagnitude...1e6), ("heat", area.heat, -1000...1000),
    ]
    for (name, value, range) in ranges {
        if let value, !range.contains(value) {
            throw Failure(
                .badData, at: "\(code), \(name)", "\(value) kan niet", remedy: "Verbeter de waarde, of geef nil.")
        }
    }
}

extension ScoredArea {
    fileprivate init(_ row: Int, _ table: AreaTable, _ assessment: Assessment, _ uncertainty: RankUncertainty) {
        code = table.codes[row].text
        (heatClass, lonelinessClass) = (assessment.heatClass[row], assessment.lonelinessClass[row])
        (riskClass, index, rank) = (assessment.riskClass[row], assessment.index[row], assessment.rank[row])
        rankInterval =
            if let low = uncertainty.low[row], let high = uncertainty.high[row] { low...high } else { nil }
        topChance = uncertainty.topChance[row]
        priority =
            switch uncertainty.priority[row] {
            case .always?: .always
            case .sometimes?: .sometimes
            case .never?: .never
            case nil: nil
            }
        expectedSeverelyLonely = table[.verwachtSterkEenzaam][row]
        missing = assessment.missing[row]
    }
}
