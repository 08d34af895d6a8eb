/// A vertex that may go, by its position in an arc, and the area of its triangle.
struct Candidate {
    let area: Double
    let position: Int32

    fileprivate func comes(before other: Candidate) -> Bool {
        area == other.area ? position < other.position : area < other.area
    }
}

/// A binary heap of candidates, smallest area first; of equal areas, the first in the arc.
struct CandidateQueue {
    private var heap: [Candidate] = []

    mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

    mutating func insert(_ candidate: Candidate) {
        heap.append(candidate)
        var place = heap.count - 1
        while place > 0 {
            let parent = (place - 1) / 2
            guard candidate.comes(before: heap[parent]) else { break }
            heap[place] = heap[parent]
            place = parent
        }
        heap[place] = candidate
    }

    mutating func popFirst() -> Candidate? {
        guard let first = heap.first, let moved = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return first }
        var place = 0
        while true {
            var child = 2 * place + 1
            guard child < heap.count else { break }
            if child + 1 < heap.count, heap[child + 1].comes(before: heap[child]) { child += 1 }
            guard heap[child].comes(before: moved) else { break }
            heap[place] = heap[child]
            place = child
        }
        heap[place] = moved
        return first
    }
}
