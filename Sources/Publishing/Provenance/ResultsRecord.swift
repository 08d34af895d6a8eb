/// What a file with results says about them, for formats that have a place of their own for it.
package struct ResultsRecord: Sendable {
    /// An input, in the language of the results.
    package struct Source: Sendable, Equatable {
        package let subject: String
        package let maker: String?
        package let year: Int?
        package let licence: String?
        /// The name of the file, without the folders of whoever made the results.
        package let file: String

        package init(subject: String, maker: String?, year: Int?, licence: String?, file: String) {
            (self.subject, self.maker, self.year) = (subject, maker, year)
            (self.licence, self.file) = (licence, file)
        }
    }

    /// When the results are of.
    package struct Moment: Sendable, Equatable {
        /// Seconds since 1970; for a year that of its beginning.
        package let seconds: Int
        /// Whether anything tells; else the seconds only fill a place that may not be empty.
        package let isKnown: Bool
        /// Whether it is a day and not just a year.
        package let isDay: Bool
        /// The seconds as `2024-01-01T00:00:00.000Z`.
        package let timestamp: String

        package init(seconds: Int, timestamp: String, isKnown: Bool, isDay: Bool) {
            (self.seconds, self.timestamp, self.isKnown, self.isDay) = (seconds, timestamp, isKnown, isDay)
        }
    }

    package let title: String
    /// `hitte-eenzaamheid 1.0`.
    package let program: String
    package let moment: Moment
    /// How areas were ranked, in one line.
    package let method: String
    /// What every reader must know, such as that the data are fictional.
    package let remark: String?
    package let sources: [Source]

    package init(
        title: String, program: String, moment: Moment, method: String, remark: String?, sources: [Source]
    ) {
        (self.title, self.program, self.moment) = (title, program, moment)
        (self.method, self.remark, self.sources) = (method, remark, sources)
    }
}
