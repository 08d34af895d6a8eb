import Areas

/// Squares of a chessboard with their queen neighbours, row by row.
func gridNeighbours(side: Int, without missing: Set<Int> = []) -> NeighbourLists {
    var pairs: [AreaPair] = []
    for cell in 0..<side * side {
        let (row, column) = (cell / side, cell % side)
        for (down, right) in [(0, 1), (1, -1), (1, 0), (1, 1)] {
            guard row + down < side, (0..<side).contains(column + right) else { continue }
            let other = (row + down) * side + column + right
            guard !missing.contains(cell), !missing.contains(other) else { continue }
            if let pair = AreaPair(Int32(cell), Int32(other)) { pairs.append(pair) }
        }
    }
    return NeighbourLists(count: side * side, pairs: pairs)
}

func gridKeys(_ count: Int) -> [UInt64] { (0..<count).map { textHash("BU\($0)") } }
