package import Foundation

/// Zip and gzip by hand, without compression, so that a test can put anything inside.
package enum Packing {
    package static func gzip(_ data: Data) -> Data {
        Data([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]) + deflated(data) + little(checksum(data))
            + little(UInt32(data.count))
    }

    /// The form of deflate that leaves everything as it is.
    private static func deflated(_ data: Data) -> Data {
        var result = Data()
        var rest = data[...]
        repeat {
            let piece = rest.prefix(65_535)
            rest = rest.dropFirst(piece.count)
            result.append(rest.isEmpty ? 1 : 0)
            result.append(little(UInt16(piece.count)))
            result.append(little(~UInt16(piece.count)))
            result.append(piece)
        } while !rest.isEmpty
        return result
    }

    /// Members by path, whatever the path is.
    package static func zip(_ members: [(path: String, content: Data)]) -> Data {
        var (result, directory) = (Data(), Data())
        for (path, content) in members {
            let (name, packed) = (Data(path.utf8), deflated(content))
            let common =
                little(UInt16(20)) + little(UInt16(0)) + little(UInt16(8)) + little(UInt32(0))
                + little(checksum(content)) + little(UInt32(packed.count)) + little(UInt32(content.count))
                + little(UInt16(name.count)) + little(UInt16(0))
            directory.append(Data([0x50, 0x4B, 1, 2]) + little(UInt16(20)) + common)
            directory.append(Data(count: 10) + little(UInt32(result.count)) + name)
            result.append(Data([0x50, 0x4B, 3, 4]) + common + name + packed)
        }
        let start = result.count
        result.append(directory)
        result.append(Data([0x50, 0x4B, 5, 6, 0, 0, 0, 0]))
        result.append(little(UInt16(members.count)) + little(UInt16(members.count)))
        result.append(little(UInt32(directory.count)) + little(UInt32(start)) + little(UInt16(0)))
        return result
    }

    private static func little(_ value: some FixedWidthInteger) -> Data {
        withUnsafeBytes(of: value.littleEndian) { Data($0) }
    }

    private static let table: [UInt32] = (0..<256).map { number in
        (0..<8).reduce(UInt32(number)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    private static func checksum(_ data: Data) -> UInt32 {
        ~data.reduce(0xFFFF_FFFF) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
    }
}
