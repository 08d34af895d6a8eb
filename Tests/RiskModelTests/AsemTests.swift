import Areas
import Foundation
import Testing

@testable import RiskModel

/// A real index of 51 countries, 49 indicators and a tree of three levels (the example data of COINr, a published
/// package for composite indicators), with missing figures and indicators of both directions.
///
/// The expected numbers come from a separate calculation in Python with numpy: per indicator divide by the denominator,
/// multiply by the direction, `lo + (hi - lo) * (x - nanmin) / (nanmax - nanmin)`, then per level of the tree
/// `nansum(w * x) / sum(w where known)`, or the same with `log` and `exp`. Winsorising as COINr 1.1.14 does by default.
@Suite(.enabled(if: Asem.isPresent)) struct AsemTests {
    @Test func `the arithmetic index on 0...100 equals the Python calculation`() throws {
        let asem = try Asem()
        let scores = try asem.scores(range: Scale(0, 100), .arithmetic)
        #expect(isClose(scores.reduce(0, +), 2571.1615618578867, 1e-11))
        #expect(isClose(asem.score(of: "CHE", in: scores), 64.27865120877448))
        #expect(isClose(asem.score(of: "RUS", in: scores), 36.19235784725742))
        #expect(asem.top(3, of: scores) == ["CHE", "DNK", "SWE"])
    }

    @Test func `the geometric and harmonic index on 1...100 equal the Python calculation`() throws {
        let asem = try Asem()
        let geometric = try asem.scores(range: Scale(1, 100), .geometric)
        #expect(isClose(geometric.reduce(0, +), 1679.534409964695, 1e-11))
        #expect(asem.top(3, of: geometric) == ["CHE", "BEL", "DNK"])
        let harmonic = try asem.scores(range: Scale(1, 100), .harmonic)
        #expect(isClose(harmonic.reduce(0, +), 644.7531338954122, 1e-11))
        #expect(asem.top(3, of: harmonic) == ["BEL", "IRL", "NOR"])
    }

    @Test func `z-scores and percentile ranks equal the Python calculation`() throws {
        let asem = try Asem()
        let zScores = try asem.scores(.zScore, range: Scale(0, 100), .arithmetic)
        #expect(isClose(zScores.reduce(0, +), -0.3899805049030654, 1e-11))
        #expect(isClose(asem.score(of: "CHE", in: zScores), 0.563435507244503))
        let ranks = try asem.scores(.percentile, range: Scale(0, 100), .arithmetic)
        #expect(isClose(ranks.reduce(0, +), 2461.546913012691, 1e-11))
        #expect(isClose(asem.score(of: "CHN", in: ranks), 29.492150272381544))
    }

    @Test func `winsorised and logarithmic indicators give the Python index`() throws {
        let asem = try Asem()
        let scores = try asem.scores(range: Scale(0, 100), .arithmetic, outliers: .winsorise)
        #expect(isClose(scores.reduce(0, +), 2640.626304655931, 1e-10))
        #expect(isClose(asem.score(of: "CHE", in: scores), 68.62140366831827, 1e-11))
        #expect(asem.top(3, of: scores) == ["CHE", "NLD", "DNK"])
    }

    /// pandas: `cov`, `corr` and `corr(method="spearman")` of the normalised indicators, which leave out missing values pair
    /// by pair, as COINr does.
    @Test func `correlations and Cronbach's alpha equal those of pandas`() throws {
        let redundancy = try Asem().redundancy()
        #expect(redundancy.pairs.count == 49 * 48 / 2)
        let pair = try #require(redundancy.pairs.first { $0.first == "StMob" && $0.second == "Research" })
        #expect(isClose(pair.pearson, 0.40215700673370397) && isClose(pair.spearman, 0.5509502262443439))
        #expect(redundancy.consistencies.map(\.branch) == [nil, "Conn", "Sust"])
        let alphas = [0.8740065590351166, 0.8479433017118915, 0.6410129434270452]
        for (consistency, alpha) in zip(redundancy.consistencies, alphas) {
            #expect(isClose(consistency.alpha, alpha, 1e-9))
        }
        #expect(redundancy.notices.isEmpty)
    }
}

