/// Random words of a subject, one permutation after another, and whole numbers from them.
struct RandomWords: Sendable {
    let plan: PermutationPlan
    let subject: UInt64

    /// How long an array must be to hold so many words: they come by four.
    static func room(for count: Int) -> Int { (count + 3) / 4 * 4 }

    /// The words of a permutation; the length of `words` is a multiple of four.
    @inline(__always)
    func fill(_ words: inout [UInt32], permutation: Int) {
        for place in stride(from: 0, to: words.count, by: 4) {
            let block = plan.words(subject: subject, permutation: permutation, block: UInt32(place >> 2))
            words[place] = block.x
            words[place + 1] = block.y
            words[place + 2] = block.z
            words[place + 3] = block.w
        }
    }

    /// A whole number in 0 ..< `bound`, each equally likely, from the word at a place (Lemire, "Fast random integer
    /// generation in an interval", ACM Transactions on Modeling and Computer Simulation 29(1), 2019).
    @inline(__always)
    func bounded(_ word: UInt32, at place: Int, below bound: UInt32, permutation: Int) -> UInt32 {
        let product = UInt64(word) &* UInt64(bound)
        if UInt32(truncatingIfNeeded: product) >= bound { return UInt32(truncatingIfNeeded: product >> 32) }
        return redrawn(product, at: place, below: bound, permutation: permutation)
    }

    /// The few products that might favour some numbers are drawn again, from blocks that no place reaches.
    @inline(never)
    private func redrawn(_ first: UInt64, at place: Int, below bound: UInt32, permutation: Int) -> UInt32 {
        let refused = (0 &- bound) % bound
        var product = first
        var block = ~(UInt32(place) &* 64)
        while UInt32(truncatingIfNeeded: product) < refused {
            let word = plan.words(subject: subject, permutation: permutation, block: block).x
            product = UInt64(word) &* UInt64(bound)
            block &-= 1
        }
        return UInt32(truncatingIfNeeded: product >> 32)
    }
}
