import Areas

/// The places on an A4 page, in mm.
enum PageFrame {
    static let width = 210.0
    static let height = 297.0
    static let margin = 13.0
    static let gutter = 7.0
    static let columnWidth = (width - 2 * margin - gutter) / 2
    static let leftX = margin
    static let rightX = margin + columnWidth + gutter
    static let contentWidth = width - 2 * margin
    /// The foot stands above this line.
    static let bottom = height - margin
}

/// The small map, in mm from its own corner.
enum CutOutFrame {
    static let map = Box(minX: 0, minY: 0, maxX: PageFrame.columnWidth, maxY: 74)
    /// The little map of the whole, in the upper right corner.
    static let inset = Box(minX: map.maxX - 24, minY: 1, maxX: map.maxX - 1, maxY: 26)
}
