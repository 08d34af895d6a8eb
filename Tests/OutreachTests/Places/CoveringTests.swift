import Areas
import Outreach
import TestSupport
import Testing

/// Every choice of places tried, against the search.
@Suite struct CoveringTests {
    /// A random problem small enough to try everything; whole weights, so that sums are exact.
    static func problem(seed: Int) -> CoveringProblem {
        var random = SplitMix64(seed: UInt64(seed))
        let units = Int.random(in: 1...30, using: &random)
        let candidates = Int.random(in: 1...11, using: &random)
        let density = [0.1, 0.25, 0.5][Int.random(in: 0...2, using: &random)]
        return CoveringProblem(
            weights: (0..<units).map { _ in Double(Int.random(in: 1...12, using: &random)) },
            covers: (0..<candidates).map { _ in (0..<units).filter { _ in random.unit() < density } })
    }

    private func choices(_ problem: CoveringProblem) -> [(count: Int, value: Double)] {
        (0..<(1 << problem.covers.count)).map { mask in
            let chosen = problem.covers.indices.filter { mask >> $0 & 1 == 1 }
            return (chosen.count, problem.covered(by: chosen))
        }
    }

    @Test(arguments: 1...250)
    func `the best choice is that of trying everything`(seed: Int) throws {
        let problem = Self.problem(seed: seed)
        let all = choices(problem)
        for count in 0...min(problem.covers.count, 5) {
            let best = all.filter { $0.count <= count }.map(\.value).max() ?? 0
            let choice = try problem.bestChoice(of: count, until: Deadline(after: 60))
            #expect(choice.covered == best)
            #expect(choice.chosen.count <= count && Set(choice.chosen).count == choice.chosen.count)
            #expect(problem.covered(by: choice.chosen) == choice.covered)
            #expect(choice.isOptimal && choice.gap == 0)
        }
    }

    @Test(arguments: 1...250)
    func `the smallest choice is that of trying everything`(seed: Int) throws {
        let problem = Self.problem(seed: seed)
        let all = choices(problem)
        for part in [0.3, 0.6, 0.9, 1] {
            let needed = part * problem.reachable
            let fewest = all.filter { $0.value >= needed * (1 - 1e-9) }.map(\.count).min()
            guard
                case .found(let choice, let least) = try problem.smallestChoice(
                    serving: needed, until: Deadline(after: 60))
            else {
                Issue.record("not found")
                return
            }
            #expect(choice.chosen.count == fewest && least == fewest)
            #expect(choice.covered >= needed * (1 - 1e-9))
        }
    }

    @Test func `what nobody can reach is said`() throws {
        let problem = CoveringProblem(weights: [3, 4, 5], covers: [[0], [0, 1]])
        #expect(
            try problem.smallestChoice(serving: 8, until: Deadline(after: 1)) == .outOfReach(reachable: 7))
    }

    @Test func `without time there still is a choice, with what is proven`() throws {
        for seed in 1...40 {
            let problem = Self.problem(seed: seed)
            let choice = try problem.bestChoice(of: 3, until: Deadline(after: 0))
            let best = choices(problem).filter { $0.count <= 3 }.map(\.value).max() ?? 0
            #expect(choice.covered <= best && choice.bound >= best)
        }
    }

    @Test func `serves fixed places first`() throws {
        // Points on a line, 100 m apart; the existing place reaches the first three.
        let shapes = strip(length: 1000)
        let demand = DemandPoints(spreadOver: shapes)
        let reach = try #require(
            PlaceReach(of: demand, to: PointTree(x: [0], y: [50]), limit: 300))
        let problem = CoveringProblem(
            demand: demand, weights: demand.share, isReached: reach.isReached, candidatesX: [100, 600], y: [50, 50],
            reach: 300)
        let choice = try problem.bestChoice(of: 1, until: Deadline(after: 1))
        #expect(choice.chosen == [1])
    }
}

/// A strip of 100 m wide, from the origin eastwards.
func strip(length: Double) -> PolygonArray {
    var shapes = PolygonArray()
    shapes.append(xs: [0, length, length, 0, 0], ys: [0, 0, 100, 100, 0])
    shapes.endRing()
    shapes.endPart()
    shapes.endArea()
    return shapes
}
