import Areas
import Testing

/// Words of bad news stand on one line, whatever a file put into them.
@Suite struct FailureTests {
    /// Overrides of direction, control signs, line ends and invisible signs.
    static let steering = [
        "\u{202E}", "\u{1B}[31m", "a\nfout: b", "\u{2028}", "\u{200B}", "\u{7}", "\u{85}", "\u{FEFF}",
    ]

    @Test(arguments: steering)
    func `no text of a file steers the terminal`(text: String) {
        let failure = Failure(.usage, at: "p.yaml, \(text)", "'\(text)' is geen sleutel", remedy: "Haal \(text) weg")
        let notice = Notice("vreemd", "Er staat \(text).")
        for words in [failure.description, notice.text] {
            #expect(words == printable(words, atMost: .max), "\(words.debugDescription)")
            #expect(words.contains("\\u{"))
        }
    }

    @Test func `what a file puts into a message does not drown it`() {
        let failure = Failure(.badData, at: "a.csv", String(repeating: "x", count: 500_000), remedy: "Verbeter het.")
        #expect(failure.description.count < 5000 && failure.description.hasSuffix("x…. Verbeter het."))
    }

    @Test func `ordinary words stay as they are`() {
        let failure = Failure(.badData, at: "Súd-Fabelân.csv, rij 2", "'5 µg' is geen °C", remedy: "Kies 0–100 %.")
        #expect(failure.description == "Súd-Fabelân.csv, rij 2: '5 µg' is geen °C. Kies 0–100 %.")
    }
}
