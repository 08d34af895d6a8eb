package import Areas
import CGDAL

/// Writes a layer as FlatGeobuf, which maps on the web read piece by piece. The same layer gives the same bytes with the
/// same version of GDAL.
package enum FlatGeobufWriter {
    /// Replaces what stood at `path` only when everything succeeded. Areas come in the order of their places in space;
    /// the format has no place for one without geometry, which is left out.
    ///
    /// - Parameter name: what messages call the file.
    /// - Throws: `.cannotWrite` with GDAL's reason.
    package static func write(_ layer: WrittenLayer, to path: String, name: String) throws(Failure) {
        try listeningToGDAL { (messages) throws(Failure) in
            try writingBeside(path) { (draft) throws(Failure) in
                guard let driver = unsafe GDALGetDriverByName("FlatGeobuf"),
                    let dataset = unsafe GDALCreate(driver, draft, 0, 0, 0, GDT_Unknown, nil)
                else { throw cannotWrite(name, "het bestand kan niet worden gemaakt", messages) }
                var file = unsafe OpenDraft(dataset)
                try LayerWriting(layer, path: name, messages: messages).add(
                    to: file, options: [], asTransaction: false, withGaps: false)
                try file.finish(name, messages)
            }
        }
    }
}
