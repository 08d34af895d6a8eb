/// Makes pieces 0 ..< `count` on at most `threads` tasks and hands them to `consume` in order, one at a time.
///
/// At most two pieces per thread exist at once, however slow the consumer. The failure of the first piece in order, or of
/// the consumer, ends the work and is thrown.
package func inOrder<Piece: Sendable>(
    _ count: Int, threads: Int, isolation: isolated (any Actor)? = #isolation,
    make: @escaping @Sendable (_ piece: Int) throws(Failure) -> Piece,
    consume: (Piece) throws(Failure) -> Void
) async throws(Failure) {
    guard threads > 1, count > 1 else {
        for piece in 0..<count { try consume(make(piece)) }
        return
    }
    let failure = await withTaskGroup(of: (Int, Result<Piece, Failure>).self) { group -> Failure? in
        var (started, finished, consumed) = (0, 0, 0)
        var ready: [Int: Result<Piece, Failure>] = [:]
        func start() {
            while started < count, started - finished < threads, started - consumed < 2 * threads {
                let piece = started
                started += 1
                group.addTask { (piece, Result { () throws(Failure) in try make(piece) }) }
            }
        }
        start()
        while let (piece, result) = await group.next() {
            finished += 1
            ready[piece] = result
            start()
            while let next = ready.removeValue(forKey: consumed) {
                do throws(Failure) {
                    try consume(next.get())
                } catch {
                    group.cancelAll()
                    return error
                }
                consumed += 1
                start()
            }
        }
        return nil
    }
    if let failure { throw failure }
}
