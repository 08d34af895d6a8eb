import Testing

@testable import OpenServices

@Suite struct XMLTagsTests {
    @Test func `elements in order, with what stands around them`() throws {
        let tags = try #require(
            XMLTags.read(Array(#"<?xml version="1.0"?><w:C xmlns:w="u" a="1"><w:N>x &amp; y</w:N><e/></w:C>"#.utf8)))
        #expect(tags.map(\.name) == ["C", "N", "e"])
        #expect(tags[1].text == "x & y" && tags[1].path == ["C"] && tags[0].attributes["a"] == "1")
    }

    @Test(arguments: [
        "", "tekst", "<a", "<a b", "<a>", "<a><b></a>", "<a/><b/>", "<w:C xmlns:w", "<a>&x;</a>", "<a b=1/>",
    ])
    func `what breaks off or is not well formed is nothing`(text: String) {
        #expect(XMLTags.read(Array(text.utf8)) == nil)
    }

    @Test func `a prefix that nobody declared does no harm`() {
        #expect(XMLTags.read(Array(#"<w:a x:b="1"/>"#.utf8))?.map(\.name) == ["a"])
    }

    /// Such a name once ended the program, inside the parser.
    @Test func `bytes that are no UTF-8 are nothing`() {
        let bytes =
            Array("<Rxm".utf8) + [UInt8](repeating: 0xFF, count: 9)
            + Array("l versio;<<?xml version=\"1.0\"?><w:C xmlns:w".utf8)
        #expect(XMLTags.read(bytes) == nil)
        #expect(XMLTags.read(Array("<a>".utf8) + [0xC3] + Array("</a>".utf8)) == nil)
    }
}
