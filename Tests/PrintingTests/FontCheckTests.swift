import Areas
import Testing

@testable import Printing

@Suite struct FontCheckTests {
    @Test func `fonts that are here ask for no remark`() throws {
        #expect(try FontCheck().notice(for: [page("Een")]) == nil)
        #expect(try FontCheck().notice(for: [page("Een", family: "sans-serif")]) == nil)
        #expect(try FontCheck().notice(for: []) == nil)
    }

    @Test func `a font that stands in for another is named`() throws {
        let fake = try FakePrograms("fc-match", "printf 'Comic Neue,Comic Neue Bold'")
        let notice = try #require(
            try FontCheck(searching: fake.path).notice(for: [page("Een", family: "&#39;DejaVu Sans&#39;, Arial, serif")]
            ))
        #expect(notice.kind == "ander lettertype")
        #expect(notice.text.contains("Comic Neue in plaats van DejaVu Sans of Arial"), "\(notice.text)")
        #expect(notice.text.contains("fonts-dejavu-core"))
        let real = try #require(try FontCheck().notice(for: [page("Een", family: "Bestaat Niet Sans")]))
        #expect(real.kind == "ander lettertype")
    }

    @Test func `a font of the same widths is as good`() throws {
        let fake = try FakePrograms("fc-match", "printf 'Liberation Sans'")
        let arial = page("Een", family: "&#39;DejaVu Sans&#39;, Arial, sans-serif")
        #expect(try FontCheck(searching: fake.path).notice(for: [arial]) == nil)
        #expect(try FontCheck(searching: fake.path).notice(for: [page("Een")]) != nil)
    }

    @Test func `without fontconfig the reader is told that nobody looked`() throws {
        #expect(try FontCheck(searching: "/bestaat/niet").notice(for: [page("Een")])?.kind == "lettertype onbekend")
        let broken = try FakePrograms("fc-match", "exit 1")
        #expect(try FontCheck(searching: broken.path).notice(for: [page("Een")])?.kind == "ander lettertype")
    }

    @Test func `families are read as the drawings write them`() {
        #expect(
            fontFamilies(of: page("x", family: "&#39;DejaVu Sans&#39;, Arial, sans-serif")) == ["DejaVu Sans", "Arial"])
        #expect(fontFamilies(of: "<svg>").isEmpty)
        #expect(fontFamilies(of: page("x", family: "--help, a:b")).isEmpty)
        #expect(pageTitle(of: "<svg><rect/></svg>") == nil)
    }
}
