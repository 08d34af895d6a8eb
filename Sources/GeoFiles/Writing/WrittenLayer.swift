package import Areas

/// A layer to be written: shapes with typed columns, a row per shape.
package struct WrittenLayer: Sendable {
    /// What a row has on the map.
    package enum Shapes: Sendable {
        /// Multipolygons; an area without parts becomes a row without geometry.
        case polygons(PolygonArray)
        /// One point per row; `x` is east or longitude.
        case points(x: [Double], y: [Double])

        var count: Int {
            switch self {
            case .polygons(let polygons): polygons.count
            case .points(let x, _): x.count
            }
        }

        /// Whether a row has no geometry.
        func isEmpty(_ row: Int) -> Bool {
            switch self {
            case .polygons(let polygons): polygons.isEmpty(row)
            case .points: false
            }
        }
    }

    /// A named column; an absent cell is written as NULL.
    package struct Column: Sendable {
        package enum Cells: Sendable {
            case text([String?])
            case integer([Int?])
            case real([Double?])

            var count: Int {
                switch self {
                case .text(let values): values.count
                case .integer(let values): values.count
                case .real(let values): values.count
                }
            }
        }
        package let name: String
        package let cells: Cells

        /// What the column says, kept with it where the format has a place for it; empty for none.
        package let description: String

        package init(_ name: String, _ cells: Cells, description: String = "") {
            (self.name, self.cells, self.description) = (name, cells, description)
        }
    }

    /// How QGIS shows a layer: a name of at most 30 characters, and its QML.
    package struct Style: Sendable {
        package let name: String
        package let description: String
        package let definition: String

        package init(name: String, description: String, definition: String) {
            (self.name, self.description, self.definition) = (name, description, definition)
        }
    }

    package let name: String
    /// What the layer is about, kept with it in the file: source, year, licence.
    package let description: String
    package let coordinateSystem: CoordinateSystem
    package let shapes: Shapes
    package let columns: [Column]
    /// Those of a GeoPackage; a layer opens with the first.
    package var styles: [Style] = []
    /// What the layer is, as QGIS writes it down (QMD); for a GeoPackage.
    package var metadata: String?

    /// Every column must have as many cells as there are shapes.
    package init(
        name: String, description: String, coordinateSystem: CoordinateSystem, shapes: Shapes, columns: [Column]
    ) {
        precondition(columns.allSatisfy { $0.cells.count == shapes.count })
        (self.name, self.description) = (name, description)
        (self.coordinateSystem, self.shapes, self.columns) = (coordinateSystem, shapes, columns)
    }
}
