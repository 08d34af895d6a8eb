import Areas

/// The rank of every listed area in every draw.
package struct RankDraws: Sendable {
    /// The number of areas that are ranked, in the order of their table, and of draws.
    package let areaCount: Int
    package let drawCount: Int
    /// Per draw one rank for each area. Two bytes each where that is enough: 14,700 areas in 2,000 draws are 59 MB.
    private let narrow: [[UInt16]]
    private let wide: [[UInt32]]
    /// Per area the mean over the draws of its share in the top: 1 in it, 0 outside it, and in between where areas that
    /// are equal in everything share its last places.
    package let topChance: [Double]

    /// Ranks the areas in every draw.
    ///
    /// - Parameter tiedOn: so many of the keys decide on ties of the rank, as in `Ranking`.
    /// - Parameter top: the number of places in the top.
    init(
        areaCount: Int, drawCount: Int, tiedOn: Int, top: Int, threads: Int,
        keys: @escaping @Sendable (_ draw: Int) throws(Failure) -> [[Double]]
    ) async throws(Failure) {
        let drawsPerPiece = 50
        let pieces = try await inParallel((drawCount + drawsPerPiece - 1) / drawsPerPiece, threads: threads) {
            piece throws(Failure) in
            var result = Piece(areaCount: areaCount)
            for draw in piece * drawsPerPiece..<min(drawCount, (piece + 1) * drawsPerPiece) {
                result.add(TieOrder(rows: Array(0..<areaCount), by: try keys(draw)), tiedOn: tiedOn, top: top)
            }
            return result
        }
        (self.areaCount, self.drawCount) = (areaCount, drawCount)
        narrow = pieces.flatMap(\.narrow)
        wide = pieces.flatMap(\.wide)
        topChance = (0..<areaCount).map { area in pieces.reduce(0) { $0 + $1.topShare[area] } / Double(drawCount) }
    }

    /// The ranks of an area, one per draw.
    package func ranks(of area: Int) -> [Int] {
        wide.isEmpty ? narrow.map { Int($0[area]) } : wide.map { Int($0[area]) }
    }

    /// Quantiles of the rank of an area, each for a share 0...1 (`quantile`).
    package func quantiles(of area: Int, _ shares: [Double]) -> [Double] {
        wide.isEmpty
            ? Self.quantiles(narrow.map { $0[area] }.sorted(), shares)
            : Self.quantiles(wide.map { $0[area] }.sorted(), shares)
    }

    private static func quantiles(_ sorted: [some FixedWidthInteger], _ shares: [Double]) -> [Double] {
        shares.map { share in quantile(share, count: sorted.count) { Double(sorted[$0]) } }
    }

    /// The share of the draws in which an area has each rank from 1 to the number of areas; they sum to 1.
    package func probabilities(of area: Int) -> [Double] {
        var counts = [Int](repeating: 0, count: areaCount)
        for rank in ranks(of: area) { counts[rank - 1] += 1 }
        return counts.map { Double($0) / Double(drawCount) }
    }
}

/// What some of the draws gave.
private struct Piece: Sendable {
    var narrow: [[UInt16]] = []
    var wide: [[UInt32]] = []
    var topShare: [Double]

    init(areaCount: Int) { topShare = Array(repeating: 0, count: areaCount) }

    mutating func add(_ order: TieOrder, tiedOn: Int, top: Int) {
        let starts = order.starts[tiedOn - 1]
        if topShare.count <= Int(UInt16.max) {
            var ranks = [UInt16](repeating: 0, count: topShare.count)
            for (place, row) in order.rows.enumerated() { ranks[row] = UInt16(starts[place] + 1) }
            narrow.append(ranks)
        } else {
            var ranks = [UInt32](repeating: 0, count: topShare.count)
            for (place, row) in order.rows.enumerated() { ranks[row] = UInt32(starts[place] + 1) }
            wide.append(ranks)
        }
        addTopShares(order, top: top)
    }

    /// The last places of the top go to a group of equals in equal parts, so that the shares always sum to `top`.
    private mutating func addTopShares(_ order: TieOrder, top: Int) {
        guard let groups = order.starts.last else { return }
        var first = 0
        while first < min(top, order.rows.count) {
            var end = first + 1
            while end < order.rows.count, groups[end] == first { end += 1 }
            let share = Double(min(end, top) - first) / Double(end - first)
            for place in first..<end { topShare[order.rows[place]] += share }
            first = end
        }
    }
}
