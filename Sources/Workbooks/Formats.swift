import CXLSX

/// The cell formats of an open workbook; the workbook owns them.
@safe struct Formats {
    let header: UnsafeMutablePointer<lxw_format>?
    private var byStyle: [Column.Style: UnsafeMutablePointer<lxw_format>]

    init(_ file: UnsafeMutablePointer<lxw_workbook>, for workbook: Workbook) {
        unsafe header = workbook_add_format(file)
        unsafe byStyle = [:]
        unsafe format_set_bold(header)
        unsafe format_set_text_wrap(header)
        unsafe format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        unsafe format_set_bg_color(header, 0xE8E8E4)
        unsafe format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
        // In the order of use and not of a set, for formats are numbered as they come.
        for style in workbook.sheets.flatMap(\.columns).map(\.style) where unsafe byStyle[style] == nil {
            guard let format = unsafe workbook_add_format(file) else { continue }
            unsafe Self.set(style, on: format)
            unsafe byStyle[style] = format
        }
    }

    subscript(style: Column.Style) -> UnsafeMutablePointer<lxw_format>? { unsafe byStyle[style] }

    private static func set(_ style: Column.Style, on format: UnsafeMutablePointer<lxw_format>) {
        unsafe format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        switch style {
        // The text format: a cell that looks like a formula stays text, also when someone edits it.
        case .text: unsafe format_set_num_format(format, "@")
        case .paragraph:
            unsafe format_set_num_format(format, "@")
            unsafe format_set_text_wrap(format)
        case .general: break
        case .decimals(let count):
            unsafe format_set_num_format(
                format, "#,##0" + (count > 0 ? "." : "") + String(repeating: "0", count: count))
        case .ordinal: unsafe format_set_num_format(format, "0")
        // Number 14 is the short date of the reader's own locale.
        case .day: unsafe format_set_num_format_index(format, 14)
        case .year: unsafe format_set_num_format(format, "yyyy")
        }
    }
}
