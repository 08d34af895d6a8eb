import Areas
import CGDAL

/// The tables of a GeoPackage beside its layers: metadata and descriptions of columns as the standard has them (OGC
/// 12-128r17, extensions metadata and schema), and styles as QGIS keeps them.
struct GeoPackageTables {
    let name: String
    let lastChange: String
    let messages: GDALMessages

    /// Adds what the layers have; tables that would stay empty are not made.
    func add(_ layers: [WrittenLayer], to file: borrowing OpenDraft) throws(Failure) {
        let statements = extensions + metadata(of: layers) + descriptions(of: layers) + styles(of: layers)
        guard statements.count > extensions.count else { return }
        try check(unsafe GDALDatasetStartTransaction(file.dataset, 0) == OGRERR_NONE)
        for statement in statements {
            let failures = messages.failures.count
            let rows = unsafe GDALDatasetExecuteSQL(file.dataset, statement, nil, nil)
            if let rows = unsafe rows { unsafe GDALDatasetReleaseResultSet(file.dataset, rows) }
            try check(messages.failures.count == failures)
        }
        try check(unsafe GDALDatasetCommitTransaction(file.dataset) == OGRERR_NONE)
    }

    private func check(_ isWell: Bool) throws(Failure) {
        if !isWell { throw cannotWrite(name, "de beschrijving en stijlen zijn niet op te slaan", messages) }
    }

    /// GDAL makes this table by itself, but perhaps later.
    private let extensions = [
        """
        CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, \
        definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))
        """
    ]

    private func registered(_ tables: [String], as word: String) -> [String] {
        tables.map { table in
            """
            INSERT INTO gpkg_extensions VALUES ('\(table)', NULL, 'gpkg_\(word)', \
            'http://www.geopackage.org/spec120/#extension_\(word)', 'read-write')
            """
        }
    }

    private func metadata(of layers: [WrittenLayer]) -> [String] {
        let described = layers.compactMap { layer in layer.metadata.map { (layer.name, $0) } }
        guard !described.isEmpty else { return [] }
        return [
            """
            CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, \
            md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL, \
            mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')
            """,
            """
            CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, \
            row_id_value INTEGER, timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), \
            md_file_id INTEGER NOT NULL, md_parent_id INTEGER, \
            CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id), \
            CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))
            """,
        ] + registered(["gpkg_metadata", "gpkg_metadata_reference"], as: "metadata")
            + described.enumerated().flatMap { place, layer in
                [
                    """
                    INSERT INTO gpkg_metadata VALUES (\(place + 1), 'dataset', 'http://mrcc.com/qgis.dtd', 'text/xml', \
                    \(quoted(layer.1)))
                    """,
                    """
                    INSERT INTO gpkg_metadata_reference VALUES ('table', \(quoted(layer.0)), NULL, NULL, \
                    \(quoted(lastChange)), \(place + 1), NULL)
                    """,
                ]
            }
    }

    private func descriptions(of layers: [WrittenLayer]) -> [String] {
        let described = layers.flatMap { layer in
            layer.columns.filter { !$0.description.isEmpty }.map { (layer.name, $0) }
        }
        guard !described.isEmpty else { return [] }
        return [
            """
            CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, \
            description TEXT, mime_type TEXT, constraint_name TEXT, \
            CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name))
            """,
            """
            CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, \
            value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT, \
            CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))
            """,
        ] + registered(["gpkg_data_columns", "gpkg_data_column_constraints"], as: "schema")
            + described.map { layer, column in
                """
                INSERT INTO gpkg_data_columns VALUES (\(quoted(layer)), \(quoted(column.name)), NULL, NULL, \
                \(quoted(column.description)), NULL, NULL)
                """
            }
    }

    /// The table that QGIS makes when it keeps a style in a GeoPackage, down to the spelling of its columns.
    private func styles(of layers: [WrittenLayer]) -> [String] {
        let styled = layers.flatMap { layer in
            layer.styles.enumerated().map { (layer.name, $0.offset == 0, $0.element) }
        }
        guard !styled.isEmpty else { return [] }
        return [
            """
            CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), \
            f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), \
            styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30), \
            update_time DATETIME DEFAULT CURRENT_TIMESTAMP)
            """,
            """
            INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) \
            VALUES ('layer_styles', 'attributes', 'layer_styles', '', \(quoted(lastChange)), 0)
            """,
        ]
            + styled.map { layer, isDefault, style in
                """
                INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, \
                styleQML, styleSLD, useAsDefault, description, owner, ui, update_time) VALUES ('', '', \(quoted(layer)), \
                'geom', \(quoted(style.name)), \(quoted(style.definition)), '', \(isDefault ? 1 : 0), \
                \(quoted(style.description)), '', NULL, \(quoted(lastChange)))
                """
            }
    }

    /// A text of SQLite. A zero byte would end the statement; no text of ours has one.
    private func quoted(_ text: String) -> String {
        "'" + text.replacing("'", with: "''").replacing("\u{0}", with: "\u{FFFD}") + "'"
    }
}
