import Areas
import CGDAL

/// A vector or table file as GDAL opens it.
@safe final class DatasetSource: LayerSource {
    let layers: [LayerDescription]
    private let location: DataLocation
    private let dataset: GDALDatasetH
    private let notices: [Notice]

    init(_ location: DataLocation) throws(Failure) {
        self.location = location
        try checkSize(of: location)
        try Self.checkCompanions(of: location)
        (unsafe dataset, notices, layers) = try unsafe listeningToGDAL { messages throws(Failure) in
            let settings = ReadingSettings(location)
            defer { withExtendedLifetime(settings) {} }
            let flags = UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR)
            let opened = unsafe settings.drivers.withPointers { drivers in
                unsafe settings.openOptions.withPointers { options in
                    unsafe GDALOpenEx(location.gdalPath, flags, drivers, options, nil)
                }
            }
            guard let opened = unsafe opened else { throw Self.unreadable(location, messages) }
            do throws(Failure) {
                let layers = try unsafe Self.describe(opened, location)
                if !messages.failures.isEmpty { throw Self.damaged(location.name, messages) }
                return unsafe (opened, messages.notices(at: location.name), layers)
            } catch {
                unsafe GDALClose(opened)
                throw error
            }
        }
    }

    /// The size of the file; nothing for a folder.
    private var byteCount: Int {
        if case .file(let bytes) = PathKind(location.gdalPath) { return bytes }
        return 0
    }

    /// A GeoPackage keeps its number of rows apart, and it may be out of date; the others count what is there.
    private var isDatabase: Bool { ["GPKG", "SQLite"].contains(driverName) }

    private var driverName: String? {
        unsafe GDALGetDriverShortName(GDALGetDatasetDriver(dataset)).map { unsafe String(cString: $0) }
    }

    deinit {
        // Closing may still complain, about a file that is only read.
        unsafe CPLPushErrorHandler(CPLQuietErrorHandler)
        unsafe GDALClose(dataset)
        CPLPopErrorHandler()
    }

    func location(ofLayer index: Int) -> String {
        "\(location.name), laag \(printable(layers[index].name, atMost: 80))"
    }

    func read(layer index: Int, columns: [Int], shapes: Bool) throws(Failure) -> Layer {
        let read = try read(index, columns: columns, geometry: shapes ? .polygons : .none)
        return Layer(table: read.table, shapes: read.polygons, coordinateSystem: read.system, notices: read.notices)
    }

    func readPoints(layer index: Int, columns: [Int]) throws(Failure) -> PointLayer {
        let read = try read(index, columns: columns, geometry: .points)
        return PointLayer(
            table: read.table, points: read.points, coordinateSystem: read.system, notices: read.notices)
    }

    private func read(
        _ index: Int, columns: [Int], geometry: FeatureReader.Geometry
    ) throws(Failure) -> FeatureReader.Collected {
        let place = self.location(ofLayer: index)
        return try listeningToGDAL { messages throws(Failure) in
            let settings = ReadingSettings(location)
            defer { withExtendedLifetime(settings) {} }
            guard let layer = unsafe GDALDatasetGetLayer(dataset, Int32(index)) else {
                throw Self.damaged(place, messages)
            }
            try unsafe checkTypedNumbers(layer, columns: columns, messages, at: place)
            var reader = unsafe FeatureReader(
                layer: layer, columns: columns, geometry: geometry, byteCount: byteCount, location: place,
                firstRowNumber: ["xlsx", "ods"].contains(location.fileExtension) ? 2 : 1)
            try reader.readAll(messages, atLeast: isDatabase ? 0 : layers[index].rowCount)
            let reference = unsafe SpatialReference.read(from: layer, at: place)
            let assumed = geometry != .none && reference.system == nil && driverName == "TopoJSON"
            return reader.collected(
                coordinateSystem: assumed ? .wgs84 : reference.system,
                notices: notices + messages.notices(at: place) + reference.notices
                    + (assumed ? [Self.topoJSONNotice(place)] : []))
        }
    }
}

extension DatasetSource {
    /// TopoJSON has no place to name a coordinate system; like GeoJSON, its successor in spirit, it is longitude and
    /// latitude. Whoever reads the shapes checks that they lie in the country.
    private static func topoJSONNotice(_ location: String) -> Notice {
        Notice(
            "coördinatenstelsel aangenomen",
            "\(location): TopoJSON noemt geen coördinatenstelsel; gelezen als lengte- en breedtegraden (WGS 84).")
    }

