import CGDAL

/// How much there is to do in one run: areas and vertices of the boundaries, cells of the raster.
public struct WorkSize: Sendable {
    public let areas: Int
    public let vertices: Int
    public let cells: Int

    /// Counts what is in the files. `nil` where GDAL cannot read them.
    public init?(of files: RunFiles) {
        GDALAllRegister()
        guard let boundaries = GDALOpenEx(files.boundaries, UInt32(GDAL_OF_VECTOR), nil, nil, nil) else { return nil }
        defer { GDALClose(boundaries) }
        guard let raster = GDALOpen(files.raster, GA_ReadOnly) else { return nil }
        defer { GDALClose(raster) }
        cells = Int(GDALGetRasterXSize(raster)) * Int(GDALGetRasterYSize(raster))
        var (areas, vertices) = (0, 0)
        let layer = GDALDatasetGetLayer(boundaries, 0)
        OGR_L_ResetReading(layer)
        while let feature = OGR_L_GetNextFeature(layer) {
            areas += 1
            vertices += Self.points(OGR_F_GetGeometryRef(feature))
            OGR_F_Destroy(feature)
        }
        (self.areas, self.vertices) = (areas, vertices)
    }

    private static func points(_ geometry: OGRGeometryH?) -> Int {
        let parts = OGR_G_GetGeometryCount(geometry)
        guard parts > 0 else { return Int(OGR_G_GetPointCount(geometry)) }
        return (0..<parts).reduce(0) { $0 + points(OGR_G_GetGeometryRef(geometry, $1)) }
    }
}
