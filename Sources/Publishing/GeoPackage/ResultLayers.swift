package import Areas
package import GeoFiles

/// The levels of a result as layers for GeoPackage and FlatGeobuf: in RD, with every column.
package struct ResultLayers {
    package static let geoPackageName = "resultaten.gpkg"

    private let about: ResultsRecord
    private let themes: [LayerTheme]
    private let language: Language

    /// - Parameter themes: how QGIS can show a layer, by default as the first.
    package init(about: ResultsRecord, themes: [LayerTheme], language: Language) {
        (self.about, self.themes, self.language) = (about, themes, language)
    }

    /// A level by code, as in GeoJSON. Lists are joined by a bar; an unknown cell is absent.
    ///
    /// - Parameter shapes: RD metres, one per area of the table.
    /// - Throws: `.usage` for columns of the project that a database cannot tell apart, and `.internalFault` when the
    ///   numbers of areas differ.
    package func layer(_ table: ResultTable, shapes: PolygonArray) throws(Failure) -> WrittenLayer {
        guard shapes.count == table.rowCount else {
            throw Failure(
                .internalFault, at: table.level.plural, "\(shapes.count) vormen bij \(table.rowCount) gebieden",
                remedy: "Meld dit met de gebruikte bestanden.")
        }
        try Self.checkNames(table)
        let rows = table.codes.indices.sorted { table.codes[$0] < table.codes[$1] }
        let part = table.level.plural(in: language)
        let description = ["\(about.title), \(part).", about.remark, "\(about.method)."].compactMap(\.self)
            .joined(separator: " ")
        var layer = WrittenLayer(
            name: table.level.fileName, description: description, coordinateSystem: .rd,
            shapes: .polygons(shapes.selecting(rows)),
            columns: zip(table.columns, table.cells).map { column, cells in
                .init(
                    column.name, cells.written(rows),
                    description: column.unit.isEmpty ? column.meaning : "\(column.meaning) (\(column.unit))")
            })
        layer.styles = themes.map { theme in
            .init(name: theme.name, description: theme.description, definition: QGISStyle(theme: theme).text)
        }
        layer.metadata = QGISMetadata(about: about, part: part, description: description, language: language).text
        return layer
    }

    /// A database takes `Groen` and `groen` for one column, and has two columns of its own.
    private static func checkNames(_ table: ResultTable) throws(Failure) {
        var seen = ["fid": "fid", "geom": "geom"]
        for column in table.columns {
            if let other = seen.updateValue(column.name, forKey: column.name.lowercased()) {
                throw Failure(
                    .usage, at: "kolom \(printable(column.name, atMost: 60))",
                    "deze naam is in GeoPackage en FlatGeobuf niet van \(quotedForMessage(other)) te onderscheiden",
                    remedy: "Geef de kolom in het projectbestand een andere naam, of laat gpkg en fgb weg.")
            }
        }
    }
}

extension ResultCells {
    /// The cells of these rows, in this order, as a database holds them.
    fileprivate func written(_ rows: [Int]) -> WrittenLayer.Column.Cells {
        switch self {
        case .text(let cells): .text(rows.map { cells[$0] })
        case .integer(let cells): .integer(rows.map { cells[$0] })
        case .number(let cells): .real(rows.map { cells[$0].map(Self.published) })
        case .list(let cells): .text(rows.map { cells[$0].joined(separator: "|") })
        }
    }
}
