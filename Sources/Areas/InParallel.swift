/// Runs `work` for 0 ..< `count` on at most `threads` tasks and returns the results in order.
///
/// The results do not depend on `threads`: cut the work into a number of pieces that is fixed by the data, never by
/// the machine. Where pieces fail, the failure of the first of them is thrown, whichever happened first.
package func inParallel<Piece: Sendable>(
    _ count: Int, threads: Int, _ work: @escaping @Sendable (_ piece: Int) throws(Failure) -> Piece
) async throws(Failure) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(count)
    guard threads > 1, count > 1 else {
        for piece in 0..<count { pieces.append(try work(piece)) }
        return pieces
    }
    let results = await withTaskGroup(of: (Int, Result<Piece, Failure>).self) { group in
        var results = [Result<Piece, Failure>?](repeating: nil, count: count)
        var next = 0
        func start() {
            guard next < count else { return }
            let piece = next
            next += 1
            group.addTask { (piece, Result { () throws(Failure) in try work(piece) }) }
        }
        for _ in 0..<threads { start() }
        for await (piece, result) in group {
            results[piece] = result
            start()
        }
        return results
    }
    for case let result? in results { pieces.append(try result.get()) }
    return pieces
}
