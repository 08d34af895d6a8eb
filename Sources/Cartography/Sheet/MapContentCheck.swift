import Areas

extension MapContent {
    /// Throws when table and shapes do not belong together, when no area has a shape, or when a coordinate is not a
    /// number that fits the Netherlands by a wide margin.
    func check() throws(Failure) {
        guard shapes.count == areas.count else {
            throw Failure(
                .internalFault, at: name, "\(shapes.count) vormen voor \(areas.count) gebieden",
                remedy: "Meld dit als fout in het programma.")
        }
        guard shapes.pointCount > 0 else {
            throw Failure(
                .badData, at: name, "geen enkel gebied heeft een vorm, dus er is niets te tekenen",
                remedy: "Controleer het bestand met grenzen.")
        }
        for area in 0..<shapes.count {
            for point in shapes.allPoints(of: area) where !Self.isSane(shapes.x[point], shapes.y[point]) {
                throw Failure(
                    .badData, at: "\(name), \(areas.codes[area])", "een coördinaat ligt ver buiten Nederland",
                    remedy: "Controleer het coördinatenstelsel van het bestand met grenzen.")
            }
        }
    }

    /// Throws when a column of a map does not have a value (or absence) per area.
    func check(_ count: Int, _ what: String) throws(Failure) {
        guard count == areas.count else {
            throw Failure(
                .internalFault, at: name, "\(count) waarden (\(what)) voor \(areas.count) gebieden",
                remedy: "Meld dit als fout in het programma.")
        }
    }

    /// Throws when a class lies outside 1...`limit`.
    func check(_ classes: [Int?], upTo limit: Int, _ what: String) throws(Failure) {
        try check(classes.count, what)
        for (row, value) in classes.enumerated() {
            if let value, value < 1 || value > limit {
                throw Failure(
                    .internalFault, at: "\(name), \(areas.codes[row])",
                    "\(what) \(value) bestaat niet (1 tot en met \(limit))",
                    remedy: "Meld dit als fout in het programma.")
            }
        }
    }

    private static func isSane(_ x: Double, _ y: Double) -> Bool { abs(x) < 1e7 && abs(y) < 1e7 }

    /// The name in a form that an id may have.
    var identifier: String {
        let kept = name.unicodeScalars.filter {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
        }
        return kept.isEmpty ? "kaart" : String(String.UnicodeScalarView(kept))
    }

    var hatchIdentifier: String { "\(identifier)-arcering" }
}
