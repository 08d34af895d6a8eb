package import Areas

/// A file that was read.
package struct InputRecord: Sendable, Equatable {
    /// What it was read for, in Dutch: `grenzen`, `bevolking`, `eenzaamheid`, `hitte`.
    package var role: String
    /// The path as the user gave it.
    package var path: String
    package var layer: String?
    package var fingerprint: Fingerprint
    /// The publisher and name of the data, for the attribution; year of the data; licence. `nil` where nobody said.
    package var source: String?
    package var year: Int?
    package var licence: String?
    /// Rows or areas in the file, and those that were used.
    package var rowsRead: Int?
    package var rowsUsed: Int?
    /// The coordinate system as the file names it, such as `EPSG:28992 (Amersfoort / RD New)`.
    package var coordinateSystem: String?

    package init(role: String, path: String, layer: String? = nil, fingerprint: Fingerprint) {
        (self.role, self.path, self.layer, self.fingerprint) = (role, path, layer, fingerprint)
    }

    var json: JSON {
        [
            "rol": .text(role), "bestand": .text(path), "laag": .optional(layer),
            "sha256": .text(fingerprint.sha256), "bytes": .integer(fingerprint.bytes), "bron": .optional(source),
            "jaar": .optional(year), "licentie": .optional(licence), "rijen": .optional(rowsRead),
            "rijen_gebruikt": .optional(rowsUsed), "coordinatenstelsel": .optional(coordinateSystem),
        ]
    }
}

/// How the rows of a table and the areas found each other.
package struct JoinRecord: Sendable, Equatable {
    /// File and layer of the table.
    package var source: String
    package var year: Int?
    package var level: AreaLevel
    /// Areas with a row.
    package var matched: Int
    /// Codes of areas without a row, of rows without an area, and of rows that came twice.
    package var onlyAreas: [String]
    package var onlyRows: [String]
    package var duplicates: [String]
    /// Rows of areas outside the selection.
    package var elsewhere: Int
    /// Per figure: how many areas have a row but no value.
    package var withoutValue: [(figure: String, count: Int)]

    package init(
        source: String, year: Int?, level: AreaLevel, matched: Int, onlyAreas: [String], onlyRows: [String],
        duplicates: [String] = [], elsewhere: Int = 0, withoutValue: [(figure: String, count: Int)] = []
    ) {
        (self.source, self.year, self.level, self.matched) = (source, year, level, matched)
        (self.onlyAreas, self.onlyRows, self.duplicates) = (onlyAreas, onlyRows, duplicates)
        (self.elsewhere, self.withoutValue) = (elsewhere, withoutValue)
    }

    package static func == (left: JoinRecord, right: JoinRecord) -> Bool { left.json == right.json }

    var json: JSON {
        [
            "tabel": .text(source), "jaar": .optional(year), "niveau": .text(level.rawValue),
            "gekoppeld": .integer(matched), "alleen_gebied": Self.counted(onlyAreas),
            "alleen_rij": Self.counted(onlyRows), "dubbel": Self.counted(duplicates),
            "rijen_elders": .integer(elsewhere),
            "zonder_waarde": .object(withoutValue.map { JSON.Member($0.figure, .integer($0.count)) }),
        ]
    }

    private static func counted(_ codes: [String]) -> JSON {
        ["aantal": .integer(codes.count), "codes": .texts(codes)]
    }
}

/// A polygon that was not valid, and what became of it.
package struct RepairRecord: Sendable, Equatable {
    package var code: String
    /// In Dutch, with the place.
    package var reason: String
    /// Whether there is a polygon now; else the area has no geometry.
    package var isRepaired: Bool
    /// m²; before the repair `nil` where it could not be measured.
    package var areaBefore: Double?
    package var areaAfter: Double

    package init(code: String, reason: String, isRepaired: Bool, areaBefore: Double?, areaAfter: Double) {
        (self.code, self.reason, self.isRepaired) = (code, reason, isRepaired)
        (self.areaBefore, self.areaAfter) = (areaBefore, areaAfter)
    }

    var json: JSON {
        [
            "code": .text(code), "reden": .text(reason), "uitkomst": isRepaired ? "gerepareerd" : "zonder geometrie",
            "oppervlakte_voor_m2": .optional(areaBefore), "oppervlakte_na_m2": .number(areaAfter),
        ]
    }
}

/// How coordinates went from one system to another.
package struct TransformationRecord: Sendable, Equatable {
    package var from: String
    package var to: String
    /// The operation as PROJ names it, its stated accuracy in metres, and the grid files it used.
    package var operation: String
    package var accuracy: Double?
    package var grids: [String]

    package init(from: String, to: String, operation: String, accuracy: Double?, grids: [String]) {
        (self.from, self.to, self.operation) = (from, to, operation)
        (self.accuracy, self.grids) = (accuracy, grids)
    }

    var json: JSON {
        [
            "van": .text(from), "naar": .text(to), "bewerking": .text(operation),
            "nauwkeurigheid_m": .optional(accuracy), "rasters": .texts(grids),
        ]
    }
}

/// A result as written.
package struct OutputRecord: Sendable, Equatable {
    package var name: String
    package var fingerprint: Fingerprint

    package init(name: String, fingerprint: Fingerprint) { (self.name, self.fingerprint) = (name, fingerprint) }

    var json: JSON {
        ["bestand": .text(name), "bytes": .integer(fingerprint.bytes), "sha256": .text(fingerprint.sha256)]
    }
}

extension Notice {
    var json: JSON {
        ["soort": .text(kind), "aantal": .integer(codes.count), "tekst": .text(text), "codes": .texts(codes)]
    }
}
