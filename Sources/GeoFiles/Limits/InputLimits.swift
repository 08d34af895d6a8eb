/// What a file may be at most (docs/architecture.md, "Limits on what comes in").
///
/// Each limit lies well above the largest honest file there is and well below what would exhaust the memory of an
/// ordinary machine. Sizes are those that really come out of a file; what a header claims is never believed.
enum InputLimits {
    /// Rows of a table or layer. The largest honest one is RIVM's national table with all ages, margins and years:
    /// about 824,000 rows.
    static let rows = 5_000_000
    /// Columns of a table; the national key figures have some 230.
    static let columns = 10_000
    /// Cells of a delimited text that are taken into memory at once, 16 bytes each and more for long texts.
    static let cells = 100_000_000
    /// Points of the polygons of a layer. The unsimplified buurten of the country have about 6.5 million.
    static let points = 50_000_000
    /// Bytes of a delimited text or of a format that is text (GeoJSON, TopoJSON, GML, KML), also inside a zip.
    static let textBytes = 1 << 30
    /// Bytes of what one data set in a zip unfolds to.
    static let unfoldedBytes = 4 << 30
    /// Bytes of all parts of a spreadsheet, which is a zip of XML that GDAL holds in memory as a whole.
    static let spreadsheetBytes = 256 << 20
    /// How many times its own size a zip may unfold to, once that is more than `smallUnfoldedBytes`. Text and tables
    /// pack 5 to 50 times, a bomb a thousand times.
    static let packingRatio = 200
    static let smallUnfoldedBytes = 64 << 20
    /// Files in a zip.
    static let zipEntries = 10_000
    /// Bytes of one block of a raster, which has to be in memory as a whole.
    static let rasterBlockBytes = 256 << 20
}
