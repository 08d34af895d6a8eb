import Areas

/// What is asked of `maak-voorbeeld` on the command line.
struct Request: Sendable, Equatable {
    /// How to call the program, for `--help` and for mistakes.
    static let usage = "Gebruik: maak-voorbeeld [--uitvoer MAP] [--zaad GETAL]"

    /// The folder to write to, the bundled one by default.
    private(set) var folder = "GeoData/voorbeeld"
    private(set) var seed = ExampleData.defaultSeed
    /// Whether only the usage was asked for.
    private(set) var wantsHelp = false

    /// Reads the arguments after the program's name. Throws `.usage` for an unknown option, one without its value, and a
    /// seed that is not a whole number from 0.
    init(_ arguments: some Sequence<String>) throws(Failure) {
        var rest = arguments.makeIterator()
        while let option = rest.next() {
            switch option {
            case "--help": wantsHelp = true
            case "--uitvoer": folder = try Request.value(of: option, rest.next())
            case "--zaad":
                let text = try Request.value(of: option, rest.next())
                guard let number = UInt64(text) else {
                    throw Failure(
                        .usage, at: option, "\"\(text)\" is geen getal", remedy: "Geef een geheel getal vanaf 0.")
                }
                seed = number
            default: throw Failure(.usage, at: option, "deze optie is er niet", remedy: Request.usage + ".")
            }
        }
    }

    private static func value(of option: String, _ value: String?) throws(Failure) -> String {
        guard let value, !value.isEmpty else {
            throw Failure(.usage, at: option, "de waarde ontbreekt", remedy: Request.usage + ".")
        }
        return value
    }
}