private struct Asem {
    private static let folder = URL(
        fileURLWithPath: ProcessInfo.processInfo.environment["HITTE_TESTDATA"] ?? repositoryData
    ).appending(path: "asem")
    private static let repositoryData = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "../shared/data").path
    static var isPresent: Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "asem_iData.csv").path)
    }

    private let table: AreaTable
    private let countries: [String]
    private let parts: [IndexPart]

    init() throws {
        let data = try Self.rows("asem_iData.csv")
        let meta = try Self.rows("asem_iMeta.csv")
        let names = try #require(data.first)
        let codes = (1..<data.count).compactMap { AreaCode("GM" + String(10_000 + $0).dropFirst()) }
        var table = AreaTable(level: .gemeente, codes: codes)
        func column(_ name: String) throws -> [Double?] {
            let position = try #require(names.firstIndex(of: name))
            return data.dropFirst().map { Double($0[position]) }
        }
        let keys = try #require(meta.first)
        let entries = meta.dropFirst().map { row in Dictionary(uniqueKeysWithValues: zip(keys, row)) }
        for entry in entries where entry["Type"] == "Indicator" {
            let name = try #require(entry["iCode"])
            let values = try column(name)
            let by = try entry["Denominator"].flatMap { $0 == "NA" ? nil : try column($0) }
            table[name] = values.indices.map { row in
                values[row].flatMap { x in by.map { $0[row].map { x / $0 } } ?? x }
            }
        }
        func parts(of parent: String) -> [IndexPart] {
            entries.filter { $0["Parent"] == parent }.compactMap { entry in
                guard let name = entry["iCode"], let weight = entry["Weight"].flatMap(Double.init) else { return nil }
                let children = parts(of: name)
                if !children.isEmpty { return .branch(name: name, weight: weight, parts: children) }
                let direction = entry["Direction"] == "-1" ? Direction.lower : .higher
                return .leaf(Indicator(name, column: name, weight: weight, direction: direction))
            }
        }
        self.table = table
        self.parts = parts(of: "Index")
        let position = try #require(names.firstIndex(of: "uCode"))
        countries = data.dropFirst().map { $0[position] }
        try #require(self.parts.flatMap(\.leaves).count == 49)
    }

    func scores(
        _ normalisation: Normalisation = .minMax, range: Scale, _ aggregation: Aggregation,
        outliers: OutlierTreatment = .none
    ) throws -> [Double] {
        let method = try IndexMethod(
            normalisation: normalisation, outliers: outliers, range: range, aggregation: aggregation,
            missing: .reweight,
            parts: parts)
        let scores = try IndexScores(of: table, by: method).scores.compactMap { $0 }
        try #require(scores.count == 51)
        return scores
    }

    func redundancy() throws -> Redundancy {
        try Redundancy(
            of: table,
            index: IndexMethod(range: Scale(0, 100), aggregation: .arithmetic, missing: .reweight, parts: parts))
    }

    func score(of country: String, in scores: [Double]) -> Double? {
        countries.firstIndex(of: country).map { scores[$0] }
    }

    func top(_ count: Int, of scores: [Double]) -> [String] {
        scores.indices.sorted { scores[$0] > scores[$1] }.prefix(count).map { countries[$0] }
    }

    /// The cells of a CSV whose texts stand in double quotes and hold no quotes or line ends themselves.
    private static func rows(_ file: String) throws -> [[String]] {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).map { line in
            var (cells, cell, quoted) = ([String](), "", false)
            for character in line {
                switch character {
                case "\"": quoted.toggle()
                case "," where !quoted: (cells, cell) = (cells + [cell], "")
                default: cell.append(character)
                }
            }
            return cells + [cell]
        }
    }
}
