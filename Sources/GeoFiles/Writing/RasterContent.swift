package import Areas

/// A raster band to be written, strip by strip: where it lies, how its numbers are stored and what they mean.
///
/// A reader gets `stored × scale + offset` in `unit`.
package struct RasterContent: Sendable {
    /// How a cell is stored.
    package enum Sample: Sendable { case uint8, int16, float32 }

    /// Stored values, row by row from the north-west corner.
    package enum Cells: Sendable {
        case uint8([UInt8])
        case int16([Int16])
        case float32([Float])

        var sample: Sample {
            switch self {
            case .uint8: .uint8
            case .int16: .int16
            case .float32: .float32
            }
        }

        var count: Int {
            switch self {
            case .uint8(let values): values.count
            case .int16(let values): values.count
            case .float32(let values): values.count
            }
        }
    }

    package let columns: Int
    package let rows: Int
    /// The north-west corner of the north-west cell, and the side of a cell, in the unit of the coordinate system.
    package let west: Double
    package let north: Double
    package let cellSize: Double
    package let coordinateSystem: CoordinateSystem
    package let sample: Sample
    /// The stored value that means "no data"; `nil` where every cell has a value.
    package var noData: Double?
    package var scale = 1.0
    package var offset = 0.0
    /// The unit of the scaled value, such as `°C`; empty for none.
    package var unit = ""
    /// What the band shows, kept in the file: source, year, licence.
    package var description = ""

    package init(
        columns: Int, rows: Int, west: Double, north: Double, cellSize: Double, coordinateSystem: CoordinateSystem,
        sample: Sample
    ) {
        precondition(columns > 0 && rows > 0 && cellSize > 0)
        (self.columns, self.rows) = (columns, rows)
        (self.west, self.north, self.cellSize) = (west, north, cellSize)
        (self.coordinateSystem, self.sample) = (coordinateSystem, sample)
    }
}
