/// Points that a map shows over its areas: places that are there, as small diamonds, and places with a number and a line in a list.
package struct MapMarks: Sendable {
    /// A point with a number on the map and an entry in the list beside it.
    package struct Numbered: Sendable {
        package var number: Int
        /// RD metres.
        package var x: Double
        package var y: Double
        package var name: String
        /// What the list says under the name, the fullest first: the first that fits is written.
        package var remarks: [String]
        /// What it says beside the name where nothing longer fits; the name gives way to it.
        package var shortestRemark: String

        package init(
            number: Int, x: Double, y: Double, name: String, remarks: [String], shortestRemark: String = ""
        ) {
            (self.number, self.x, self.y, self.name) = (number, x, y, name)
            (self.remarks, self.shortestRemark) = (remarks, shortestRemark)
        }
    }

    /// RD metres.
    package var places: [SIMD2<Double>] = []
    /// What they are called in the legend.
    package var placesLabel = ""
    package var numbered: [Numbered] = []
    package var numberedLabel = ""
    /// Above the list of numbered points.
    package var listHeading = ""
    /// The file that has the numbered points for which the list has no room.
    package var listFile = ""

    package init() {}

    var isEmpty: Bool { places.isEmpty && numbered.isEmpty }
}
