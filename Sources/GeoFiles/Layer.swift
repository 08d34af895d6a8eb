package import Areas

/// One layer of a vector or table file: a row per feature, with shapes where the layer has them.
package struct Layer: Sendable {
    package let table: Table
    /// As many areas as the table has rows, or `nil` for a layer without geometry; a feature without geometry is empty.
    package let shapes: PolygonArray?
    /// What the file says its coordinates are in; `nil` where it says nothing.
    package let coordinateSystem: CoordinateSystem?
    /// What the reader noticed but could live with.
    package let notices: [Notice]

    package init(table: Table, shapes: PolygonArray?, coordinateSystem: CoordinateSystem?, notices: [Notice]) {
        (self.table, self.shapes) = (table, shapes)
        (self.coordinateSystem, self.notices) = (coordinateSystem, notices)
    }
}

/// What a layer holds, known before its rows are read.
package struct LayerDescription: Sendable {
    package let name: String
    package let columnNames: [String]
    /// Whether the layer has polygons or may have them.
    package let hasShapes: Bool
    package let rowCount: Int

    package init(name: String, columnNames: [String], hasShapes: Bool, rowCount: Int) {
        (self.name, self.columnNames) = (name, columnNames)
        (self.hasShapes, self.rowCount) = (hasShapes, rowCount)
    }
}
