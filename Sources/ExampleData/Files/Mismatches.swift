/// The places where the files of the example do not fit together, as real ones never quite do.
enum Mismatches {
    /// Buurten on the map without a row in the loneliness table.
    static let withoutLoneliness = ["BU99020302", "BU99030103"]
    /// A buurt on the map without a row in the table of figures.
    static let withoutFigures = ["BU99030203"]
    /// Rows of buurten that were dissolved and are on no map.
    static let dissolvedInLoneliness = ["BU99010190", "BU99020290"]
    static let dissolvedInFigures = ["BU99030190"]
    /// Inhabited buurten whose estimate is withheld.
    static let suppressed = ["BU99010205", "BU99030105", "BU99020104"]
}
