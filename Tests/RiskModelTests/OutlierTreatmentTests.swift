import Areas
import Testing

@testable import RiskModel

@Suite struct OutlierTreatmentTests {
    private let skewed: [Double] = (1...30).map(Double.init) + [90, 100]

    // scipy 1.17.1: stats.skew(x, bias=False), stats.kurtosis(x, bias=False)
    @Test(arguments: [
        ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100], 3.0632410342394993, 9.741390834569144),
        ([2, 4, 4, 4, 5, 5, 7, 9], 0.8184875533567996, 0.9406249999999998),
        ([-100, 1, 2, 2.5], -1.9991015584536012, 3.9969867197294917),
    ])
    func `skewness and kurtosis are those of scipy`(values: [Double], skewness: Double, kurtosis: Double) throws {
        let shape = try #require(Sample(values)?.shape)
        #expect(isClose(shape.skewness, skewness, 1e-12))
        #expect(isClose(shape.kurtosis, kurtosis, 1e-12))
    }

    @Test func `the shape of fewer than four values or of a constant does not exist`() {
        #expect(Sample([1, 2, 9])?.shape == nil)
        #expect(Sample([3, 3, 3, 3, 3])?.shape == nil)
        #expect(Sample([Double]()) == nil)
    }

    // The same loop in Python with scipy's skew and kurtosis: numpy [..., 30, 90, 100] becomes [..., 30, 30, 30],
    // and [1...10, 30, 100] stops at [..., 10, 30, 30].
    @Test func `extreme values move to their neighbour until the shape is acceptable`() throws {
        let correction = try #require(Sample(skewed).flatMap(OutlierCorrection.needed))
        #expect(correction == OutlierCorrection(change: .clipped, low: 1, high: 30))
        #expect(correction(100) == 30)
        #expect(correction(90) == 30)
        #expect(correction(5) == 5)
        let mirrored = try #require(Sample(skewed.map { -$0 }).flatMap(OutlierCorrection.needed))
        #expect(mirrored == OutlierCorrection(change: .clipped, low: -30, high: -1))
        let once = Sample([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 100]).flatMap(OutlierCorrection.needed)
        #expect(once == OutlierCorrection(change: .clipped, low: 1, high: 30))
    }

    @Test func `an acceptable shape is left alone`() {
        #expect(Sample([1, 2, 3, 4, 5, 6, 7, 8]).flatMap(OutlierCorrection.needed) == nil)
        #expect(Sample([1, 2, 1000]).flatMap(OutlierCorrection.needed) == nil)
    }

    @Test func `more than five outliers turn all values into logarithms`() throws {
        let values = (1...60).map { Double($0 % 10) } + [1e3, 3e3, 1e4, 3e4, 1e5, 3e5, 1e6]
        let correction = try #require(Sample(values).flatMap(OutlierCorrection.needed))
        #expect(correction == OutlierCorrection(change: .logarithm, low: 0, high: 1e6))
        // ln(x - min + 0.01 * range) by hand: ln(10^4) and ln(1.01 * 10^6).
        #expect(isClose(correction(0), 9.210340371976184))
        #expect(isClose(correction(1e6), 13.825460888817442))
        #expect(correction(-50) == correction(0))
    }

    @Test func `six tied extremes are too many to move`() throws {
        let values = (1...80).map { Double($0 % 10) } + Array(repeating: 500.0, count: 6)
        #expect(Sample(values).flatMap(OutlierCorrection.needed)?.change == .logarithm)
    }

    @Test func `every change is in the notices`() throws {
        let table = try buurten(["x": skewed])
        let method = try flatIndex(["x"], outliers: .winsorise)
        let assessment = try Assessment(of: table, index: method, rankedBy: .index)
        let notice = try #require(assessment.notices.first { $0.kind == "uitschieters" })
        #expect(notice.codes == ["BU00010031", "BU00010032"])
        #expect(notice.text.contains("BU00010031 van 90 naar 30; BU00010032 van 100 naar 30"))
        #expect(assessment.index[29...31] == [100, 100, 100])
        #expect(assessment.rank == (4...32).reversed() + [1, 1, 1])
    }
}
