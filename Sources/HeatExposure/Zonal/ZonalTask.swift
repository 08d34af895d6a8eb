import Areas
import GeoFiles
import Geometry
import Synchronization

/// One request for zonal statistics, once everything in it has been checked.
struct ZonalTask: Sendable {
    let raster: RasterDescription
    let outlines: AreaOutlines
    let threshold: Double?
    let quantiles: [Double]
    let threads: Int
    let progress: (@Sendable (Double) -> Void)?

    /// Does the work on cells of one type.
    ///
    /// - Parameter convert: makes a cell of the declared "no data" value.
    func run<Cell: HeatCell>(_: Cell.Type, convert: (Double) -> Cell) async throws(Failure) -> ZonalResult {
        let stored = StoredThreshold(threshold, of: raster)
        let rules = CellRules<Cell>(noData: raster.noData.map(convert), threshold: stored.number)
        var result = ZonalResult()
        result.quantiles = quantiles.map { _ in [] }
        var undeclared = 0
        let groups = groups()
        for (number, group) in groups.enumerated() {
            let shares = try await shares(of: group, rules) { done in
                progress?((Double(number) + done) / Double(groups.count))
            }
            for (area, shares) in zip(group, shares) {
                var sums = CellSums()
                for share in shares { sums.merge(share.sums) }
                undeclared += sums.undeclared
                let values = CoveredValues(merging: shares.compactMap(\.values))
                result.append(sums, values, of: area, in: self, stored)
            }
        }
        if undeclared > 0 { result.notices.append(undeclaredNotice(undeclared)) }
        return result
    }

    /// The areas that are done together: all of them, or as many as have values that fit in memory.
    private func groups() -> [Range<Int>] {
        let all = 0..<outlines.sizes.count
        guard !quantiles.isEmpty else { return [all] }
        var groups: [Range<Int>] = []
        var (start, cells) = (0, 0)
        for area in all {
            let more = outlines.windows[area]?.count ?? 0
            if area > start, cells + more > 16_000_000 {
                groups.append(start..<area)
                (start, cells) = (area, 0)
            }
            cells += more
        }
        groups.append(start..<all.upperBound)
        return groups
    }

    /// Per area of the group the shares of the pieces of the raster, in the order of the pieces.
    private func shares<Cell: HeatCell>(
        of group: Range<Int>, _ rules: CellRules<Cell>, progress: @escaping @Sendable (Double) -> Void
    ) async throws(Failure) -> [[AreaShare]] {
        let pieces = pieces(
            of: outlines, areas: group, blockWidth: raster.blockWidth, blockHeight: raster.blockHeight)
        let queue = PieceQueue(count: pieces.count)
        let widest = pieces.reduce(1) { max($0, $1.window.columns.count) }
        let mostCells = pieces.reduce(1) { max($0, $1.window.count) }
        let (raster, outlines, keepsValues) = (raster, outlines, !quantiles.isEmpty)
        let workers = min(threads, pieces.count)
        let outcomes = try await inParallel(workers, threads: workers) { _ throws(Failure) -> [PieceOutcome] in
            let worker = try PieceWorker(
                raster, outlines, rules, keepsValues: keepsValues, widest: widest, mostCells: mostCells)
            var outcomes: [PieceOutcome] = []
            while let number = queue.next() {
                let shares = Result { () throws(Failure) in try worker.shares(of: pieces[number]) }
                outcomes.append(PieceOutcome(number: number, shares: shares))
                if case .success(let shares) = shares, queue.keep(shares.reduce(0) { $0 + ($1.values?.count ?? 0) }) {
                    progress(queue.finish())
                } else {
                    queue.stop()
                }
            }
            return outcomes
        }
        var shares = [[AreaShare]](repeating: [], count: group.count)
        // The pieces were handed out in order, so the first failure is the same whichever task met it.
        for outcome in outcomes.joined().sorted(by: { $0.number < $1.number }) {
            for share in try outcome.shares.get() { shares[share.area - group.lowerBound].append(share) }
        }
        guard queue.fits else { throw tooManyValues(group) }
        return shares
    }

    private func tooManyValues(_ group: Range<Int>) -> Failure {
        Failure(
            .badData, at: "\(raster.path), gebied \(group.lowerBound + 1)",
            "heeft meer dan \(PieceQueue.mostValues / 1_000_000) miljoen verschillende celwaarden, te veel voor een percentiel",
            remedy: "Kies maat: gemiddelde, of een lager niveau.")
    }

    private func undeclaredNotice(_ cells: Int) -> Notice {
        Notice(
            "geen-gegevenswaarde niet opgegeven",
            "\(raster.path): \(cells) cellen hebben een waarde van -90000 of lager zonder dat het bestand die 'geen "
                + "gegevens' noemt; ze tellen als geen gegevens.")
    }
}

/// What became of one piece of the raster.
private struct PieceOutcome: Sendable {
    let number: Int
    let shares: Result<[AreaShare], Failure>
}

/// Hands out pieces to tasks in order, and watches how much they keep.
private final class PieceQueue: Sendable {
    static let mostValues = 64_000_000
    private let count: Int
    private let given = Atomic(0)
    private let finished = Atomic(0)
    private let kept = Atomic(0)
    private let isStopped = Atomic(false)

    init(count: Int) { self.count = count }

    /// The next piece, or `nil` when all are given out or one failed.
    func next() -> Int? {
        guard !isStopped.load(ordering: .relaxed) else { return nil }
        let number = given.wrappingAdd(1, ordering: .relaxed).oldValue
        return number < count ? number : nil
    }

    /// Notes that a piece is done; the share that is done now.
    func finish() -> Double { Double(finished.wrappingAdd(1, ordering: .relaxed).newValue) / Double(count) }
    func stop() { isStopped.store(true, ordering: .relaxed) }
    /// Notes that values were kept; whether they still fit.
    func keep(_ values: Int) -> Bool {
        kept.wrappingAdd(values, ordering: .relaxed).newValue <= Self.mostValues
    }
    var fits: Bool { kept.load(ordering: .relaxed) <= Self.mostValues }
}
