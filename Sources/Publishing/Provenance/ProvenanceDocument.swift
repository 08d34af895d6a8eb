package import Areas

/// `herkomst.json`: what a run was given, what it did with it, and what came out.
///
/// Everything is listed in the order in which it is given here, which the caller keeps the same from run to run.
package struct ProvenanceDocument: Sendable {
    package var programVersion: String
    /// The date of the results, from `SOURCE_DATE_EPOCH` or the newest input, as `2024-11-05`; never that of the clock.
    package var date: String?
    /// The seconds since 1970 that `SOURCE_DATE_EPOCH` gave; `nil` where the date is that of the newest input.
    package var givenSeconds: Int?
    /// The settings of the run in the words of a project file, so that it can be made again; `null` for runs that cannot.
    package var order: JSON = .null
    /// The options in force, given or by default, by their Dutch names.
    package var options: [JSON.Member] = []
    /// The method in force, by the names of the project file.
    package var method: JSON = .null
    package var inputs: [InputRecord] = []
    package var joins: [JoinRecord] = []
    /// The tables that moved from other boundaries to those of the map; each an object.
    package var transfers: [JSON] = []
    package var repairs: [RepairRecord] = []
    package var transformations: [TransformationRecord] = []
    package var notices: [Notice] = []
    package var outputs: [OutputRecord] = []

    package init(programVersion: String) { self.programVersion = programVersion }

    /// The document as JSON, one member per line.
    package var bytes: [UInt8] { json.bytes(pretty: true) }

    package var json: JSON {
        [
            "programma": ["naam": "hitte-eenzaamheid", "versie": .text(programVersion)],
            "datum": .optional(date),
            "tijdstip": .optional(givenSeconds),
            "opdracht": order,
            "opties": .object(options),
            "methode": method,
            "invoer": .array(inputs.map(\.json)),
            "koppelingen": .array(joins.map(\.json)),
            "overzettingen": .array(transfers),
            "reparaties": .array(repairs.map(\.json)),
            "transformaties": .array(transformations.map(\.json)),
            "meldingen": .array(notices.map(\.json)),
            "uitvoer": .array(outputs.map(\.json)),
        ]
    }

    /// The short form for the foreign member `herkomst` of a GeoJSON file: version, method and sources.
    package var summary: JSON {
        [
            "programma": .text("hitte-eenzaamheid \(programVersion)"),
            "datum": .optional(date),
            "methode": method,
            "bronnen": .array(
                inputs.map { input in
                    [
                        "rol": .text(input.role), "bron": .optional(input.source), "jaar": .optional(input.year),
                        "licentie": .optional(input.licence),
                    ]
                }),
        ]
    }
}
