package import Areas
import Foundation

/// What came of a table that was asked for.
package struct FetchedTable: Sendable, Equatable {
    package let rows: Int
    /// The addresses that were asked first, one per part of the question.
    package let urls: [String]
    package let notices: [Notice]
}

extension ODataTable {
    /// The longest address that is asked: servers refuse queries of more than 2,048 characters.
    private static let longestAddress = 1_900
    private static let gemeentenAtOnce = 10
    /// The service gives so many rows at once, and then a link to the next.
    private static let rowsAtOnce = 10_000

    /// Writes the rows of a request as a table to `path`.
    ///
    /// The columns are the service's own keys, the dimensions first; area codes are trimmed, numbers stay as sent. What the
    /// service calls too much is asked in halves. Every row is held against the request, because the service ignores some
    /// filters and answers others with nothing.
    ///
    /// - Parameter progress: rows so far.
    ///
    /// Throws `serviceUnreachable`, `badData` for rows that are missing, double or of no known key, and `cannotWrite`.
    package func write(
        _ request: TableRequest, to path: String, progress: @escaping @Sendable (Int) -> Void
    ) async throws(Failure) -> FetchedTable {
        let shape = try await TableShape(self, request)
        var check = try RowCheck(shape)
        let writer = try TableWriter(path, columns: shape.columns)
        var open = shape.query.pieces(of: Self.gemeentenAtOnce)
        var urls: [String] = []
        while let query = open.first {
            open.removeFirst()
            let parameters = parameters(query, shape)
            let isTooLong = url("TypedDataSet", parameters).absoluteString.utf8.count > Self.longestAddress
            // A part that is refused may have given rows before: they count only once the part is whole.
            var trial = check
            let scope = QueryScope(query)
            var (handed, written) = (0, 0)
            var cells: [[String?]] = []
            let isAnswered =
                try isTooLong
                ? false
                : await rows("TypedDataSet", parameters) { row throws(Failure) in
                    handed += 1
                    guard try trial.takes(row, for: scope) else { return }
                    cells.append(shape.columns.map { row[$0]?.content })
                    guard cells.count > Self.rowsAtOnce * 2 else { return }
                    for cell in cells { try writer.write(cell) }
                    written += cells.count
                    cells.removeAll(keepingCapacity: true)
                    progress(trial.count)
                }
            // Exactly as many as the service gives at once, and no next page: it may have stopped there.
            guard isAnswered, handed != Self.rowsAtOnce || query.halves == nil else {
                guard written == 0, let (first, second) = query.halves else {
                    throw refusedSize("één gemeente, jaar, leeftijd en marge")
                }
                open.insert(contentsOf: [first, second], at: 0)
                continue
            }
            check = trial
            urls.append(url("TypedDataSet", parameters).absoluteString)
            for cell in cells { try writer.write(cell) }
            progress(check.count)
        }
        try writer.close()
        try check.checkComplete()
        return FetchedTable(rows: writer.rows, urls: urls, notices: notices(shape, request, unasked: check.unasked))
    }

    private func parameters(_ query: DataQuery, _ shape: TableShape) -> [(String, String)] {
        let select = [("$select", shape.columns.joined(separator: ","))]
        return (query.filter.map { [("$filter", $0)] } ?? []) + select
    }

    private func notices(_ shape: TableShape, _ request: TableRequest, unasked: Int) -> [Notice] {
        var notices: [Notice] = []
        let unknown = shape.unknown(of: request)
        if !unknown.isEmpty {
            notices.append(
                Notice(
                    "gemeente onbekend",
                    "\(location): kent \(AreaLevel.gemeente.counted(unknown.count)) van het gebied niet.",
                    codes: unknown.map(\.text)))
        }
        if unasked > 0 {
            notices.append(
                Notice(
                    "filter genegeerd",
                    "\(location): de dienst stuurde \(counted(unasked, "rij", "rijen")) die niet gevraagd waren; ze zijn weggelaten."
                ))
        }
        return notices
    }
}
