/// Writes the `properties` of a feature: every column of the table, in its order.
struct GeoJSONProperties: Sendable {
    private let cells: [ResultCells]
    /// What stands before each value: `{"code":` and then `,"naam":`.
    private let openings: [[UInt8]]

    init(_ table: ResultTable) {
        cells = table.cells
        openings = table.columns.enumerated().map { number, column in
            var bytes: [UInt8] = [number == 0 ? UInt8(ascii: "{") : UInt8(ascii: ",")]
            bytes.appendJSONString(column.name)
            bytes.append(UInt8(ascii: ":"))
            return bytes
        }
    }

    func write(_ row: Int, to bytes: inout [UInt8]) {
        for (opening, column) in zip(openings, cells) {
            bytes.append(contentsOf: opening)
            let written: Bool
            switch column {
            case .text(let texts): written = texts[row].map { bytes.appendJSONString($0) } != nil
            case .integer(let integers): written = integers[row].map { bytes.appendInteger($0) } != nil
            case .number(let numbers): written = numbers[row].map { bytes.appendDecimal($0) } ?? false
            case .list(let lists):
                JSON.texts(lists[row]).write(to: &bytes)
                written = true
            }
            if !written { bytes.append(contentsOf: "null".utf8) }
        }
        bytes.append(UInt8(ascii: "}"))
    }
}
