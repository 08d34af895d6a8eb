/// The CBS code of an area, such as `BU05991234`, `WK059912`, `GM0599` or `NL01`.
///
/// A code is text, never a number: leading zeros count, and Amsterdam writes letters in its codes (`BU0363AA01`).
/// The code of the containing wijk and gemeente is a prefix of the code of a buurt (CBS, Toelichting Wijk- en
/// Buurtkaart 2018-2020, 1).
package struct AreaCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The code without padding, upper case: two letters and two to eight letters or digits.
    package let text: String
    /// The level that the two first letters stand for.
    package let level: AreaLevel

    /// Reads a code; spaces around it are padding (StatLine pads its keys) and are dropped.
    ///
    /// Returns `nil` for text that is not a code: an unknown prefix, a wrong length, other characters.
    package init?(_ raw: some StringProtocol) {
        let trimmed = raw.unicodeScalars.drop(while: \.isPadding)
        var body = ""
        var padding = false
        for scalar in trimmed {
            if scalar.isPadding {
                padding = true
                continue
            }
            guard !padding, body.utf8.count < 10, let upper = Self.upperCased(scalar) else { return nil }
            body.unicodeScalars.append(upper)
        }
        guard let level = AreaLevel.allCases.first(where: { body.hasPrefix($0.prefix) }),
            body.utf8.count == 2 + level.digitCount,
            // The gemeente part is always digits; only what CBS calls the wijk and buurt number may have letters.
            body.utf8.dropFirst(2).prefix(4).allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        text = body
        self.level = level
    }

    private static func upperCased(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "0"..."9", "A"..."Z": scalar
        case "a"..."z": Unicode.Scalar(scalar.value - 0x20)
        default: nil
        }
    }

    private init(text: String, level: AreaLevel) { (self.text, self.level) = (text, level) }

    /// The gemeente this buurt or wijk lies in, the gemeente itself, or `nil` for larger areas.
    package var gemeente: AreaCode? { ancestor(.gemeente) }
    /// The wijk this buurt lies in, the wijk itself, or `nil` for larger areas.
    package var wijk: AreaCode? { ancestor(.wijk) }

    /// The area of `level` that contains this one, as far as the code itself tells: gemeente and wijk only.
    package func ancestor(_ level: AreaLevel) -> AreaCode? {
        if level == self.level { return self }
        guard level < self.level, level == .gemeente || level == .wijk else { return nil }
        return AreaCode(text: level.prefix + text.dropFirst(2).prefix(level.digitCount), level: level)
    }

    /// Whether `other` is this area or lies in it, by code. The country contains everything.
    package func contains(_ other: AreaCode) -> Bool {
        level == .land || other.ancestor(level) == self
    }

    /// Whether this is the code of a water buurt: CBS numbers those 9997, 9998 and 9999 in their gemeente, and no land
    /// buurt so (none of the 14,574 of 2024 and 13,594 of 2019).
    package var isWater: Bool {
        level == .buurt && ["9997", "9998", "9999"].contains(text.suffix(4))
    }

    package var description: String { text }

    package static func < (left: AreaCode, right: AreaCode) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}
