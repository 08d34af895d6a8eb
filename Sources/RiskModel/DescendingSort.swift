/// Puts rows in the order of their keys, highest first, rows with the same key in the order they came in.
///
/// A least-significant-digit radix sort (Knuth, *The Art of Computer Programming* 3, section 5.2.5) in six passes of eleven bits:
/// for thousands of rows it is several times faster than comparing, and ranking every draw is mostly sorting.
struct DescendingSort {
    private var entries: [Entry] = []
    private var sorted: [Entry] = []
    private static let bits: UInt64 = 11

    private struct Entry {
        var key: UInt64
        var row: Int32
    }

    /// Sorts a slice of `rows` by `key`, which has a value per row and no NaN.
    mutating func sort(_ rows: inout [Int], in places: Range<Int>, by key: [Double]) {
        entries.removeAll(keepingCapacity: true)
        for place in places { entries.append(Entry(key: Self.descending(key[rows[place]]), row: Int32(rows[place]))) }
        sorted = entries
        let mask = UInt64(1) << Self.bits - 1
        for pass in 0..<6 {
            let shift = UInt64(pass) * Self.bits
            var starts = [Int](repeating: 0, count: Int(mask) + 2)
            for entry in entries { starts[Int(entry.key >> shift & mask) + 1] += 1 }
            for digit in 1..<starts.count { starts[digit] += starts[digit - 1] }
            for entry in entries {
                let digit = Int(entry.key >> shift & mask)
                sorted[starts[digit]] = entry
                starts[digit] += 1
            }
            swap(&entries, &sorted)
        }
        for (place, entry) in zip(places, entries) { rows[place] = Int(entry.row) }
    }

    /// A number that is smaller the larger the value: the order of the bits of a double, turned around.
    private static func descending(_ value: Double) -> UInt64 {
        let bits = value.bitPattern
        return bits >> 63 == 0 ? ~(bits ^ (1 << 63)) : bits
    }
}
