import TestSupport
import Testing

@testable import OpenData

struct StandingTests {
    @Test(arguments: [
        (30.0, 1, 100.0), (20.0, 2, 100.0 / 3), (10.0, 4, 0.0),
    ])
    func `the highest is 1, ties share the lower number`(value: Double, rank: Int, percentile: Double) {
        let place = Standing([20, 10, 30, 20]).place(of: value, isMember: true)
        #expect(place.rank == rank && place.percentile == percentile)
    }

    @Test func `one value has no percentile`() {
        let place = Standing([5]).place(of: 5, isMember: true)
        #expect(place.rank == 1 && place.percentile == nil)
    }

    @Test(arguments: [(35.0, 1, 100.0), (20.0, 2, 25.0), (15.0, 4, 25.0), (1.0, 5, 0.0)])
    func `a value from outside stands among the members as one more`(value: Double, rank: Int, percentile: Double) {
        let place = Standing([20, 10, 30, 20]).place(of: value, isMember: false)
        #expect(place.rank == rank && place.percentile == percentile)
    }

    @Test func `the last digits of a sum make no difference`() {
        let standing = Standing([0.3, 0.1 + 0.2, 0.4])
        #expect(standing.place(of: 0.3, isMember: true).rank == 2)
        #expect(standing.place(of: 0.1 + 0.2, isMember: true).rank == 2)
        #expect(standing.place(of: 0.1 + 0.2, isMember: true).percentile == 0)
    }

    /// Against counting: rank = 1 + the number above, percentile = the number below over n − 1.
    @Test(arguments: 0..<20) func `it agrees with counting`(seed: Int) {
        var random = SplitMix64(seed: UInt64(seed))
        let values = (0..<(2 + seed * 7)).map { _ in (random.unit() * 12).rounded() / 4 }
        let standing = Standing(values)
        for value in values {
            let place = standing.place(of: value, isMember: true)
            let (above, below) = (values.count { $0 > value }, values.count { $0 < value })
            #expect(place.rank == 1 + above)
            #expect(place.percentile == 100 * Double(below) / Double(values.count - 1))
        }
    }

    @Test func `an empty group places nobody but the asked value`() {
        let place = Standing([]).place(of: 3, isMember: false)
        #expect(place.rank == 1 && place.percentile == nil)
    }
}
