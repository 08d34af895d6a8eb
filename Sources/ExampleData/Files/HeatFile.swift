import Areas
import GeoFiles

/// `gevoelstemperatuur_voorbeeld.tif`: PET on a 10 m grid, one byte per cell.
enum HeatFile {
    static func write(_ field: HeatField, to path: String) throws(Failure) {
        var content = RasterContent(
            columns: field.columns, rows: field.rows, west: field.west, north: field.north,
            cellSize: AreaGrid.cellSize, coordinateSystem: .rd, sample: .uint8)
        content.noData = Double(HeatField.noData)
        (content.scale, content.offset, content.unit) = (HeatField.scale, HeatField.offset, "°C")
        content.description = "Fictief voorbeeld: verzonnen gevoelstemperatuur (PET), gemaakt door maak-voorbeeld"
        try GeoTIFFWriter.write(content, to: path) { (rows) throws(Failure) in
            .uint8(Array(field.cells[rows.lowerBound * field.columns..<rows.upperBound * field.columns]))
        }
    }
}
