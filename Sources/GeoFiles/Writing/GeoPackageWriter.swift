package import Areas
import CGDAL

/// Writes layers into a GeoPackage, with what they are, how their columns read and how QGIS shows them.
///
/// The same layers give the same bytes with the same versions of GDAL and SQLite: the clock, which GDAL would put into
/// the table of contents, is replaced by a fixed time.
package enum GeoPackageWriter {
    /// Writes `layers` to `path`, in order, replacing what stood there only when everything succeeded.
    ///
    /// - Parameters:
    ///   - name: what messages call the file; `nil` for its path.
    ///   - lastChange: what the file says about its own age, as `2024-01-01T00:00:00.000Z`.
    /// - Throws: `.cannotWrite` with GDAL's reason.
    package static func write(
        _ layers: [WrittenLayer], to path: String, name: String? = nil,
        lastChange: String = "2000-01-01T00:00:00.000Z"
    ) throws(Failure) {
        let name = name ?? path
        try listeningToGDAL { (messages) throws(Failure) in
            unsafe CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", lastChange)
            defer { unsafe CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nil) }
            try writingBeside(path) { (draft) throws(Failure) in
                guard let driver = unsafe GDALGetDriverByName("GPKG"),
                    let dataset = unsafe GDALCreate(driver, draft, 0, 0, 0, GDT_Unknown, nil)
                else { throw cannotWrite(name, "het bestand kan niet worden gemaakt", messages) }
                var file = unsafe OpenDraft(dataset)
                for layer in layers {
                    try LayerWriting(layer, path: name, messages: messages).add(
                        to: file,
                        options: ["IDENTIFIER=" + layer.name, "DESCRIPTION=" + layer.description], asTransaction: true)
                }
                let tables = GeoPackageTables(name: name, lastChange: lastChange, messages: messages)
                try tables.add(layers, to: file)
                try file.finish(name, messages)
            }
        }
    }
}
