import Areas
import CGDAL

/// Why a shape cannot be taken.
enum ShapeProblem: Error {
    /// A geometry of another kind than was asked: GDAL's name for it.
    case otherKind(String)
    case notFinite
}

/// Collects the polygons of a layer into flat arrays, feature by feature.
///
/// Points are copied from GDAL's geometry straight into one reused buffer, without a detour over WKB.
struct PolygonReader {
    private var x: [Double] = []
    private var y: [Double] = []
    private var ringStarts = [0]
    private var partStarts = [0]
    private var areaStarts = [0]
    private var bufferX: [Double] = []
    private var bufferY: [Double] = []
    /// Rings of fewer than three different points, which were left out, per row.
    private(set) var rowsWithEmptyRings: [Int] = []

    /// - Parameters:
    ///   - rowCount: what the file claims, which only decides what is reserved, up to a limit.
    ///   - byteCount: the size of the file: a point takes at least 16 bytes in binary formats, so this much is room
    ///     enough without growing. What is reserved but not used takes no memory of the machine.
    init(rowCount: Int, byteCount: Int) {
        x.reserveCapacity(min(byteCount / 16, 1 << 27))
        y.reserveCapacity(min(byteCount / 16, 1 << 27))
        let rows = min(rowCount, 1 << 20)
        areaStarts.reserveCapacity(rows + 1)
        partStarts.reserveCapacity(rows + 1)
        ringStarts.reserveCapacity(rows + 1)
    }

    /// The number of points so far.
    var pointCount: Int { x.count }

    var polygons: PolygonArray {
        PolygonArray(x: x, y: y, ringStarts: ringStarts, partStarts: partStarts, areaStarts: areaStarts)
    }

    /// Adds the geometry of a feature as one area, empty where there is none.
    mutating func append(_ geometry: OGRGeometryH?) throws(ShapeProblem) {
        defer { areaStarts.append(partStarts.count - 1) }
        guard let geometry = unsafe geometry else { return }
        guard unsafe OGR_GT_IsNonLinear(OGR_G_GetGeometryType(geometry)) == 0 else {
            // Arcs become chords of at most 4 degrees, GDAL's own default.
            guard let linear = unsafe OGR_G_GetLinearGeometry(geometry, 0, nil) else {
                throw .otherKind("onleesbare kromme")
            }
            defer { unsafe OGR_G_DestroyGeometry(linear) }
            return try unsafe appendLinear(linear)
        }
        try unsafe appendLinear(geometry)
    }

    private mutating func appendLinear(_ geometry: OGRGeometryH) throws(ShapeProblem) {
        switch unsafe OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) {
        case wkbPolygon, wkbTriangle: try unsafe appendPart(geometry)
        case wkbMultiPolygon:
            for part in 0..<(unsafe OGR_G_GetGeometryCount(geometry)) {
                guard let polygon = unsafe OGR_G_GetGeometryRef(geometry, part) else { continue }
                try unsafe appendPart(polygon)
            }
        default:
            let name = unsafe OGR_G_GetGeometryName(geometry).map { unsafe String(cString: $0) } ?? "?"
            throw .otherKind(name)
        }
    }

    private mutating func appendPart(_ polygon: OGRGeometryH) throws(ShapeProblem) {
        for index in 0..<(unsafe OGR_G_GetGeometryCount(polygon)) {
            guard let ring = unsafe OGR_G_GetGeometryRef(polygon, index) else { continue }
            let kept = try unsafe appendRing(ring)
            // Without its shell a polygon is nothing, and its holes would become shells.
            if !kept, index == 0 { return }
        }
        if ringStarts.count - 1 > partStarts[partStarts.count - 1] { partStarts.append(ringStarts.count - 1) }
    }

    /// Whether the ring has enough points to be one.
    private mutating func appendRing(_ ring: OGRGeometryH) throws(ShapeProblem) -> Bool {
        let count = unsafe Int(OGR_G_GetPointCount(ring))
        guard count > 0 else { return false }
        if bufferX.count < count {
            bufferX = Array(repeating: 0, count: max(count, 1024))
            bufferY = bufferX
        }
        let stride = Int32(MemoryLayout<Double>.stride)
        unsafe bufferX.withUnsafeMutableBytes { east in
            unsafe bufferY.withUnsafeMutableBytes { north in
                _ = unsafe OGR_G_GetPoints(ring, east.baseAddress, stride, north.baseAddress, stride, nil, 0)
            }
        }
        // A product with zero is zero for every finite number and NaN for the others, so one sum tells.
        var check = 0.0
        for index in 0..<count { check += bufferX[index] * 0 + bufferY[index] * 0 }
        guard check == 0 else { throw .notFinite }
        let isClosed = bufferX[0] == bufferX[count - 1] && bufferY[0] == bufferY[count - 1]
        guard count >= (isClosed ? 4 : 3) else {
            if rowsWithEmptyRings.last != areaStarts.count - 1 { rowsWithEmptyRings.append(areaStarts.count - 1) }
            return false
        }
        x.append(contentsOf: bufferX[0..<count])
        y.append(contentsOf: bufferY[0..<count])
        if !isClosed {
            x.append(bufferX[0])
            y.append(bufferY[0])
        }
        ringStarts.append(x.count)
        return true
    }
}
