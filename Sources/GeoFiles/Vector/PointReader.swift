import CGDAL

/// Collects the points of a layer, feature by feature.
struct PointReader {
    private(set) var list = PointList()

    /// Adds the points of a feature; none where it has no geometry or an empty one. Heights are dropped.
    mutating func append(_ geometry: OGRGeometryH?, row: Int) throws(ShapeProblem) {
        guard let geometry = unsafe geometry, unsafe OGR_G_IsEmpty(geometry) == 0 else { return }
        switch unsafe OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) {
        case wkbPoint:
            let (x, y) = unsafe (OGR_G_GetX(geometry, 0), OGR_G_GetY(geometry, 0))
            guard x.isFinite, y.isFinite else { throw .notFinite }
            list.x.append(x)
            list.y.append(y)
            list.rows.append(row)
        case wkbMultiPoint:
            for part in 0..<(unsafe OGR_G_GetGeometryCount(geometry)) {
                try unsafe append(OGR_G_GetGeometryRef(geometry, part), row: row)
            }
        default:
            throw .otherKind(unsafe OGR_G_GetGeometryName(geometry).map { unsafe String(cString: $0) } ?? "?")
        }
    }
}
