import ArgumentParser

/// A number on the command line, with a decimal point or, as Dutch users write it, a decimal comma.
struct DecimalArgument: ExpressibleByArgument {
    let value: Double

    init?(argument: String) {
        guard let value = Double(argument.replacing(",", with: ".")) else { return nil }
        self.value = value
    }
}
