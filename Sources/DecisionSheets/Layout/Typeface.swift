import Cartography

/// The few sizes of text on a sheet, in mm.
enum Typeface {
    static let kicker = TextStyle(size: 2.7, color: Ink.secondary)
    static let title = TextStyle(size: 7.2, bold: true, color: Ink.title)
    static let titleOfTwoLines = TextStyle(size: 5.4, bold: true, color: Ink.title)
    static let subtitle = TextStyle(size: 3.3, color: Ink.secondary)
    static let warning = TextStyle(size: 3, bold: true, color: Ink.accent)
    static let heading = TextStyle(size: 3.5, bold: true, color: Ink.accent)
    static let body = TextStyle(size: 2.9)
    static let strong = TextStyle(size: 2.9, bold: true)
    static let small = TextStyle(size: 2.5, color: Ink.secondary)
    static let rank = TextStyle(size: 17, bold: true, color: Ink.accent)
}
