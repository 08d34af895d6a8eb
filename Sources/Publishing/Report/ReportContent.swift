package import Areas

/// Everything that a report says, in the words and the order in which the page shows it.
///
/// All texts are plain: the page escapes them. Only `map` is markup, made of numbers and colours; no text may be put in it.
package struct ReportContent: Sendable {
    /// A row of the list on the first screen.
    package struct FirstArea: Sendable {
        package var rank, code, name, places, risk, expected, certainty: String

        package init(
            rank: String, code: String, name: String, places: String, risk: String, expected: String, certainty: String
        ) {
            (self.rank, self.code, self.name, self.places) = (rank, code, name, places)
            (self.risk, self.expected, self.certainty) = (risk, expected, certainty)
        }
    }
    /// A subject that the map can show; `id` as in the data.
    package struct Theme: Sendable {
        package var id, name: String
        package init(id: String, name: String) { (self.id, self.name) = (id, name) }
    }
    /// A choice in a list: what is chosen and how it is called.
    package struct Choice: Sendable {
        package var value, name: String
        package init(value: String, name: String) { (self.value, self.name) = (value, name) }
    }
    /// A colour of the map, or the hatching for `nil`, and what it means.
    package struct LegendRow: Sendable {
        package var color: String?
        package var name: String
        package init(color: String?, name: String) { (self.color, self.name) = (color, name) }
    }
    /// A heading and what stands under it.
    package struct Passage: Sendable {
        package var heading: String
        package var paragraphs: [String]
        package init(heading: String, paragraphs: [String]) {
            (self.heading, self.paragraphs) = (heading, paragraphs)
        }
    }
    /// A source, with empty texts for what nobody knows.
    package struct Source: Sendable {
        package var role, maker, year, licence, file: String
        package init(role: String, maker: String, year: String, licence: String, file: String) {
            (self.role, self.maker, self.year, self.licence, self.file) = (role, maker, year, licence, file)
        }
    }

    package var language: Language
    package var title: String
    package var subtitle: String
    /// A warning that must be seen, such as that all data are fictional.
    package var remark: String?
    package var summary: [String] = []
    package var firstCaption = ""
    package var first: [FirstArea] = []
    package var themes: [Theme] = []
    package var mapTitle = ""
    /// The drawing, as SVG markup.
    package var map = ""
    /// What the colours of the drawing mean, for readers without scripts.
    package var legend: [LegendRow] = []
    package var ownCaption = ""
    package var hasIndex = false
    /// The levels that the table can show; a choice only where there is more than one.
    package var levels: [Choice] = []
    package var gemeenten: [Choice] = []
    package var riskClasses: [Choice] = []
    package var method: [Passage] = []
    package var notices: [String] = []
    package var sources: [Source] = []
    /// By what and when it was made.
    package var made = ""
    package var program = ""
    /// The figures that the scripts of the page work with.
    package var data: JSON = .null

    package init(language: Language, title: String, subtitle: String, remark: String?) {
        (self.language, self.title, self.subtitle, self.remark) = (language, title, subtitle, remark)
    }
}
