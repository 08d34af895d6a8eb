import CXLSX

/// A sheet on its way into an open workbook.
@safe struct SheetWriting {
    private let sheet: Sheet
    private let target: UnsafeMutablePointer<lxw_worksheet>?
    private let formats: Formats

    init(_ sheet: Sheet, in file: UnsafeMutablePointer<lxw_workbook>, _ formats: Formats) {
        self.sheet = sheet
        unsafe target = workbook_add_worksheet(file, sheet.name)
        self.formats = formats
    }

    /// Returns the first error of the library. Rows are written in order: each leaves memory when the next one begins.
    func write() -> lxw_error {
        guard unsafe target != nil else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
        var error = layOut()
        for (place, column) in sheet.columns.enumerated() {
            unsafe error.take(
                worksheet_write_string(target, 0, UInt16(place), cellText(column.name), formats.header))
        }
        for row in 0..<sheet.rowCount {
            for (place, column) in sheet.columns.enumerated() {
                error.take(write(column, row: row, place: UInt16(place)))
            }
        }
        return error
    }

    private func write(_ column: Column, row: Int, place: UInt16) -> lxw_error {
        let format = unsafe formats[column.style]
        let line = UInt32(row + 1)
        switch column.cells {
        case .text(let cells):
            guard let text = cells[row], !text.isEmpty else { return LXW_NO_ERROR }
            return unsafe worksheet_write_string(target, line, place, cellText(text), format)
        case .number(let cells):
            guard let number = cells[row] else { return LXW_NO_ERROR }
            return unsafe worksheet_write_number(target, line, place, number, format)
        case .moment(let cells):
            guard let seconds = cells[row] else { return LXW_NO_ERROR }
            // Excel counts days from the last day of 1899.
            return unsafe worksheet_write_number(target, line, place, 25_569 + Double(seconds) / 86_400, format)
        }
    }

    /// Widths, what stays in sight, filters, and paper: landscape A4 with the names on every page; one page wide where that
    /// can be read, else with the first columns on every page.
    private func layOut() -> lxw_error {
        var error = LXW_NO_ERROR
        for (place, column) in sheet.columns.enumerated() {
            unsafe error.take(worksheet_set_column(target, UInt16(place), UInt16(place), column.width, nil))
        }
        unsafe worksheet_freeze_panes(target, 1, UInt16(sheet.frozenColumns))
        if !sheet.columns.isEmpty {
            unsafe error.take(
                worksheet_autofilter(target, 0, 0, UInt32(sheet.rowCount), UInt16(sheet.columns.count - 1)))
        }
        unsafe worksheet_set_landscape(target)
        unsafe worksheet_set_paper(target, 9)
        if sheet.columns.reduce(0, { $0 + $1.width }) <= 220 {
            unsafe worksheet_fit_to_pages(target, 1, 0)
        } else if sheet.frozenColumns > 0 {
            unsafe error.take(worksheet_repeat_columns(target, 0, UInt16(sheet.frozenColumns - 1)))
        }
        unsafe error.take(worksheet_repeat_rows(target, 0, 0))
        return error
    }
}

extension Column {
    /// In characters of the standard font: the name with its filter button, or the widest cell, within bounds.
    fileprivate var width: Double {
        if style == .paragraph { return 80 }
        var widest = name.count + 4
        switch cells {
        case .text(let texts): for text in texts { widest = max(widest, min(text?.utf8.count ?? 0, 45)) }
        case .number, .moment: widest = max(widest, 10)
        }
        return Double(min(widest, 45)) + 1
    }
}

extension lxw_error {
    /// Keeps the first error.
    fileprivate mutating func take(_ next: lxw_error) { if self == LXW_NO_ERROR { self = next } }
}
