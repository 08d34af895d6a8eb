import Areas
import Publishing
import Workbooks

/// The results in the formats that are written on request only.
struct FurtherFormats {
    let settings: Settings
    let about: ResultsRecord

    /// - Parameter tables: the levels, the asked one first.
    func write(_ tables: [ResultTable], to folder: OutputFolder) throws(Failure) {
        if settings.formats.contains(.xlsx) {
            let workbook = ResultWorkbook(tables, about: about, language: settings.language).workbook
            try folder.adopt(ResultWorkbook.name) { (path) throws(Failure) in
                try WorkbookWriter.write(workbook, to: path, name: ResultWorkbook.name)
            }
        }
    }
}
