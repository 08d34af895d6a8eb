import Synchronization
import Testing

@testable import Areas

@Suite struct InOrderTests {
    @Test(arguments: [1, 2, 7])
    func `pieces come in order, whichever is made first`(threads: Int) async throws {
        var seen: [Int] = []
        try await inOrder(50, threads: threads) { piece throws(Failure) in
            // The first of every few is the slowest.
            (0..<(piece % 5 == 0 ? 20_000 : 10)).reduce(piece) { $0 ^ ($1 & 0) }
        } consume: { piece throws(Failure) in
            seen.append(piece)
        }
        #expect(seen == Array(0..<50))
    }

    @Test(arguments: [1, 2, 3])
    func `no more than two pieces per thread exist at once`(threads: Int) async throws {
        let alive = Mutex((now: 0, most: 0))
        try await inOrder(40, threads: threads) { piece throws(Failure) in
            alive.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
            return piece
        } consume: { _ throws(Failure) in
            alive.withLock { $0.now -= 1 }
        }
        #expect(alive.withLock { $0.now } == 0)
        #expect(alive.withLock { $0.most } <= 2 * threads)
    }

    @Test(arguments: [1, 3])
    func `the failure of the first piece in order is thrown, and what came before it was handed on`(threads: Int) async
    {
        var seen: [Int] = []
        let failure = await #expect(throws: Failure.self) {
            try await inOrder(20, threads: threads) { piece throws(Failure) in
                if piece >= 4 { throw Failure(.badData, at: "stuk \(piece)", "kapot", remedy: "Vervang het.") }
                return piece
            } consume: { piece throws(Failure) in
                seen.append(piece)
            }
        }
        #expect(failure?.location == "stuk 4")
        #expect(seen == [0, 1, 2, 3])
    }

    @Test func `no pieces is nothing to do`() async throws {
        try await inOrder(0, threads: 4) { piece throws(Failure) in
            piece
        } consume: { _ throws(Failure) in
            Issue.record("nothing was made")
        }
    }
}
