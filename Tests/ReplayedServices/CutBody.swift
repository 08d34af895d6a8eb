import FlyingSocks
import Foundation

/// A body that breaks off: the server closes the connection when it ends with an error.
struct CutBody: AsyncBufferedSequence {
    typealias Element = UInt8
    struct Cut: Error {}

    let data: Data

    func makeAsyncIterator() -> Iterator { Iterator(rest: data[...]) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var rest: Data.SubSequence

        mutating func next() async throws -> UInt8? {
            guard let byte = rest.popFirst() else { throw Cut() }
            return byte
        }

        mutating func nextBuffer(suggested count: Int) async throws -> Data.SubSequence? {
            guard !rest.isEmpty else { throw Cut() }
            let piece = rest.prefix(count)
            rest = rest.dropFirst(piece.count)
            return piece
        }
    }
}
