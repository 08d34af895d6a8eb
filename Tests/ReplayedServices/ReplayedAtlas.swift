package import Foundation

/// The Klimaateffectatlas: a layer with a value per buurt over WFS, and a raster over WCS.
package struct ReplayedAtlas: Sendable {
    package var layers = [
        "kea_public:GevoelstemperatuurBuurt_2012", "kea_public:GevoelstemperatuurBuurt_2022",
        "kea_public:Gevoelstemperatuur_Buurt2022_v2",
    ]
    package var valueColumn = "_mean"
    /// Code and value as they stand in the answer.
    package var heat: [(code: String, value: String)]
    package var raster: Data
    package var ignoresFilters = false
    package var pageSize = Int.max

    package init(heat: [(code: String, value: String)], raster: Data) { (self.heat, self.raster) = (heat, raster) }

    /// Answers `…/wfs` and `…/wcs`.
    package func answer(_ request: ReplayRequest) -> ReplayAnswer? {
        let query = request.query
        switch (request.path.split(separator: "/").last, query["request"]) {
        case ("wfs", "GetCapabilities"):
            let types = layers.map { "<FeatureType><Name>\($0)</Name><Title>\($0)</Title></FeatureType>" }
            return .xml(
                "<?xml version=\"1.0\"?><wfs:WFS_Capabilities updateSequence=\"812\"><FeatureTypeList>\(types.joined())"
                    + "</FeatureTypeList></wfs:WFS_Capabilities>")
        case ("wfs", "DescribeFeatureType"):
            let names = ["geom", "buurtcode", "buurtnaam", valueColumn].map {
                "<xsd:element name=\"\($0)\" nillable=\"true\" type=\"xsd:string\"/>"
            }
            return .xml(
                "<xsd:schema><xsd:complexType name=\"laagType\"><xsd:sequence>\(names.joined())</xsd:sequence>"
                    + "</xsd:complexType></xsd:schema>")
        case ("wfs", "GetFeature"): return features(query)
        case ("wcs", "GetCapabilities"):
            return .xml(
                "<wcs:Capabilities><wcs:Contents><wcs:CoverageSummary><wcs:CoverageId>kea_public__hitteeiland"
                    + "</wcs:CoverageId></wcs:CoverageSummary><wcs:CoverageSummary><wcs:CoverageId>"
                    + "kea_public__gevoelstemperatuur_2022</wcs:CoverageId></wcs:CoverageSummary></wcs:Contents>"
                    + "</wcs:Capabilities>")
        case ("wcs", "DescribeCoverage"):
            return .xml(
                "<wcs:CoverageDescriptions><gml:Envelope srsName=\"http://www.opengis.net/def/crs/EPSG/0/28992\" "
                    + "axisLabels=\"X Y\"/></wcs:CoverageDescriptions>")
        case ("wcs", "GetCoverage"):
            return ReplayAnswer(headers: ["Content-Type": "image/tiff"], body: raster)
        default: return nil
        }
    }

    private func features(_ query: [String: String]) -> ReplayAnswer {
        let starts = (query["CQL_FILTER"] ?? "").split(separator: "'").filter { $0.hasSuffix("%") }.map {
            $0.dropLast()
        }
        let found = heat.filter { row in
            ignoresFilters || starts.isEmpty || starts.contains { row.code.hasPrefix($0) }
        }
        let start = query["startIndex"].flatMap { Int($0) } ?? 0
        let count = min(pageSize, query["count"].flatMap { Int($0) } ?? Int.max)
        let shown = found.dropFirst(start).prefix(count)
        let features = shown.map {
            #"{"type":"Feature","geometry":null,"properties":{"buurtcode":"\#($0.code)","\#(valueColumn)":\#($0.value)}}"#
        }
        return .json(
            #"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))],"numberMatched":\#(found.count)}"#
        )
    }
}
