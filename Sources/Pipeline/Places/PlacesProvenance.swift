import Areas
import Foundation
import Geometry
import Publishing

/// `herkomst-plekken.json`: what `plekken` was given and asked.
enum PlacesProvenance {
    /// Without its outputs. Throws where an input cannot be read again.
    static func document(_ study: PlacesStudy, _ inputs: PlacesInputs) throws(Failure) -> ProvenanceDocument {
        let (settings, run) = (study.settings, study.run)
        var document = ProvenanceDocument(programVersion: programVersion)
        document.date = run.date
        document.options = [
            JSON.Member("afstand", .number(study.choice.reach)), JSON.Member("wegen", .text(settings.demand.rawValue)),
            JSON.Member("nieuw", .integer(settings.newPlaces)), JSON.Member("bereik", .optional(settings.share)),
            JSON.Member("waar", .texts(study.choice.filters.map { "\($0.column)=\($0.value)" })),
            JSON.Member("soort", .texts(study.choice.kinds)), JSON.Member("gewicht", .optional(settings.weightColumn)),
            JSON.Member("tijd", .number(settings.seconds)),
            JSON.Member("publiceerbaar", .bool(settings.isForPublication)),
        ]
        document.method = [
            "bereik": "rechte lijn in RD, tot en met de afstand",
            "mensen": .text(
                settings.addresses == nil
                    ? "gelijk verdeeld over punten van een raster in het vlak, water daarin meegerekend"
                    : "op de adressen; waar geen adres ligt gelijk verdeeld over het vlak"),
            "kandidaten": .text(study.candidates.map { $0.spacing == nil ? "bestand" : "raster" } ?? "geen"),
            "rasterafstand_m": .optional(study.candidates?.spacing),
            "keuze": .text(
                study.new == nil ? "geen" : study.new?.isProven == true ? "bewezen de beste" : "niet bewezen de beste"),
        ]
        for name in ["herkomst.json", "\(run.level.fileName).geojson"] {
            let path = (run.folder as NSString).appendingPathComponent(name)
            document.inputs.append(
                InputRecord(
                    role: name == "herkomst.json" ? "uitkomsten" : "gebieden", path: path,
                    fingerprint: try Fingerprint(ofFileAt: path)))
        }
        document.inputs += inputs.records
        let transform = try CoordinateTransform(from: .wgs84, to: .rd).description
        document.transformations = [
            TransformationRecord(
                from: transform.from, to: transform.to, operation: transform.name, accuracy: transform.accuracy,
                grids: transform.grids)
        ]
        document.notices = study.notices
        return document
    }
}
