import Testing

@testable import Areas

@Suite struct NearestTextTests {
    @Test(arguments: [
        ("gewigt", "gewicht"), ("Gebeid", "gebied"), ("hite", "hitte"), ("naam", "naam"),
    ])
    func `a slip of the pen finds its word`(word: String, meant: String) {
        #expect(NearestText.nearest(to: word, in: ["naam", "gebied", "gewicht", "hitte"]) == meant)
    }

    @Test func `a strange word finds nothing`() {
        #expect(NearestText.nearest(to: "xyzzy", in: ["naam", "gebied"]) == nil)
        #expect(NearestText.nearest(to: "naam", in: []) == nil)
    }
}