    /// A column that is numbers by name can still hold text, which GDAL then reads as 0.
    private func checkTypedNumbers(
        _ layer: OGRLayerH, columns: [Int], _ messages: GDALMessages, at place: String
    ) throws(Failure) {
        let numeric = unsafe numericColumns(of: layer, among: columns)
        guard !numeric.isEmpty else { return }
        if isDatabase, let table = unsafe OGR_L_GetName(layer).map({ unsafe String(cString: $0) }) {
            try unsafe checkDatabaseNumbers(dataset, table: table, columns: numeric, at: place)
        } else if ["shp", "dbf"].contains(location.fileExtension) {
            try checkDBaseNumbers(shapefile: location.gdalPath, columns: Set(numeric), at: place)
        }
    }

    private func numericColumns(of layer: OGRLayerH, among columns: [Int]) -> [String] {
        guard let definition = unsafe OGR_L_GetLayerDefn(layer) else { return [] }
        return columns.compactMap { column in
            let reader = unsafe ColumnReader(definition, column: column, rowCount: 0)
            return reader.isNumeric ? reader.name : nil
        }
    }

    private static func describe(_ dataset: GDALDatasetH, _ location: DataLocation) throws(Failure)
        -> [LayerDescription]
    {
        var layers: [LayerDescription] = []
        for index in 0..<(unsafe GDALDatasetGetLayerCount(dataset)) {
            guard let layer = unsafe GDALDatasetGetLayer(dataset, index), let name = unsafe OGR_L_GetName(layer),
                let definition = unsafe OGR_L_GetLayerDefn(layer)
            else { continue }
            let rows = unsafe OGR_L_GetFeatureCount(layer, 1)
            var columns: [String] = []
            for field in 0..<(unsafe OGR_FD_GetFieldCount(definition)) {
                guard let name = unsafe OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, field)) else { continue }
                unsafe columns.append(String(cString: name))
            }
            let type = unsafe OGR_GT_Flatten(OGR_L_GetGeomType(layer))
            let mayHoldPolygons = [
                wkbUnknown, wkbPolygon, wkbMultiPolygon, wkbCurvePolygon, wkbMultiSurface, wkbSurface,
                wkbGeometryCollection,
            ].contains(type)
            let mayHoldPoints = [wkbUnknown, wkbPoint, wkbMultiPoint, wkbGeometryCollection].contains(type)
            layers.append(
                LayerDescription(
                    name: unsafe String(cString: name), columnNames: columns, hasShapes: mayHoldPolygons,
                    hasPoints: mayHoldPoints, rowCount: max(0, Int(rows))))
        }
        guard !layers.isEmpty else {
            throw Failure(
                .badData, at: location.name, "het bestand bevat geen lagen met gebieden of tabellen",
                remedy: "Geef een bestand met gebieden of een tabel")
        }
        return layers
    }

    /// Why GDAL did not open a file: a raster where a table was meant, or damage, with GDAL's own reason.
    private static func unreadable(_ location: DataLocation, _ messages: GDALMessages) -> Failure {
        let reason = messages.reason
        if let raster = unsafe GDALOpenEx(location.gdalPath, UInt32(GDAL_OF_RASTER | GDAL_OF_READONLY), nil, nil, nil) {
            unsafe GDALClose(raster)
            return Failure(
                .badData, at: location.name, "dit is een raster en geen bestand met gebieden of een tabel",
                remedy: "Geef een raster met --hitte-raster")
        }
        return Failure(
            .badData, at: location.name,
            "het bestand kan niet worden gelezen: beschadigd, afgebroken of een onbekende vorm (\(reason))",
            remedy: "Haal het bestand opnieuw op, of zet het om naar GeoPackage")
    }

    static func damaged(_ place: String, _ messages: GDALMessages) -> Failure {
        Failure(
            .badData, at: place, "het bestand is beschadigd of afgebroken (\(messages.reason))",
            remedy: "Haal het bestand opnieuw op")
    }

    /// GDAL reads a shapefile without its `.dbf` as areas without a single attribute.
    private static func checkCompanions(of location: DataLocation) throws(Failure) {
        guard location.fileExtension == "shp" else { return }
        let parts = location.gdalPath.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        let present = Set(namesInFolder(folder.isEmpty ? "." : folder).map { $0.lowercased() })
        let stem = lastPart(location.gdalPath).dropLast(4).lowercased()
        for companion in ["dbf", "shx"] where !present.contains("\(stem).\(companion)") {
            throw Failure(
                .inputMissing, at: location.name,
                "het bijbehorende bestand \(printable(stem, atMost: 80)).\(companion) ontbreekt",
                remedy: "Zet het .shp-, .shx-, .dbf- en .prj-bestand bij elkaar in een map")
        }
        try checkDBaseSize(shapefile: location.gdalPath)
    }
}
