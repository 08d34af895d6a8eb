import Areas
import OpenData
import Publishing

/// The tables that `overzetten` writes.
struct TransferFiles {
    let targets: AreaTable
    let isWanted: [Bool]
    let crosswalk: Crosswalk
    let transfers: [Transfer]

    /// `overgezet.csv`: a row per target with every figure that moved, and per rate the share of the people that had one.
    var figures: [UInt8] {
        let rows = targets.codes.indices.filter { isWanted[$0] }
        var columns = ["code", "naam"]
        var cells: [ResultCells] = [.text(targets.codes.map(\.text)), .text(targets.names)]
        if targets.gemeenteNames.contains(where: { $0 != nil }) {
            columns.append("gemeentenaam")
            cells.append(.text(targets.gemeenteNames))
        }
        for transfer in transfers {
            for name in transfer.moved.figures where !columns.contains(name) {
                columns.append(name)
                cells.append(.number(targets.codes.map { transfer.moved.values[name]?[$0] }))
            }
            for name in transfer.known.keys.sorted() where !columns.contains("\(name)_bekend") {
                columns.append("\(name)_bekend")
                cells.append(.number(targets.codes.map { transfer.known[name]?[$0] }))
            }
        }
        return spreadsheetText(columns: columns, cells: cells, rows: rows, maxDecimals: 12, plainThousandths: true)
    }

    /// `concordantie.csv`: which part of which area goes where.
    var crosswalkTable: [UInt8] {
        let parts = crosswalk.parts
        let share = { (part: Crosswalk.Part) in
            crosswalk.targetAreas[part.target] > 0 ? part.squareMetres / crosswalk.targetAreas[part.target] : nil
        }
        return spreadsheetText(
            columns: ["van", "naar", "m2", "deel_van_bron", "deel_van_doel", "ongewijzigd"],
            cells: [
                .text(parts.map { crosswalk.sources[$0.source].text }),
                .text(parts.map { crosswalk.targets[$0.target].text }), .number(parts.map(\.squareMetres)),
                .number(parts.map(\.shareOfSource)), .number(parts.map(share)),
                .text(parts.map { $0.isUnchanged ? "ja" : "nee" }),
            ], rows: parts.indices.filter { isWanted[parts[$0].target] }, maxDecimals: 9)
    }
}
