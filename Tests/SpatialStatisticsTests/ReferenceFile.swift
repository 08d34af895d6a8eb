import Areas
import Foundation
import Testing

/// What esda makes of a classic data set; `Reference/make.py` writes the files.
struct ReferenceFile {
    var whole: [Double] = []
    var x: [Double] = []
    var y: [Double] = []
    /// Per area: mean of x around, local I, Gi*, mean of y around, local I of x with y.
    var expected: [[Double]] = []
    let neighbours: NeighbourLists
    let keys: [UInt64]

    init(_ name: String) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Reference/\(name).txt")
        let text = try String(contentsOf: file, encoding: .utf8)
        var pairs: [AreaPair] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ")
            if whole.isEmpty {
                whole = words.compactMap { Double($0) }
                continue
            }
            for other in words[0].split(separator: ",") {
                if let pair = AreaPair(Int32(x.count), try #require(Int32(other))) { pairs.append(pair) }
            }
            let numbers = words.dropFirst().compactMap { Double($0) }
            x.append(numbers[0])
            y.append(numbers[1])
            expected.append(Array(numbers[2...]))
        }
        neighbours = NeighbourLists(count: x.count, pairs: pairs)
        keys = x.indices.map { textHash("BU\($0)") }
    }
}
