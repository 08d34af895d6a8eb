package import Areas
import CXLSX

/// Writes XLSX with libxlsxwriter.
///
/// The same workbook gives the same bytes with the same version of the library. Rows leave memory as they are written, so
/// that it does not grow with the sheets.
package enum WorkbookWriter {
    /// - Parameters:
    ///   - path: where the file comes to stand; what stood there is replaced.
    ///   - name: what messages call the file.
    /// - Throws: `.badData` for what Excel cannot hold, `.cannotWrite` with the library's reason.
    package static func write(_ workbook: Workbook, to path: String, name: String) throws(Failure) {
        try WorkbookLimits.check(workbook, path: name)
        var options = unsafe lxw_workbook_options()
        unsafe options.constant_memory = 1
        guard let file = unsafe workbook_new_opt(path, &options) else {
            throw failure(name, "het bestand kan niet worden gemaakt")
        }
        var errors = [
            unsafe cxlsx_set_properties(
                file, cellText(workbook.title), cellText(workbook.author), cellText(workbook.comments),
                time_t(workbook.created))
        ]
        let formats = unsafe Formats(file, for: workbook)
        for sheet in workbook.sheets {
            errors.append(unsafe SheetWriting(sheet, in: file, formats).write())
        }
        // Closing writes the file and frees the library's memory, also when it fails.
        errors.append(unsafe workbook_close(file))
        if let error = errors.first(where: { $0 != LXW_NO_ERROR }) {
            throw failure(name, unsafe String(cString: lxw_strerror(error)))
        }
    }

    private static func failure(_ name: String, _ reason: String) -> Failure {
        Failure(
            .cannotWrite, at: name, "het bestand is niet te schrijven (\(reason))",
            remedy: "Controleer of de map beschrijfbaar is en of er ruimte is, ook voor tijdelijke bestanden.")
    }
}
