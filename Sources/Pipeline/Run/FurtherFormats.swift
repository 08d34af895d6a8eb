import Areas
import GeoFiles
import Publishing
import Workbooks

/// The results in the formats that are written on request only.
struct FurtherFormats {
    let settings: Settings
    let about: ResultsRecord
    let heatUnit: String

    /// - Parameters:
    ///   - tables: the levels, the asked one first.
    ///   - levels: the same, for their shapes.
    func write(_ tables: [ResultTable], of levels: [MapLevel], to folder: OutputFolder) throws(Failure) {
        if settings.formats.contains(.xlsx) {
            let workbook = ResultWorkbook(tables, about: about, language: settings.language).workbook
            try folder.adopt(ResultWorkbook.name) { (path) throws(Failure) in
                try WorkbookWriter.write(workbook, to: path, name: ResultWorkbook.name)
            }
        }
        guard !settings.formats.isDisjoint(with: OutputFormat.inMetres) else { return }
        let themes = LayerTheme.all(settings, heatUnit: heatUnit)
        let results = ResultLayers(about: about, themes: themes, language: settings.language)
        var layers: [WrittenLayer] = []
        for (table, level) in zip(tables, levels) {
            layers.append(try results.layer(table, shapes: level.metres ?? PolygonArray()))
        }
        if settings.formats.contains(.gpkg) {
            let name = ResultLayers.geoPackageName
            try folder.adopt(name) { (path) throws(Failure) in
                try GeoPackageWriter.write(layers, to: path, name: name, lastChange: about.moment.timestamp)
            }
        }
        if settings.formats.contains(.fgb) {
            for layer in layers {
                try folder.adopt("\(layer.name).fgb") { (path) throws(Failure) in
                    try FlatGeobufWriter.write(layer, to: path, name: "\(layer.name).fgb")
                }
            }
        }
    }
}
