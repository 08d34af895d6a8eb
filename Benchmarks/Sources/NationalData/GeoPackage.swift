import CGDAL
import Foundation

/// Something GDAL refused to do.
public struct MakingFailed: Error, CustomStringConvertible {
    public let description: String
}

extension Country {
    private static let numbers = [
        "aantal_inwoners", "mannen", "vrouwen", "percentage_personen_0_tot_15_jaar",
        "percentage_personen_15_tot_25_jaar", "percentage_personen_25_tot_45_jaar",
        "percentage_personen_45_tot_65_jaar", "percentage_personen_65_jaar_en_ouder", "aantal_huishoudens",
        "gemiddelde_huishoudsgrootte", "percentage_eenpersoonshuishoudens", "omgevingsadressendichtheid",
        "stedelijkheid_adressen_per_km2", "bevolkingsdichtheid_inwoners_per_km2", "oppervlakte_totaal_in_ha",
        "oppervlakte_land_in_ha", "oppervlakte_water_in_ha",
    ]
    private static let texts = ["buurtcode", "buurtnaam", "wijkcode", "gemeentecode", "gemeentenaam", "water"]

    /// The boundaries as CBS publishes them: one layer `buurten` in RD; of all gemeenten or of these. Returns the number of areas and of vertices.
    func writeBoundaries(of gemeenten: Set<String>? = nil, to path: String) throws -> (areas: Int, vertices: Int) {
        GDALAllRegister()
        guard let driver = GDALGetDriverByName("GPKG"),
            let dataset = GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil)
        else { throw MakingFailed(description: "GDAL kan \(path) niet maken") }
        defer { GDALClose(dataset) }
        let reference = OSRNewSpatialReference(nil)
        defer { OSRDestroySpatialReference(reference) }
        OSRImportFromEPSG(reference, 28992)
        guard let layer = GDALDatasetCreateLayer(dataset, "buurten", reference, wkbMultiPolygon, nil) else {
            throw MakingFailed(description: "GDAL kan geen laag maken in \(path)")
        }
        for name in Self.texts { Self.add(name, OFTString, to: layer) }
        for name in Self.numbers { Self.add(name, OFTReal, to: layer) }
        let definition = OGR_L_GetLayerDefn(layer)
        GDALDatasetStartTransaction(dataset, 0)
        var (count, vertices) = (0, 0)
        let areas = self.areas
        for (key, area) in areas.enumerated() where gemeenten?.contains(area.gemeente) ?? true {
            count += 1
            let feature = OGR_F_Create(definition)
            defer { OGR_F_Destroy(feature) }
            fill(feature, key: key, code: area.code)
            let rings = Self.rings(of: area.cell, isEnclave: area.isEnclave)
            vertices += rings.reduce(0) { $0 + $1.count }
            OGR_F_SetGeometryDirectly(feature, Self.multiPolygon(rings))
            guard OGR_L_CreateFeature(layer, feature) == OGRERR_NONE else {
                throw MakingFailed(description: "GDAL kan niet schrijven naar \(path)")
            }
        }
        GDALDatasetCommitTransaction(dataset)
        return (count, vertices)
    }

    private static func add(_ name: String, _ type: OGRFieldType, to layer: OGRLayerH) {
        let field = OGR_Fld_Create(name, type)
        OGR_L_CreateField(layer, field, 1)
        OGR_Fld_Destroy(field)
    }

    private func fill(_ feature: OGRFeatureH?, key: Int, code: String) {
        let texts = [
            "BU" + code, "Buurt \(code)", "WK" + code.prefix(6), "GM" + code.prefix(4), "Gemeente \(code.prefix(4))",
            key % 50 == 49 ? "JA" : "NEE",
        ]
        for (field, text) in texts.enumerated() { OGR_F_SetFieldString(feature, Int32(field), text) }
        let figures = AreaFigures(key)
        for (index, name) in Self.numbers.enumerated() {
            let value: Double =
                switch name {
                case "aantal_inwoners": Double(figures.inwoners)
                case "percentage_personen_65_jaar_en_ouder": Double(figures.share65)
                case "oppervlakte_land_in_ha": 200
                default: (fraction(key, index, 41) * 1000).rounded() / 10
                }
            OGR_F_SetFieldDouble(feature, Int32(Self.texts.count + index), value)
        }
    }

    private static func multiPolygon(_ rings: [Ring]) -> OGRGeometryH? {
        let polygon = OGR_G_CreateGeometry(wkbPolygon)
        for points in rings {
            let ring = OGR_G_CreateGeometry(wkbLinearRing)
            OGR_G_SetPointCount(ring, Int32(points.count))
            for (index, point) in points.enumerated() { OGR_G_SetPoint_2D(ring, Int32(index), point.x, point.y) }
            OGR_G_AddGeometryDirectly(polygon, ring)
        }
        let collection = OGR_G_CreateGeometry(wkbMultiPolygon)
        OGR_G_AddGeometryDirectly(collection, polygon)
        return collection
    }
}
