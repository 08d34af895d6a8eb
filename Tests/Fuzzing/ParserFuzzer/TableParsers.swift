import Areas
import Foundation

@testable import GeoFiles
@testable import Pipeline

/// Delimited text: written again with every cell quoted it is the same table, and every failure says where.
@Sendable func fuzzDelimitedText(_ bytes: [UInt8]) {
    guard let table = delimited(bytes) else { return }
    var quoted: [String] = [table.columnNames.map(inQuotes).joined(separator: ";")]
    for row in 0..<table.rowCount {
        quoted.append(table.columns.map { inQuotes($0.text(at: row) ?? "") }.joined(separator: ";"))
    }
    // A single empty column has no quoted form that keeps its blank lines apart.
    guard table.columnNames.count > 1 else { return }
    guard let again = delimited(Array(quoted.joined(separator: "\n").utf8)) else {
        return demand(false, "what was read can be read again")
    }
    demand(again.columnNames == table.columnNames && again.rowCount == table.rowCount, "the same shape")
    for (one, other) in zip(table.columns, again.columns) {
        for row in 0..<table.rowCount { demand(one.text(at: row) == other.text(at: row), "the same cell") }
    }
}

/// Points of a table: inside the country, or refused or left out.
@Sendable func fuzzPoints(_ bytes: [UInt8]) {
    if let points = CoordinateColumns.pointsOfText(String(decoding: bytes.prefix(2000), as: UTF8.self)) {
        demand(points.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "points of numbers")
    }
    guard let table = delimited(bytes) else { return }
    do {
        let points = try CoordinateColumns(table).points(table)
        demand(points.rows.allSatisfy((0..<table.rowCount).contains), "points of rows")
        let (moved, _) = try PointSystem.metres(points, system: nil, at: table.location)
        demand(moved.count == points.x.count, "as many points")
        demand(moved.allSatisfy { $0.map { PointSystem.isDutch($0.x, $0.y) } ?? true }, "points in the country")
    } catch {
        explained(error)
    }
}

/// Postcodes and what a person typed beside them.
@Sendable func fuzzPostcodes(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(200), as: UTF8.self)
    if let postcode = PostcodeLayer.postcode(text) {
        demand([4, 6].contains(postcode.utf8.count) && PostcodeLayer.postcode(postcode) == postcode, postcode)
    }
    guard let table = delimited(bytes) else { return }
    let cells = CellReader(table: table)
    for name in table.columnNames.prefix(20) {
        for row in 0..<min(table.rowCount, 20) {
            do {
                if let count = try cells.count(name, row) { demand(count >= 0, "\(count)") }
                if let cents = try cells.cents(name, row) { demand(cents >= 0, "\(cents)") }
            } catch {
                explained(error)
            }
        }
    }
}

private func delimited(_ bytes: [UInt8]) -> Table? {
    do {
        let text = try DelimitedText(bytes: bytes, location: "proef.csv")
        let cells = try text.cells(of: Array(text.columnNames.indices))
        demand(cells.allSatisfy { $0.count == text.rowCount }, "a cell for every row")
        return Table(
            location: "proef.csv", rowCount: text.rowCount,
            columns: zip(text.columnNames, cells).map { Table.Column(name: $0, cells: .text($1)) }, firstRowNumber: 2)
    } catch {
        explained(error)
        return nil
    }
}

private func inQuotes(_ text: String) -> String { "\"\(text.replacing("\"", with: "\"\""))\"" }

/// A failure in one line without signs that steer a terminal, about data or the question.
func explained(_ failure: Failure) {
    demand([.badData, .usage].contains(failure.kind), "\(failure)")
    demand(!failure.location.isEmpty && !failure.problem.isEmpty && !failure.remedy.isEmpty, "\(failure)")
    demand(!failure.description.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }, "\(failure)")
}
