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

        package init(_ name: String, _ cells: Cells) { (self.name, self.cells) = (name, cells) }
    }

    package let name: String
    /// What the layer is about, kept with it in the file: source, year, licence.
    package let description: String
    package let coordinateSystem: CoordinateSystem
    package let shapes: Shapes
    package let columns: [Column]

    /// Every column must have as many cells as there are shapes.
    package init(
        name: String, description: String, coordinateSystem: CoordinateSystem, shapes: Shapes, columns: [Column]
    ) {
        precondition(columns.allSatisfy { $0.cells.count == shapes.count })
        (self.name, self.description) = (name, description)
        (self.coordinateSystem, self.shapes, self.columns) = (coordinateSystem, shapes, columns)
    }
}
