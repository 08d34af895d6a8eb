import Areas

/// What a layer is, in the form that QGIS shows under its properties (QMD).
struct QGISMetadata {
    let about: ResultsRecord
    /// What of it: `buurten`.
    let part: String
    let description: String
    let language: Language

    var text: String {
        let licences = about.sources.compactMap(\.licence).withoutRepeats
        let lines =
            ["<identifier>\(XMLText.escaped(part))</identifier>", "<language>\(language("nld", "eng"))</language>"]
            + ["<type>dataset</type>", "<title>\(XMLText.escaped("\(about.title), \(part)"))</title>"]
            + ["<abstract>\(XMLText.escaped(description))</abstract>"]
            + licences.map { "<license>\(XMLText.escaped($0))</license>" }
            + about.sources.map(\.line).withoutRepeats.map { "<rights>\(XMLText.escaped($0))</rights>" }
            + ["<history>\(XMLText.escaped("\(about.program). \(about.method)."))</history>"]
            + (about.moment.isKnown
                ? ["<dates><date type=\"Created\" value=\"\(about.moment.timestamp)\"/></dates>"] : [])
            + ["<crs><spatialrefsys><authid>EPSG:28992</authid></spatialrefsys></crs>"]
        return """
            <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
            <qgis version="3.22.0">
            \(lines.joined(separator: "\n"))
            </qgis>

            """
    }
}

extension ResultsRecord.Source {
    /// As under a map: `Hitte: Klimaateffectatlas, 2022 (CC BY 4.0)`.
    fileprivate var line: String {
        "\(subject): \(maker ?? file)" + (year.map { ", \($0)" } ?? "") + (licence.map { " (\($0))" } ?? "")
    }
}
