import TestSupport
import Testing

@testable import HeatExposure

@Suite struct RadixSortTests {
    @Test(arguments: [0, 1, 2, 5000])
    func `numbers of every type come out as comparing sorts them`(count: Int) {
        var random = SplitMix64(seed: UInt64(count))
        let bits = (0..<count).map { _ in UInt32(truncatingIfNeeded: random.next()) }
        check(bits.map { UInt8(truncatingIfNeeded: $0) })
        check(bits.map { UInt16(truncatingIfNeeded: $0) })
        check(bits.map { Int16(truncatingIfNeeded: $0) })
        check(bits.map { Float(Int32(bitPattern: $0)) / 4096 })
        check(bits.map { Float(bitPattern: $0) }.filter { !$0.isNaN })
    }

    @Test func `the ends of what 32 bits can say come first and last`() {
        var numbers: [Float] = [0, .infinity, -1, .leastNonzeroMagnitude, 1, -.infinity, -.leastNonzeroMagnitude]
        radixSort(&numbers)
        #expect(numbers == [-.infinity, -1, -.leastNonzeroMagnitude, 0, .leastNonzeroMagnitude, 1, .infinity])
    }

    private func check<Number: RadixSortable & Comparable>(_ numbers: [Number]) {
        var sorted = numbers
        radixSort(&sorted)
        #expect(sorted == numbers.sorted())
    }
}
