import Areas
import Testing

@testable import RiskModel

@Suite struct IndexMethodTests {
    @Test func `the default is the one that is documented`() throws {
        let method = IndexMethod.standard
        #expect(try method == IndexMethod())
        #expect(method.leaves.map(\.column) == ["hitte", "sterk_eenzaam_pct"])
        #expect(method.parts.map(\.name) == ["hitte", "eenzaamheid"])
        #expect(method.parts.map(\.weight) == [1, 1])
        #expect(method.range == Scale(1, 100))
    }

    @Test(arguments: [Aggregation.geometric, .harmonic])
    func `a mean that needs positive values refuses z-scores and a range from 0`(aggregation: Aggregation) throws {
        let zScore = #expect(throws: Failure.self) { try flatIndex(["a"], .zScore, aggregation: aggregation) }
        #expect(zScore?.kind == .usage)
        #expect(zScore?.remedy.contains("min-max met bereik [1, 100]") == true)
        for normalisation in [Normalisation.minMax, .percentile] {
            let range = #expect(throws: Failure.self) {
                try flatIndex(["a"], normalisation, range: Scale(0, 100), aggregation: aggregation)
            }
            #expect(range?.kind == .usage)
            #expect(range?.location == "bereik")
        }
        _ = try flatIndex(["a"], .percentile, aggregation: aggregation)
        _ = try flatIndex(["a"], .ggdClasses, range: Scale(0, 1), aggregation: aggregation)
        _ = try flatIndex(["a"], .zScore, aggregation: .arithmetic)
    }

    @Test(arguments: [Scale(1, 1), Scale(5, 1), Scale(.nan, 1), Scale(0, .infinity), Scale(-1.7e308, 1.7e308)])
    func `a range without length is refused`(range: Scale) {
        #expect(throws: Failure.self) { try flatIndex(["a"], range: range) }
    }

    @Test(arguments: [0, -1, .nan, .infinity, 1e300])
    func `a weight that cannot weigh is refused`(weight: Double) {
        let failure = #expect(throws: Failure.self) { try flatIndex(["a", "b"], weights: [1, weight]) }
        #expect(failure?.location == "indicatoren, b")
    }

    @Test func `an empty tree, an empty branch and two siblings of one name are refused`() {
        let leaf = IndexPart.leaf(Indicator("a", column: "a"))
        for parts in [
            [], [.branch(name: "leeg", weight: 1, parts: [])], [leaf, leaf],
            [.branch(name: "b", weight: 1, parts: [leaf, leaf])],
        ] as [[IndexPart]] {
            let failure = #expect(throws: Failure.self) { try IndexMethod(parts: parts) }
            #expect(failure?.kind == .usage)
        }
    }

    @Test func `two branches that would share a column are refused`() {
        let failure = #expect(throws: Failure.self) { try flatIndex(["Groen & blauw", "groen - blauw"]) }
        #expect(failure?.problem.contains("bijdrage_groen___blauw") == true)
    }

    @Test(arguments: [nil, Scale(3, 3), Scale(4, 3), Scale(0, .nan)])
    func `goalposts must be there and rise`(posts: Scale?) {
        #expect(throws: Failure.self) { try flatIndex(["a"], .goalposts, goalposts: posts) }
    }

    @Test(arguments: [
        ("Hitte", "bijdrage_hitte"), ("Sociaal netwerk", "bijdrage_sociaal_netwerk"), ("65+ (%)", "bijdrage_65_____"),
        ("Coëfficiënt", "bijdrage_coëfficiënt"), ("a;b\"\n", "bijdrage_a_b__"),
    ])
    func `a contribution has a column name without punctuation`(name: String, column: String) {
        #expect(contributionColumn(of: name) == column)
    }
}
