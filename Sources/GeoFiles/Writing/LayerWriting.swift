import Areas
import CGDAL

/// One layer on its way into an open dataset.
struct LayerWriting {
    private let content: WrittenLayer
    private let location: String
    private let messages: GDALMessages

    init(_ content: WrittenLayer, path: String, messages: GDALMessages) {
        (self.content, self.messages) = (content, messages)
        location = "\(path), laag \(content.name)"
    }

    /// - Parameters:
    ///   - options: for the driver, as `NAME=value`.
    ///   - asTransaction: for a database, where every row would else be flushed to the disk by itself.
    ///   - withGaps: whether rows without geometry are written too.
    func add(
        to file: borrowing OpenDraft, options: [String], asTransaction: Bool, withGaps: Bool = true
    ) throws(Failure) {
        let layer = try unsafe makeLayer(in: file.dataset, options: options)
        for column in content.columns { try unsafe define(column, in: layer) }
        if asTransaction { try check(unsafe GDALDatasetStartTransaction(file.dataset, 0), "opslaan") }
        for row in 0..<content.shapes.count where withGaps || !content.shapes.isEmpty(row) {
            try unsafe write(row, to: layer)
        }
        if asTransaction { try check(unsafe GDALDatasetCommitTransaction(file.dataset), "opslaan") }
    }

    private func makeLayer(in dataset: GDALDatasetH, options: [String]) throws(Failure) -> OGRLayerH {
        let type =
            switch content.shapes {
            case .polygons: wkbMultiPolygon
            case .points: wkbPoint
            }
        let options = CStringList(options)
        let made = try unsafe withSpatialReference(content.coordinateSystem, writing: location, messages) {
            (system) throws(Failure) in
            unsafe options.withMutablePointers {
                unsafe GDALDatasetCreateLayer(dataset, content.name, system, type, $0)
            }
        }
        guard let made = unsafe made else { throw failure("de laag maken") }
        return unsafe made
    }

    private func define(_ column: WrittenLayer.Column, in layer: OGRLayerH) throws(Failure) {
        let type =
            switch column.cells {
            case .text: OFTString
            case .integer: OFTInteger64
            case .real: OFTReal
            }
        let definition = unsafe OGR_Fld_Create(column.name, type)
        defer { unsafe OGR_Fld_Destroy(definition) }
        try check(unsafe OGR_L_CreateField(layer, definition, 0), "de kolom \(column.name) maken")
    }

    private func write(_ row: Int, to layer: OGRLayerH) throws(Failure) {
        let feature = unsafe OGR_F_Create(OGR_L_GetLayerDefn(layer))
        defer { unsafe OGR_F_Destroy(feature) }
        for (number, column) in content.columns.enumerated() {
            let field = CInt(number)
            // A field that is never set is written as NULL.
            switch column.cells {
            case .text(let values):
                if let value = values[row] { unsafe OGR_F_SetFieldString(feature, field, value) }
            case .integer(let values):
                if let value = values[row] { unsafe OGR_F_SetFieldInteger64(feature, field, GIntBig(value)) }
            case .real(let values):
                if let value = values[row] { unsafe OGR_F_SetFieldDouble(feature, field, value) }
            }
        }
        if let geometry = try unsafe makeGeometry(row) {
            // The feature owns the geometry from here on.
            try check(unsafe OGR_F_SetGeometryDirectly(feature, geometry), "de vorm van rij \(row + 1) opslaan")
        }
        try check(unsafe OGR_L_CreateFeature(layer, feature), "rij \(row + 1) opslaan")
    }

    private func makeGeometry(_ row: Int) throws(Failure) -> OGRGeometryH? {
        switch content.shapes {
        case .points(let x, let y):
            let point = unsafe OGR_G_CreateGeometry(wkbPoint)
            unsafe OGR_G_SetPoint_2D(point, 0, x[row], y[row])
            return unsafe point
        case .polygons(let polygons):
            if polygons.isEmpty(row) { return nil }
            let bytes = polygons.wellKnownBinary(of: row)
            var geometry: OGRGeometryH?
            try check(
                unsafe OGR_G_CreateFromWkb(bytes, nil, &geometry, CInt(bytes.count)),
                "de vlakken van rij \(row + 1) omzetten")
            return unsafe geometry
        }
    }

    private func check(_ result: OGRErr, _ action: String) throws(Failure) {
        if result != OGRERR_NONE { throw failure(action) }
    }

    private func failure(_ action: String) -> Failure {
        cannotWrite(location, "dit lukt niet: \(action)", messages)
    }
}
