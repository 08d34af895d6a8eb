import Areas
import Crypto
import Foundation
import Testing

@testable import Publishing

@Suite struct ReportPageTests {
    static let hostile = "</title><script>alert(1)</script>\"' & {{title}} \u{2028}"

    /// A page in which every text is hostile.
    static func page(_ language: Language = .dutch) throws -> String {
        let text = hostile
        var content = ReportContent(language: language, title: text, subtitle: text, remark: text)
        content.summary = [text]
        content.firstCaption = text
        content.first = [
            ReportContent.FirstArea(
                rank: text, code: text, name: text, places: text, risk: text, expected: text, certainty: text)
        ]
        content.themes = [ReportContent.Theme(id: text, name: text)]
        content.mapTitle = text
        content.legend = [ReportContent.LegendRow(color: nil, name: text)]
        content.ownCaption = text
        content.hasIndex = true
        content.levels = [ReportContent.Choice(value: "0", name: text), ReportContent.Choice(value: "1", name: text)]
        content.gemeenten = content.levels
        content.riskClasses = content.levels
        content.method = [ReportContent.Passage(heading: text, paragraphs: [text])]
        content.notices = [text]
        content.sources = [ReportContent.Source(role: text, maker: text, year: text, licence: text, file: text)]
        content.made = text
        content.program = text
        content.data = ["naam": .text(text), "einde": "</script><!--"]
        return String(decoding: try ReportPage.bytes(content), as: UTF8.self)
    }

    /// What stands between a start tag and the first end tag of that name.
    private func inner(_ tag: String, ending: String, of page: String) throws -> String {
        let start = try #require(page.range(of: tag)).upperBound
        let end = try #require(page[start...].range(of: ending)).lowerBound
        return String(page[start..<end])
    }

    @Test(arguments: Language.allCases) func `no text from data becomes markup`(language: Language) throws {
        let page = try Self.page(language)
        #expect(!page.contains("<script>alert"))
        #expect(page.components(separatedBy: "<script").count == 3)
        #expect(page.components(separatedBy: "</script>").count == 3)
        #expect(page.components(separatedBy: "<title>").count == 2)
        #expect(page.contains("lang=\"\(language.rawValue)\""))
    }

    @Test(arguments: ["", "altijd, plaats 1–3"])
    func `how certain a place is has a column only where somebody knows`(certainty: String) throws {
        var content = ReportContent(language: .dutch, title: "t", subtitle: "", remark: nil)
        content.first = [
            ReportContent.FirstArea(
                rank: "1", code: "BU1", name: "n", places: "p", risk: "r", expected: "20", certainty: certainty)
        ]
        let page = String(decoding: try ReportPage.bytes(content), as: UTF8.self)
        let list = try inner("<table class=\"eerste\">", ending: "</table>", of: page)
        #expect(list.contains("Hoe zeker") == !certainty.isEmpty)
        #expect(list.components(separatedBy: "<th scope=\"col\"").count - 1 == (certainty.isEmpty ? 5 : 6))
        #expect(list.components(separatedBy: "<td").count - 1 == (certainty.isEmpty ? 4 : 5))
    }

    @Test func `style and script are those that the policy allows`() throws {
        let page = try Self.page()
        for (tag, end, directive) in [("<style>", "</style>", "style-src"), ("<script>", "</script>", "script-src")] {
            let text = try inner(tag, ending: end, of: page)
            let hash = Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
            #expect(page.contains("\(directive) 'sha256-\(hash)'"))
        }
        #expect(page.contains("default-src 'none'"))
        #expect(!page.contains("unsafe-inline"))
    }

    @Test func `the page refers to nothing outside itself`() throws {
        let page = try Self.page()
        #expect(!page.contains(" src="))
        for reference in page.components(separatedBy: "href=\"").dropFirst() {
            #expect(reference.hasPrefix("#") || reference.hasPrefix("data:,"), "\(reference.prefix(40))")
        }
        // Inline handlers and styles would be blocked, and mean that something was written around the policy.
        #expect(!page.contains(" style=\"") && !page.contains(" onclick="))
    }

    @Test func `the data are read back as they were`() throws {
        let text = try inner("id=\"gegevens\">", ending: "</script>", of: try Self.page())
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: String])
        #expect(object["naam"] == Self.hostile)
        #expect(object["einde"] == "</script><!--")
    }

    @Test func `every word of the template is there in both languages`() throws {
        let template = String(decoding: PackageResources.rapport_mustache, as: UTF8.self)
        let wanted = Set(template.matches(of: /\{\{t\.(\w+)\}\}/).map { String($0.1) })
        for language in Language.allCases {
            let words = ReportWords.all(language)
            #expect(wanted.subtracting(words.keys).isEmpty, "\(wanted.subtracting(words.keys))")
            #expect(Set(words.keys).subtracting(wanted).isEmpty, "\(Set(words.keys).subtracting(wanted))")
        }
    }

    /// Words by the value of a cell: how certain a place in the top is.
    private static let looked = ["altijd", "soms", "nooit"]

    @Test func `the scripts have the same words in both languages, and use each`() throws {
        let text = String(decoding: PackageResources.words_js, as: UTF8.self)
        let halves = text.components(separatedBy: "\n  en: {")
        #expect(halves.count == 2)
        let keys = halves.map { half in
            half.matches(of: /(?:^|[\s{])(\w+): (?:\(|'|\{ \w)/).map { String($0.1) }.filter { $0 != "nl" }
        }
        #expect(keys[0] == keys[1])
        #expect(keys[0].count > 40)
        let scripts = [
            PackageResources.data_js, PackageResources.themes_js, PackageResources.legend_js, PackageResources.map_js,
            PackageResources.view_js, PackageResources.pointers_js, PackageResources.names_js,
            PackageResources.sheet_js, PackageResources.table_js, PackageResources.weights_js,
        ].map { String(decoding: $0, as: UTF8.self) }.joined()
        for key in keys[0] where !Self.looked.contains(key) {
            #expect(scripts.contains("words.\(key)"), "\(key)")
        }
    }
}
