/// Turns the text of a cell into a number, `nil` for a missing sign, or an error that quotes the text.
///
/// Missing is: nothing at all, `.`, `-`, `x`, `NULL`, `n.b.` or `geheim` in any case and with any padding, the signs the
/// user adds, and every number at or below -90000 (CBS writes -99995, -99997 and -99999999 for secret or not published).
///
/// A number has an optional sign, digits with at most one decimal point or decimal comma, and an optional exponent.
/// A single separator is always the decimal sign, so `1.234` is a little over one. Thousands are read only where both
/// separators occur and so tell themselves apart (`1.234,5`, `1,234.5`); `1.234.567` is refused, because its column
/// will also hold a `1.234` that would then be read a thousand times too small. Spaces inside, `inf`, `nan`,
/// hexadecimal forms and everything else are errors: no text silently becomes a number.
package struct NumberParser: Sendable {
    /// The signs that every source may use for "no figure", in lower case.
    package static let missingSigns = ["", ".", "-", "x", "null", "n.b.", "geheim"]
    /// Numbers at or below this are codes for missing, in any column.
    package static let missingAtOrBelow = -90000.0

    private let missing: Set<String>
    private let missingNumbers: [Double]

    /// - Parameter extraMissing: further missing signs (`--ontbrekend "a,b"`); one that is a number counts by value,
    ///   so `999` also catches `999.0` and a typed 999.
    package init(extraMissing: [String] = []) {
        let signs = extraMissing.map { String(Self.trimmed($0)).lowercased() }
        missing = Set(Self.missingSigns + signs)
        missingNumbers = signs.compactMap { DecimalText($0.utf8)?.value }
    }

    /// The number that a cell's text stands for; `nil` where the text is a missing sign.
    ///
    /// Throws for any other text and for a number too large for 64 bits.
    package func parse(_ text: String) throws(NotANumber) -> Double? {
        let body = Self.trimmed(text)
        if let number = DecimalText(body.utf8) {
            guard let value = number.value else { throw NotANumber(text: text, reason: .tooLarge) }
            return try self.value(value)
        }
        if missing.contains(body.lowercased()) { return nil }
        throw NotANumber(text: text, reason: Self.looksGrouped(body) ? .thousands : .notANumber)
    }

    /// The same rules for a number that the file itself typed; infinity and NaN are errors.
    package func value(_ number: Double) throws(NotANumber) -> Double? {
        guard number.isFinite else { throw NotANumber(text: "\(number)", reason: .notANumber) }
        return number <= Self.missingAtOrBelow || missingNumbers.contains(number) ? nil : number
    }

    private static func trimmed(_ text: String) -> Substring {
        var body = text[...]
        while let first = body.unicodeScalars.first, first.isPadding { body.unicodeScalars.removeFirst() }
        while let last = body.unicodeScalars.last, last.isPadding { body.unicodeScalars.removeLast() }
        return body
    }

    /// Digits in groups of three behind dots, commas, apostrophes or spaces: the likely reason for the refusal.
    private static func looksGrouped(_ body: Substring) -> Bool {
        let groups = body.drop { $0 == "-" || $0 == "+" }.split(omittingEmptySubsequences: false) { !$0.isNumber }
        return groups.count > 1 && (1...3).contains(groups[0].count)
            && groups.dropFirst().dropLast().allSatisfy { $0.count == 3 } && (1...3).contains(groups.last?.count ?? 0)
    }
}

extension NumberParser {
    /// Text where a number was expected.
    package struct NotANumber: Error, Sendable, Equatable, CustomStringConvertible {
        package enum Reason: Sendable { case notANumber, thousands, tooLarge }
        /// The cell as the file has it.
        package let text: String
        package let reason: Reason

        /// What is wrong, quoting the text (shortened, control characters made visible): for `Failure.problem`.
        package var description: String {
            switch reason {
            case .notANumber: "\(quoted) is geen getal"
            case .thousands: "\(quoted) is geen getal zonder scheidingstekens voor duizendtallen"
            case .tooLarge: "\(quoted) is te groot voor een getal"
            }
        }

        /// What the user can do about it: for `Failure.remedy`.
        package var remedy: String {
            switch reason {
            case .notANumber: "Geef --ontbrekend \(quoted) als dit 'geen gegeven' betekent, of verbeter de kolom"
            case .thousands: "Schrijf getallen zonder scheidingstekens voor duizendtallen"
            case .tooLarge: "Verbeter het getal"
            }
        }

        private var quoted: String { quotedForMessage(text) }
    }
}
