import Areas
import GeoFiles
import Testing

@testable import OpenData

/// A table as a CSV reader gives it: every cell text; `~` is an absent cell.
func table(_ header: [String], _ rows: [[String]], at location: String = "proef.csv") -> Table {
    let columns = header.indices.map { index in
        Table.Column(name: header[index], cells: .text(rows.map { $0[index] == "~" ? nil : $0[index] }))
    }
    return Table(location: location, rowCount: rows.count, columns: columns, firstRowNumber: 2)
}

/// A table written as lines with semicolons.
func table(_ lines: String..., at location: String = "proef.csv") -> Table {
    let split = lines.map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    return table(split[0], Array(split.dropFirst()), at: location)
}

/// The same table as a layer whose areas are unit squares, side by side in row order.
func layer(_ table: Table) -> Layer {
    var shapes = PolygonArray()
    for row in 0..<table.rowCount {
        let x = Double(row)
        shapes.append(xs: [x, x + 1, x + 1, x, x], ys: [0, 0, 1, 1, 0])
        shapes.endRing()
        shapes.endPart()
        shapes.endArea()
    }
    return Layer(table: table, shapes: shapes, coordinateSystem: .rd, notices: [])
}

func code(_ text: String) throws -> AreaCode { try #require(AreaCode(text)) }

/// What a call throws; the test fails when it throws nothing.
func failure(_ call: () throws(Failure) -> Void) throws -> Failure {
    do throws(Failure) { try call() } catch { return error }
    throw NothingThrown()
}
struct NothingThrown: Error {}

/// Areas with codes and nothing else.
func areas(_ level: AreaLevel, _ codes: String...) throws -> AreaTable {
    AreaTable(level: level, codes: try codes.map { try code($0) })
}

let parser = NumberParser()
