/// A GeoTIFF of a few hundred bytes in RD whose header claims any number of cells, in strips of one row.
struct LyingRaster {
    let bytes: [UInt8]

    init(width: Int, height: Int) {
        // TIFF 6.0: tag, type (3 short, 4 long, 12 double), count, and the value or where it stands.
        let directory: [(tag: Int, type: Int, count: Int, value: Int)] = [
            (256, 4, 1, width), (257, 4, 1, height), (258, 3, 1, 32), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, 1, 8),
            (277, 3, 1, 1), (278, 4, 1, 1), (279, 4, 1, 16), (339, 3, 1, 3), (33550, 12, 3, 0), (33922, 12, 6, 24),
            (34735, 3, 16, 72),
        ]
        let content = 8 + 2 + 12 * directory.count + 4
        var bytes: [UInt8] = [0x49, 0x49, 42, 0] + Self.little(8, 4) + Self.little(directory.count, 2)
        for entry in directory {
            let value = entry.tag > 33000 ? content + entry.value : entry.value
            bytes += Self.little(entry.tag, 2) + Self.little(entry.type, 2) + Self.little(entry.count, 4)
            bytes += Self.little(value, 4)
        }
        bytes += Self.little(0, 4)
        for number in [10.0, 10, 0, 0, 0, 0, 139_000, 548_000, 0] {
            bytes += Self.little(Int(bitPattern: UInt(number.bitPattern)), 8)
        }
        for key in [1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 28992] { bytes += Self.little(key, 2) }
        self.bytes = bytes
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
}
