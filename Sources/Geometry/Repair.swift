/// What was done to one area whose polygons were not valid.
package struct Repair: Sendable, Equatable {
    package enum Outcome: Sendable, Equatable {
        /// The area has valid polygons now.
        case repaired
        /// Nothing with a surface was left: the area stays, without geometry.
        case lost
    }

    /// The number of the area.
    package let area: Int
    /// What was wrong, in Dutch, with the place in the coordinates of the file.
    package let reason: String
    package let outcome: Outcome
    /// Area by the rings as they came and as they are now. m² where the coordinate system was given, else squared
    /// coordinate units. The rings of a figure eight count against each other, so `areaBefore` may be too
    /// small; it is `nil` where coordinates were not numbers.
    package let areaBefore: Double?
    package let areaAfter: Double

    package init(area: Int, reason: String, outcome: Outcome, areaBefore: Double?, areaAfter: Double) {
        (self.area, self.reason, self.outcome) = (area, reason, outcome)
        (self.areaBefore, self.areaAfter) = (areaBefore, areaAfter)
    }
}

/// GEOS's reason for invalidity as a Dutch phrase; an unknown one is quoted.
func dutchReason(_ reason: String) -> String {
    switch reason {
    case "Self-intersection": "de rand kruist zichzelf"
    case "Ring Self-intersection": "een ring raakt zichzelf"
    case "Hole lies outside shell": "een gat ligt buiten het vlak"
    case "Holes are nested": "een gat ligt in een ander gat"
    case "Interior is disconnected": "gaten delen het vlak in losse stukken"
    case "Nested shells": "een deel ligt binnen een ander deel"
    case "Duplicate Rings": "een ring komt dubbel voor"
    case "Too few points in geometry component": "een ring heeft te weinig punten"
    case "Invalid Coordinate": "een coördinaat is geen getal"
    case "Ring is not closed": "een ring is niet gesloten"
    default: "\"\(reason)\""
    }
}
