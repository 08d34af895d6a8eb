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

/// One layer of points: a row per feature, and the points of all of them.
package struct PointLayer: Sendable {
    package let table: Table
    package let points: PointList
    /// What the file says its coordinates are in; `nil` where it says nothing.
    package let coordinateSystem: CoordinateSystem?
    /// What the reader noticed but could live with.
    package let notices: [Notice]
}

/// Points in the unit of their file, each with the row it belongs to. A row may have none, or several.
package struct PointList: Sendable, Equatable {
    package internal(set) var x: [Double] = []
    package internal(set) var y: [Double] = []
    package internal(set) var rows: [Int] = []
}

/// What a layer holds, known before its rows are read.
package struct LayerDescription: Sendable {
    package let name: String
    package let columnNames: [String]
    /// Whether the layer has polygons or may have them.
    package let hasShapes: Bool
    /// Whether the layer has points or may have them.
    package let hasPoints: Bool
    package let rowCount: Int

    package init(name: String, columnNames: [String], hasShapes: Bool, hasPoints: Bool = false, rowCount: Int) {
        (self.name, self.columnNames) = (name, columnNames)
        (self.hasShapes, self.hasPoints, self.rowCount) = (hasShapes, hasPoints, rowCount)
    }
}
