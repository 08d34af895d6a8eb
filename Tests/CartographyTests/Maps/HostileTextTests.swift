import Areas
import Testing

@testable import Cartography

struct HostileTextTests {
    static let names = [
        "</title><script>alert(1)</script>", "\" onload=\"alert(1)", "a\u{0}b\u{8}c\u{1B}d", "]]>", "&amp;&#x41;<!--",
        "\u{FFFE}\u{FFFF}", "regel 1\nregel 2\ttab", "", "   ", "漢字かな交じり文", "e\u{301}\u{301}\u{301}",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Llanfairpwllgwyngyllgogerychwyrndrobwll", "👩‍👩‍👧‍👦🏳️‍🌈",
        "\u{202E}omgekeerd", "'enkel'",
    ]

    @Test(arguments: names)
    func `a hostile name cannot break out of its place`(name: String) throws {
        var content = TinyRegion.content("kaart-hitte")
        content.areas.names = Array(repeating: name, count: 9)
        content.areas.wijkNames = content.areas.names
        content.areas.gemeenteNames = content.areas.names
        content.surroundingNames = [name]
        (content.title, content.subtitle, content.sources, content.notice) = (name, name, [name], name)
        content.name = "kaart \(name)"
        var theme = TinyRegion.heat
        (theme.caption, theme.unit) = (name, name)
        var risk = TinyRegion.risk
        (risk.heat, risk.loneliness, risk.caption) = (theme, theme, name)
        risk.classNames = Array(repeating: name, count: 5)
        risk.classes = risk.classes.map { _ in nil }
        let maps = [
            try choroplethMap(content, theme), try riskMap(content, risk),
            try priorityMap(content, TinyRegion.priority),
        ]
        for map in maps {
            let read = ReadSVG(map)
            #expect(read.error == nil)
            #expect(read.areas.map(\.id).sorted() == TinyRegion.codes)
            #expect(read.all("script").isEmpty)
            #expect(!read.elements.contains { $0.attributes.keys.contains("onload") })
        }
    }

    @Test func `what XML forbids is shown as a replacement character, not dropped`() {
        var bytes: [UInt8] = []
        XMLText.append("a\u{0}<b>&\"'\u{FFFF}\u{85}é", to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "a\u{FFFD}&lt;b&gt;&amp;&quot;&#39;\u{FFFD}\u{FFFD}é")
    }
}
