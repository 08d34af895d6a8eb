/// A vertex that may go: its position in an arc and the area of its triangle, in one number to be compared at once.
struct Candidate: Equatable {
    fileprivate let rank: UInt64

    /// Areas count to seven digits, which is plenty for an order; of equal ones, the first in the arc comes first.
    init(area: Double, position: Int) {
        rank = UInt64(Float(area).bitPattern) << 32 | UInt64(position)
    }

    var position: Int { Int(rank & 0xFFFF_FFFF) }
}

/// A binary heap of candidates, smallest area first.
struct CandidateQueue {
    private var heap: [UInt64] = []

    mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

    mutating func insert(_ candidate: Candidate) {
        let rank = candidate.rank
        heap.append(rank)
        var place = heap.count - 1
        while place > 0 {
            let parent = (place - 1) / 2
            guard rank < heap[parent] else { break }
            heap[place] = heap[parent]
            place = parent
        }
        heap[place] = rank
    }

    mutating func popFirst() -> Candidate? {
        guard let first = heap.first, let moved = heap.popLast() else { return nil }
        let count = heap.count
        if count > 0 {
            var place = 0
            while 2 * place + 1 < count {
                var child = 2 * place + 1
                if child + 1 < count, heap[child + 1] < heap[child] { child += 1 }
                guard heap[child] < moved else { break }
                heap[place] = heap[child]
                place = child
            }
            heap[place] = moved
        }
        return Candidate(rank: first)
    }
}

extension Candidate {
    fileprivate init(rank: UInt64) { self.rank = rank }
}
