import CGDAL

/// The type that the cells of a raster band have in the file.
package enum RasterCellType: String, Sendable, CaseIterable {
    case uint8, uint16, int16, uint32, int32, uint64, int64, float32, float64

    /// The type of this name in GDAL; `nil` for the complex types, which no map of heat has.
    init?(_ type: GDALDataType) {
        switch type {
        case GDT_Byte: self = .uint8
        case GDT_UInt16: self = .uint16
        case GDT_Int16: self = .int16
        case GDT_UInt32: self = .uint32
        case GDT_Int32: self = .int32
        case GDT_UInt64: self = .uint64
        case GDT_Int64: self = .int64
        case GDT_Float32: self = .float32
        case GDT_Float64: self = .float64
        default: return nil
        }
    }

    /// The bytes of one cell.
    var byteCount: Int {
        switch self {
        case .uint8: 1
        case .uint16, .int16: 2
        case .uint32, .int32, .float32: 4
        case .uint64, .int64, .float64: 8
        }
    }

    /// A declared "no data" value rounded to this type, as the cells themselves were when they were written.
    ///
    /// Files write -3.4e38 where a 32-bit cell holds -3.3999999521e38; compared as 64-bit numbers the two differ.
    /// `nil` where no cell of this type can have the value, such as -9999 in a band of bytes, and for NaN, which is
    /// missing in any case.
    func rounded(noData: Double) -> Double? {
        switch self {
        case .uint8: UInt8(exactly: noData).map(Double.init)
        case .uint16: UInt16(exactly: noData).map(Double.init)
        case .int16: Int16(exactly: noData).map(Double.init)
        case .uint32: UInt32(exactly: noData).map(Double.init)
        case .int32: Int32(exactly: noData).map(Double.init)
        // 64-bit integers reach us as Double, so their "no data" is compared as Double too.
        case .uint64, .int64: noData.isNaN ? nil : noData
        case .float32: noData.isNaN ? nil : Double(Float(noData))
        case .float64: noData.isNaN ? nil : noData
        }
    }
}
