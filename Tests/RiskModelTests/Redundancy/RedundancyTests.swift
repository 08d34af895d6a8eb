import Areas
import Testing

@testable import RiskModel

@Suite struct RedundancyTests {
    private let a: [Double?] = [1, 2, 2, 4, 7, 3.5]
    private let b: [Double?] = [2, 1, 3, 5, 5, 4]
    private let c: [Double?] = [3, 1, 2, 9, 6, 5]

    /// scipy.stats.pearsonr and spearmanr; alpha from numpy on min-max values.
    @Test func `correlations and alpha equal the reference`() throws {
        let redundancy = try Redundancy(of: buurten(["a": a, "b": b, "c": c]), index: flatIndex(["a", "b", "c"]))
        #expect(isClose(redundancy.pairs[0].pearson, 0.8016376680394156))
        #expect(isClose(redundancy.pairs[0].spearman, 0.8823529411764706))
        #expect(redundancy.pairs.map(\.areas) == [6, 6, 6])
        #expect(redundancy.consistencies.count == 1)
        #expect(isClose(redundancy.consistencies[0].alpha, 0.9125475285171104))
    }

    @Test func `an indicator and its duplicate are one too many`() throws {
        let redundancy = try Redundancy(of: buurten(["a": a, "b": a]), index: flatIndex(["a", "b"]))
        #expect(isClose(redundancy.pairs[0].pearson, 1) && isClose(redundancy.consistencies[0].alpha, 1))
        #expect(redundancy.notices.count == 1)
        #expect(redundancy.notices[0].text.contains("zeggen vrijwel hetzelfde (correlatie 1 over 6 buurten)"))
    }

    @Test func `an indicator that points the wrong way is told too`() throws {
        let down = a.map { $0.map { -$0 } }
        let redundancy = try Redundancy(of: buurten(["a": a, "b": down]), index: flatIndex(["a", "b"]))
        #expect(redundancy.notices[0].text.contains("Controleer de richting"))
    }

    @Test func `missing figures are left out pair by pair, and too few give nothing`() throws {
        let table = try buurten(["a": [1, 2, nil, 4, 5], "b": [2, nil, 3, 1, 5], "c": [nil, nil, 3, 4, nil]])
        let redundancy = try Redundancy(
            of: table, index: flatIndex(["a", "b", "c"], missing: .reweight))
        #expect(redundancy.pairs.map(\.areas) == [3, 1, 2])
        #expect(redundancy.pairs[0].pearson != nil && redundancy.pairs[1].pearson == nil)
        #expect(redundancy.consistencies[0].areas == 1 && redundancy.consistencies[0].alpha == nil)
    }

    @Test func `a branch of several indicators has an alpha of its own`() throws {
        let index = try IndexMethod(parts: [
            .branch(
                name: "Sociaal", weight: 1,
                parts: [.leaf(Indicator("a", column: "a")), .leaf(Indicator("b", column: "b"))]),
            .leaf(Indicator("c", column: "c")),
        ])
        let redundancy = try Redundancy(of: buurten(["a": a, "b": b, "c": c]), index: index)
        #expect(redundancy.consistencies.map(\.branch) == [nil, "Sociaal"])
    }
}
