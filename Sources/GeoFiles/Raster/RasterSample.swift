import CGDAL

/// A type that cells can be read as. Every cell type fits one of these: small integers and Float32 as they are, the
/// other integers as Double (exact up to 2^53).
package protocol RasterSample: Sendable, Comparable {
    /// Which of the forms this type is.
    static var form: RasterForm { get }
    /// What a masked cell becomes; `nil` for integers, where any bit pattern may be a measurement.
    static var missing: Self? { get }
}

/// The type that a reader delivers the cells of a raster in.
package enum RasterForm: String, Sendable {
    case uint8, uint16, int16, float32, float64

    var gdalType: GDALDataType {
        switch self {
        case .uint8: GDT_Byte
        case .uint16: GDT_UInt16
        case .int16: GDT_Int16
        case .float32: GDT_Float32
        case .float64: GDT_Float64
        }
    }
}

extension UInt8: RasterSample {
    package static var form: RasterForm { .uint8 }
    package static var missing: UInt8? { nil }
}
extension UInt16: RasterSample {
    package static var form: RasterForm { .uint16 }
    package static var missing: UInt16? { nil }
}
extension Int16: RasterSample {
    package static var form: RasterForm { .int16 }
    package static var missing: Int16? { nil }
}
extension Float: RasterSample {
    package static var form: RasterForm { .float32 }
    package static var missing: Float? { .nan }
}
extension Double: RasterSample {
    package static var form: RasterForm { .float64 }
    package static var missing: Double? { .nan }
}
