package import Areas

/// Which figure stands for the heat of an area (`maat` in the project file).
package enum HeatMeasure: Sendable, Equatable {
    case gemiddelde, minimum, maximum
    /// The value below which this percentage (0...100) of the area lies; the median is 50.
    case percentiel(Double)

    /// Reads `gemiddelde`, `minimum`, `maximum`, `mediaan` or a percentile such as `p90` or `p97.5`, in any case.
    ///
    /// Throws `usage` for anything else, naming `location`.
    package init(_ text: String, at location: String) throws(Failure) {
        switch text.lowercased() {
        case "gemiddelde": self = .gemiddelde
        case "minimum": self = .minimum
        case "maximum": self = .maximum
        case "mediaan": self = .percentiel(50)
        case let other:
            let digits = other.dropFirst()
            let isPlain = digits.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }
            guard other.hasPrefix("p"), isPlain, let percentage = Double(digits), percentage <= 100 else {
                throw Failure(
                    .usage, at: location, "\"\(text)\" is geen maat voor de hitte",
                    remedy: "Kies gemiddelde, minimum, maximum, mediaan of een percentiel van p0 tot en met p100.")
            }
            self = .percentiel(percentage)
        }
    }

    /// As `init` reads it.
    package var word: String {
        if case .percentiel(let p) = self { p == 50 ? "mediaan" : "p\(p)" } else { name }
    }

    /// In a Dutch sentence: "gemiddelde", "90e percentiel".
    package var name: String {
        switch self {
        case .gemiddelde: "gemiddelde"
        case .minimum: "minimum"
        case .maximum: "maximum"
        case .percentiel(50): "mediaan"
        case .percentiel(let p): p == p.rounded() ? "\(Int(p))e percentiel" : "\(p)e percentiel"
        }
    }
}
