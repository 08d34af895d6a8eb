package import Areas

/// What stands in `plan.html`. Every text is plain text in the language of the page; the template escapes it.
package struct PlanPageContent: Sendable {
    /// One of the lists that a coordinator gets.
    package struct Round: Sendable {
        /// `Ploeg Noord`, or what stands above the only list.
        package let heading: String
        package let introduction: String
        package let stops: [Stop]

        package init(heading: String, introduction: String, stops: [Stop]) {
            (self.heading, self.introduction, self.stops) = (heading, introduction, stops)
        }
    }

    package struct Stop: Sendable {
        package let place: String
        package let name: String
        package let around: String
        package let visits: String

        package init(place: String, name: String, around: String, visits: String) {
            (self.place, self.name, self.around, self.visits) = (place, name, around, visits)
        }
    }

    /// A row of the table of all areas.
    package struct Area: Sendable {
        package let cells: [String]
        package init(_ cells: [String]) { self.cells = cells }
    }

    package struct Table: Sendable {
        package let caption: String
        /// Names of the columns, and whether each has numbers.
        package let columns: [(name: String, isNumber: Bool)]
        package let rows: [[String]]

        package init(caption: String, columns: [(name: String, isNumber: Bool)], rows: [[String]]) {
            (self.caption, self.columns, self.rows) = (caption, columns, rows)
        }
    }

    package var language = Language.dutch
    package var title = ""
    package var subtitle = ""
    package var remark: String?
    package var summary: [String] = []
    /// The map as SVG, with nothing before its first tag; `nil` where there is none.
    package var map: String?
    package var rounds: [Round] = []
    package var areas: Table?
    package var frontier: Table?
    package var frontierNote = ""
    package var calendar: Table?
    package var onActivation: [String] = []
    package var postcodes: Table?
    package var postcodesNote = ""
    package var certainty: [String] = []
    package var caveats: [String] = []
    package var sources: [String] = []
    package var made = ""
    package var program = ""

    package init() {}
}
