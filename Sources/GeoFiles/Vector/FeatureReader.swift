import Areas
import CGDAL

/// Walks once over the features of a layer and collects the asked-for columns and the polygons or points.
@safe struct FeatureReader: ~Copyable {
    /// What is read of the shapes.
    enum Geometry { case none, polygons, points }

    /// What was read; `polygons` is `nil` unless they were asked for.
    struct Collected {
        let table: Table
        let polygons: PolygonArray?
        let points: PointList
        let system: CoordinateSystem?
        let notices: [Notice]
    }

    private let layer: OGRLayerH
    private let location: String
    private let firstRowNumber: Int
    private var columns: [ColumnReader] = []
    private var polygons: PolygonReader?
    private var points: PointReader?
    private var rowCount = 0

    init(
        layer: OGRLayerH, columns wanted: [Int], geometry: Geometry, byteCount: Int, location: String,
        firstRowNumber: Int
    ) {
        unsafe self.layer = layer
        (self.location, self.firstRowNumber) = (location, firstRowNumber)
        let claimed = min(max(0, unsafe Int(OGR_L_GetFeatureCount(layer, 0))), 1 << 20)
        if geometry == .polygons { polygons = PolygonReader(rowCount: claimed, byteCount: byteCount) }
        if geometry == .points { points = PointReader() }
        guard let definition = unsafe OGR_L_GetLayerDefn(layer) else { return }
        for column in wanted { unsafe columns.append(ColumnReader(definition, column: column, rowCount: claimed)) }
        var ignored = geometry == .none ? ["OGR_STYLE", "OGR_GEOMETRY"] : ["OGR_STYLE"]
        for field in 0..<(unsafe Int(OGR_FD_GetFieldCount(definition))) where !wanted.contains(field) {
            guard let name = unsafe OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, Int32(field))) else { continue }
            unsafe ignored.append(String(cString: name))
        }
        let list = CStringList(ignored)
        // Drivers that cannot skip columns read them all, which is only slower.
        unsafe list.withPointers { names in _ = unsafe OGR_L_SetIgnoredFields(layer, names) }
    }

    deinit { unsafe OGR_L_SetIgnoredFields(layer, nil) }

    /// - Parameter count: how many rows the file says it has; fewer is damage.
    mutating func readAll(_ messages: GDALMessages, atLeast count: Int) throws(Failure) {
        unsafe OGR_L_ResetReading(layer)
        while let feature = unsafe OGR_L_GetNextFeature(layer) {
            defer { unsafe OGR_F_Destroy(feature) }
            try unsafe read(feature)
            rowCount += 1
            let pointCount = polygons?.pointCount ?? points?.list.x.count ?? 0
            guard rowCount <= InputLimits.rows, pointCount <= InputLimits.points else {
                throw Failure(
                    .badData, at: location,
                    "de laag heeft meer dan \(InputLimits.rows) rijen of meer dan \(InputLimits.points) punten",
                    remedy: "Maak een selectie van de gebieden, of vereenvoudig de grenzen")
            }
        }
        guard messages.failures.isEmpty else { throw DatasetSource.damaged(location, messages) }
        guard rowCount >= count else {
            throw Failure(
                .badData, at: location, "\(rowCount) rijen gelezen, terwijl het bestand er \(count) opgeeft",
                remedy: "Haal het bestand opnieuw op")
        }
    }

    private mutating func read(_ feature: OGRFeatureH) throws(Failure) {
        for index in columns.indices {
            do throws(ColumnReader.NotUTF8) {
                try unsafe columns[index].append(feature)
            } catch {
                throw Failure(
                    .badData, at: "\(rowLocation), kolom \(columns[index].name)", "de tekst is geen UTF-8",
                    remedy: "Leg bij een shapefile een .cpg-bestand met de tekencodering, of zet het om naar GeoPackage"
                )
            }
        }
        do throws(ShapeProblem) {
            if polygons != nil { try unsafe polygons?.append(OGR_F_GetGeometryRef(feature)) }
            if points != nil { try unsafe points?.append(OGR_F_GetGeometryRef(feature), row: rowCount) }
        } catch {
            switch error {
            case .otherKind(let name):
                throw Failure(
                    .badData, at: rowLocation, "de vorm is geen \(points == nil ? "vlak" : "punt") maar \(name)",
                    remedy: points == nil
                        ? "Geef een laag met alleen vlakken (Polygon of MultiPolygon)"
                        : "Geef een laag met alleen punten; in QGIS maakt 'Punt op oppervlak' ze van vlakken")
            case .notFinite:
                throw Failure(
                    .badData, at: rowLocation, "een coördinaat is oneindig of geen getal",
                    remedy: points == nil ? "Herstel het gebied in de bron" : "Herstel het punt in de bron")
            }
        }
    }

    private var rowLocation: String { "\(location), rij \(rowCount + firstRowNumber)" }

    consuming func collected(coordinateSystem: CoordinateSystem?, notices: [Notice]) -> Collected {
        let table = Table(
            location: location, rowCount: rowCount, columns: columns.map(\.column), firstRowNumber: firstRowNumber)
        var all = notices
        if let rows = polygons?.rowsWithEmptyRings, !rows.isEmpty {
            let numbers = rows.prefix(20).map { String($0 + firstRowNumber) }.joined(separator: ", ")
            all.append(
                Notice(
                    "ring zonder oppervlak",
                    "\(location): ringen met minder dan drie punten zijn weggelaten in \(rows.count) rijen (\(numbers))"
                ))
        }
        return Collected(
            table: table, polygons: polygons?.polygons, points: points?.list ?? PointList(), system: coordinateSystem,
            notices: all)
    }
}
