import Areas
import TestSupport
import Testing

@testable import RiskModel

@Suite struct NormalisationTests {
    private let values: [Double?] = [2, 4, 4, 4, 5, 5, 7, 9]

    @Test func `min-max puts the lowest on a and the highest on b exactly`() throws {
        #expect(try normalised([3, 1, 2], .minMax) == [100, 1, 50.5])
        #expect(try normalised([3, 1, 2], .minMax, range: Scale(-1, 1)) == [1, -1, 0])
        #expect(try normalised([3, 1, 2], .minMax, range: Scale(0, 100), direction: .lower) == [0, 100, 50])
    }

    // scipy 1.17.1: stats.zscore([2, 4, 4, 4, 5, 5, 7, 9], ddof=1)
    @Test func `z-scores divide by the sample standard deviation`() throws {
        let expected = [
            -1.403121520040228, -0.46770717334674267, -0.46770717334674267, -0.46770717334674267, 0, 0,
            0.9354143466934853, 1.8708286933869707,
        ]
        #expect(isClose(try normalised(values, .zScore), expected))
        #expect(isClose(try normalised(values, .zScore, direction: .lower), expected.map { 0 - $0 }))
    }

    // scipy 1.17.1: 100 * (stats.rankdata(x, "min") - 1) / (len(x) - 1)
    @Test func `percentile ranks give ties their lowest rank`() throws {
        let sevenths = [0, 1, 1, 1, 4, 4, 6, 7].map { 100 * Double($0) / 7 }
        #expect(isClose(try normalised(values, .percentile), sevenths))
        #expect(
            isClose(
                try normalised(values, .percentile, direction: .lower),
                [7, 4, 4, 4, 2, 2, 1, 0].map { 100 * Double($0) / 7 }))
    }

    @Test func `ggd classes have their limits at one and two standard deviations`() throws {
        // z: -1.4, -0.47 (three), 0 (two), 0.94, 1.87.
        #expect(try normalised(values, .ggdClasses) == [2, 3, 3, 3, 3, 3, 3, 4])
        let long: [Double?] = [-10] + Array(repeating: 0, count: 40) + [10]
        #expect(try normalised(long, .ggdClasses) == [1] + Array(repeating: 3, count: 40) + [5])
        #expect(try normalised(long, .ggdClasses, direction: .lower) == [5] + Array(repeating: 3, count: 40) + [1])
        // Three values with sd 1 exactly: z = -1, 0, 1 all belong to the middle class.
        #expect(try normalised([1, 2, 3], .ggdClasses) == [3, 3, 3])
    }

    @Test func `goalposts clip, and turn around with the direction`() throws {
        let posts = Scale(30, 50)
        #expect(
            try normalised([20, 30, 35, 50, 60], .goalposts, range: Scale(0, 100), goalposts: posts)
                == [0, 0, 25, 100, 100])
        #expect(
            try normalised([20, 30, 35, 50, 60], .goalposts, range: Scale(0, 100), direction: .lower, goalposts: posts)
                == [100, 100, 75, 0, 0])
        #expect(try normalised([40], .goalposts, range: Scale(0, 10), goalposts: posts) == [5])
    }

    @Test func `no normalisation leaves values alone, negated where lower is worse`() throws {
        #expect(try normalised([3, -1], .none) == [3, -1])
        #expect(try normalised([3, -1], .none, direction: .lower) == [-3, 1])
    }

    @Test(
        arguments: [Normalisation.minMax, .zScore, .percentile, .ggdClasses], [[7.0], [7, 7, 7], [0.3, 0.1 + 0.2]])
    func `an indicator that is the same everywhere is an error that names it`(
        normalisation: Normalisation, values: [Double]
    ) {
        let failure = #expect(throws: Failure.self) { try normalised(values, normalisation) }
        #expect(failure?.kind == .badData)
        #expect(failure?.location == "indicator x (kolom x), buurten")
        #expect(failure?.problem.hasSuffix("dus hieraan is geen volgorde te zien") == true)
    }

    @Test(arguments: [[0, 1e300], [-1.7e308, 1.7e308], [0, 1e-300]])
    func `numbers that cannot be calculated with are an error, not a wrong score`(values: [Double]) {
        #expect(throws: Failure.self) { try normalised(values, .zScore) }
    }

    @Test func `areas without a score do not set the scale, and stay on it`() throws {
        let table = try buurten(["a": [10, 20, 90, 0], "b": [1, 2, nil, nil]])
        let scores = try IndexScores(of: table, by: flatIndex(["a", "b"]))
        #expect(scores.scores == [1, 100, nil, nil])
        // 90 is held at 100, 0 at 1; the missing leaf goes from 1 to 100.
        #expect(scores.low == [1, 100, 50.5, 1])
        #expect(scores.high == [1, 100, 100, 50.5])
    }

    @Test(arguments: 1...8)
    func `a positive affine map of an indicator changes no normalised value`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let x = (0..<50).map { _ in Double.random(in: -5...40, using: &random) }
        let (scale, shift) = (
            Double.random(in: 0.01...1000, using: &random), Double.random(in: -1e4...1e4, using: &random)
        )
        for normalisation in [Normalisation.minMax, .zScore, .percentile, .ggdClasses] {
            let before = try normalised(x, normalisation)
            let after = try normalised(x.map { scale * $0 + shift }, normalisation)
            #expect(isClose(before, after, 1e-8))
        }
    }
}
