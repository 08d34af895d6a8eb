import Foundation
import Testing

@testable import Pipeline

/// The first byte in which two files differ, against plain comparison.
@Suite struct FirstDifferenceTests {
    private func difference(_ one: [UInt8], _ other: [UInt8], name: String = "x.bin") throws -> FirstDifference? {
        let folder = URL.temporaryDirectory.appending(path: "verschil-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = ["een", "twee"].map { folder.appending(path: $0).path() }
        try Data(one).write(to: URL(filePath: paths[0]))
        try Data(other).write(to: URL(filePath: paths[1]))
        return try FirstDifference.between(paths[0], paths[1], name: name)
    }

    @Test(arguments: [0, 1, 4095, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, (2 << 20) + 5])
    func `the place of a byte that differs`(place: Int) throws {
        let one = [UInt8](repeating: 7, count: (2 << 20) + 6)
        var other = one
        #expect(try difference(one, other) == nil)
        other[place] = 8
        #expect(try difference(one, other) == FirstDifference(offset: place, place: nil))
        #expect(try difference(one, Array(one[..<place])) == FirstDifference(offset: place, place: nil))
        #expect(try difference(Array(one[..<place]), one) == FirstDifference(offset: place, place: nil))
    }

    @Test(arguments: [
        (
            "a.csv", "code;x\r\nBU00010001;1\r\nBU00010002;2\r\n", "code;x\r\nBU00010001;1\r\nBU00010002;3\r\n",
            "rij 3 (BU00010002)"
        ),
        ("a.csv", "code;x\n\"GM0001\";1\n", "code;x\n\"GM0001\";2\n", "rij 2 (GM0001)"),
        ("a.csv", "van;x\nhier;1\n", "van;x\nhier;2\n", "rij 2"),
        (
            "a.geojson", "{\n{\"code\":\"BU00010001\",\"x\":1}\n}", "{\n{\"code\":\"BU00010001\",\"x\":2}\n}",
            "regel 2 (BU00010001)"
        ),
        (
            "a.svg", "<svg>\n<path id=\"BU00010001\" d=\"M1\"/>", "<svg>\n<path id=\"BU00010001\" d=\"M2\"/>",
            "regel 2 (BU00010001)"
        ),
        ("a.json", "{\n1\n", "{\n1\n2", "regel 3"), ("a.txt", "", "x", "regel 1"),
    ])
    func `the row, the area or the line`(name: String, one: String, other: String, place: String) throws {
        #expect(try difference(Array(one.utf8), Array(other.utf8), name: name)?.place == place)
    }
}
