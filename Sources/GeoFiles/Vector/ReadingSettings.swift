import CGDAL

/// How GDAL is told to read: which drivers may look at the file, and that it leaves text alone.
final class ReadingSettings {
    let drivers: CStringList
    let openOptions: CStringList
    private let names: [String]

    init(_ location: DataLocation) {
        drivers = CStringList(Self.fileDrivers)
        var options: [String] = []
        var settings: [(String, String)] = []
        switch location.fileExtension {
        case "xlsx", "ods":
            let driver = location.fileExtension.uppercased()
            settings = [("OGR_\(driver)_FIELD_TYPES", "STRING"), ("OGR_\(driver)_HEADERS", "FORCE")]
        case "gml":
            // No guessed types, and no .gfs file written beside the user's own.
            settings = [("GML_FIELDTYPES", "ALWAYS_STRING"), ("GML_DOWNLOAD_WFS_SCHEMA", "NO")]
            options = ["WRITE_GFS=NO", "DOWNLOAD_SCHEMA=NO"]
        default: break
        }
        openOptions = CStringList(options)
        names = settings.map(\.0)
        for (name, value) in settings { unsafe CPLSetThreadLocalConfigOption(name, value) }
    }

    deinit {
        for name in names { unsafe CPLSetThreadLocalConfigOption(name, nil) }
    }

    /// Drivers that would reach out to a server or run a description of other files, and the one for delimited text,
    /// which is read without GDAL.
    private static let refused: Set<String> = [
        "OGR_VRT", "VRT", "CSV", "HTTP", "WFS", "OAPIF", "CSW", "PostgreSQL", "MySQL", "MSSQLSpatial", "OCI", "ODBC",
        "Elasticsearch", "Carto", "AmigoCloud", "EEDA", "PLSCENES", "NGW", "GMLAS", "GPSBabel", "MongoDBv3", "STACIT",
        "STACTA", "DAAS", "Memory", "OGR_GMT", "SVG",
    ]

    /// Every registered driver that reads vector files, but for the refused ones.
    private static let fileDrivers: [String] = {
        var names: [String] = []
        for index in 0..<GDALGetDriverCount() {
            guard let driver = unsafe GDALGetDriver(index), let name = unsafe GDALGetDriverShortName(driver),
                unsafe GDALGetMetadataItem(driver, "DCAP_VECTOR", nil) != nil
            else { continue }
            let text = unsafe String(cString: name)
            if !refused.contains(text) { names.append(text) }
        }
        return names
    }()
}
