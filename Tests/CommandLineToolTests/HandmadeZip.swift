import Foundation

/// A zip written byte by byte, so that it can say what no honest program would write.
struct HandmadeZip {
    /// A file in it: how its bytes are packed, and how many the zip claims it has.
    struct Member {
        let name: String
        let packed: [UInt8]
        let claimedSize: UInt32
        let isDeflated: Bool

        /// Bytes as they are.
        static func stored(_ name: String, _ bytes: [UInt8]) -> Member {
            Member(name: name, packed: bytes, claimedSize: UInt32(bytes.count), isDeflated: false)
        }

        /// A text followed by 2064 × `periods` spaces, of which 258 at a time take 13 bits: 1 to 159.
        ///
        /// - Parameter claimed: the size to claim instead of the real one.
        static func spaces(_ name: String, after text: String, periods: Int, claimed: Int? = nil) -> Member {
            var bits = DeflateBits()
            bits.append(0b011, count: 3)  // last block, fixed Huffman codes (RFC 1951, 3.2.6)
            for byte in Array(text.utf8) + [0x20] { bits.appendCode(0x30 + UInt32(byte), count: 8) }
            // 8 × (length 258: 11000101, distance 1: 00000) = 13 bytes; they repeat from wherever a byte is full.
            let before = bits.bytes.count
            for _ in 0..<16 {
                bits.appendCode(0b1100_0101, count: 8)
                bits.appendCode(0, count: 5)
            }
            let period = Array(bits.bytes[(before + 13)..<(before + 26)])
            var packed = Array(bits.bytes[..<(before + 13)])
            for _ in 1..<periods { packed += period }
            // An end is never reached by a reader that stops in time.
            packed += [0, 0]
            let real = text.utf8.count + 1 + 2064 * periods
            return Member(name: name, packed: packed, claimedSize: UInt32(claimed ?? real), isDeflated: true)
        }
    }

    let bytes: [UInt8]

    /// - Parameter claimedEntries: the number of files to claim instead of the real one.
    init(_ members: [Member], claimedEntries: Int? = nil) {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let start = body.count
            let shared =
                Self.little(20, 2) + [0, 0] + Self.little(member.isDeflated ? 8 : 0, 2) + [0, 0, 0x21, 0]
                + Self.little(0, 4) + Self.little(member.packed.count, 4) + Self.little(Int(member.claimedSize), 4)
                + Self.little(member.name.utf8.count, 2) + [0, 0]
            body += [0x50, 0x4B, 3, 4] + shared + Array(member.name.utf8) + member.packed
            directory += [0x50, 0x4B, 1, 2, 20, 0] + shared + [UInt8](repeating: 0, count: 10)
            directory += Self.little(start, 4) + Array(member.name.utf8)
        }
        let count = claimedEntries ?? members.count
        bytes =
            body + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.little(count, 2) + Self.little(count, 2)
            + Self.little(directory.count, 4) + Self.little(body.count, 4) + [0, 0]
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}

/// Bits in the order of RFC 1951: lowest first, but codes from their highest.
private struct DeflateBits {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt32 = 0
    private var count = 0

    mutating func append(_ value: UInt32, count length: Int) {
        pending |= value << count
        count += length
        while count >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            count -= 8
        }
    }

    mutating func appendCode(_ code: UInt32, count length: Int) {
        for bit in (0..<length).reversed() { append(code >> bit & 1, count: 1) }
    }
}
