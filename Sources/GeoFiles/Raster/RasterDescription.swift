package import Areas

/// What a raster file says about one of its bands, known before a cell is read. All of it is checked: where it lies,
/// in which coordinate system, and that its cells are numbers.
package struct RasterDescription: Sendable, Equatable {
    /// The file as the user named it, for messages.
    package let path: String
    /// The name under which GDAL opens it; differs from `path` for a zip.
    let source: String
    package let grid: RasterGrid
    package let coordinateSystem: CoordinateSystem
    /// The number of the band, from 1.
    package let band: Int
    package let cellType: RasterCellType
    /// The cell value that the file declares to mean "no data", as a cell of this band holds it.
    package let noData: Double?
    /// Whether a mask or transparency band says which cells hold data, next to `noData`.
    package let hasMask: Bool
    /// The measured value is `cell * scale + offset`; 1 and 0 where the file says nothing.
    package let scale: Double
    package let offset: Double
    /// The unit of the measured value as the file writes it, such as `degC`; `nil` where it says nothing.
    package let unit: String?
    /// The size of the blocks in which the file stores its cells, the natural size to read in.
    package let blockWidth: Int
    package let blockHeight: Int
    /// What was noticed but can be lived with.
    package private(set) var notices: [Notice]

    /// The type in which a reader delivers the cells without loss.
    ///
    /// Where a mask decides, integers are read as floating point, which has a NaN to say "missing" with.
    package var form: RasterForm {
        switch cellType {
        case .uint8: hasMask ? .float32 : .uint8
        case .uint16: hasMask ? .float32 : .uint16
        case .int16: hasMask ? .float32 : .int16
        case .float32: .float32
        case .uint32, .int32, .uint64, .int64, .float64: .float64
        }
    }

    func adding(_ more: [Notice]) -> RasterDescription {
        var copy = self
        copy.notices += more
        return copy
    }
}
