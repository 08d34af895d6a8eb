/// What someone who knows an area says of it: local knowledge to stand beside the figures.
package struct LocalNote: Sendable, Equatable {
    /// The area it is about, of any level.
    package let code: AreaCode
    /// What was said, as the file has it but for the space around it; never empty.
    package let text: String
    /// Who said it; `nil` where the file does not say.
    package let source: String?
    /// When, in the words of the file.
    package let date: String?

    package init(code: AreaCode, text: String, source: String? = nil, date: String? = nil) {
        (self.code, self.text, self.source, self.date) = (code, text, source, date)
    }
}
