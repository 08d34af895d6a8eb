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

    @Test func `comments, instructions, CDATA, references and a DOCTYPE`() throws {
        let text = #"""
            <?xml version='1.0' encoding="UTF-8"?>
            <!DOCTYPE a SYSTEM "a.dtd">
            <?x?><!-- <b> -->
            <a t='1 &lt; 2 "x"' u="&#233;&#xE9;"><![CDATA[<b>&]]>c<?p q?>d&apos;</a >
            """#
        let tags = try #require(XMLTags.read(Array(text.utf8)))
        #expect(tags.count == 1 && tags[0].text == "<b>&cd'")
        #expect(tags[0].attributes == ["t": "1 < 2 \"x\"", "u": "éé"])
    }

    @Test(arguments: [
        #"<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>"#, #"<a b="1" b="2"/>"#, #"<a b="1"c="2"/>"#, "<a>&#0;</a>",
        "<a>&amp</a>",
        "<a></b>", "x<a/>", "<a/>x", "<1/>", "< a/>", "<a><![CDATA[</a>", "<a><!-- </a>", "<a", "<", "<a b='",
        "<a b='&", "&",
        String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300),
    ])
    func `what could do harm or is no XML is nothing`(text: String) { #expect(XMLTags.read(Array(text.utf8)) == nil) }

    /// Such a name ended the program inside the parser of Foundation.
    @Test func `bytes that are no UTF-8 are nothing`() {
        let bytes =
            Array("<Rxm".utf8) + [UInt8](repeating: 0xFF, count: 9)
            + Array("l versio;<<?xml version=\"1.0\"?><w:C xmlns:w".utf8)
        #expect(XMLTags.read(bytes) == nil)
        #expect(XMLTags.read(Array("<a>".utf8) + [0xC3] + Array("</a>".utf8)) == nil)
    }
}
