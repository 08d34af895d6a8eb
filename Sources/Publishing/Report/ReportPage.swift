package import Areas
import Mustache

/// `rapport.html`: one file that needs nothing beside it and asks nobody for anything.
package enum ReportPage {
    /// The page as UTF-8.
    ///
    /// Texts are escaped by the template; the data escape what could end their element (`JSON`). Style and script are
    /// allowed by their SHA-256 alone, so that a script that came in with a name would not run even if it got through.
    /// Throws `Failure(.internalFault)` when the template cannot be read, which no input can cause.
    package static func bytes(_ content: ReportContent) throws(Failure) -> [UInt8] {
        let template: MustacheTemplate
        do {
            template = try MustacheTemplate(string: text(PackageResources.rapport_mustache))
        } catch {
            throw Failure(
                .internalFault, at: "rapport.html", "het sjabloon is niet te lezen (\(error))",
                remedy: "Meld dit als fout in het programma.")
        }
        return Array(template.render(context(content)).utf8)
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The scripts, in one closure so that they share their names with nobody.
    private static let script =
        "(() => {\n"
        + [
            PackageResources.words_js, PackageResources.data_js, PackageResources.index_js, PackageResources.themes_js,
            PackageResources.legend_js, PackageResources.map_js, PackageResources.view_js,
            PackageResources.pointers_js, PackageResources.names_js, PackageResources.sheet_js,
            PackageResources.table_js, PackageResources.weights_js, PackageResources.start_js,
        ].map(text).joined(separator: "\n") + "})();\n"

    private static func context(_ content: ReportContent) -> [String: Any] {
        let style = text(PackageResources.basis_css) + text(PackageResources.rapport_css)
        var result: [String: Any] = [
            "lang": content.language.rawValue, "style": style, "script": script,
            "styleHash": SourceHash.of(style), "scriptHash": SourceHash.of(script),
            "t": ReportWords.all(content.language),
            "title": content.title, "subtitle": content.subtitle, "summary": content.summary,
            "firstCaption": content.firstCaption, "hasFirst": !content.first.isEmpty,
            "hasCertainty": content.first.contains { !$0.certainty.isEmpty }, "mapTitle": content.mapTitle,
            "map": content.map, "ownCaption": content.ownCaption,
            "hasIndex": content.hasIndex, "hasLevels": content.levels.count > 1,
            "hasGemeenten": content.gemeenten.count > 1, "hasNotices": !content.notices.isEmpty,
            "notices": content.notices, "made": content.made, "program": content.program,
            "data": text(content.data.bytes()),
        ]
        if let remark = content.remark { result["remark"] = ["remark": remark] }
        result["first"] = content.first.map { area in
            [
                "rank": area.rank, "code": area.code, "name": area.name, "places": area.places, "risk": area.risk,
                "expected": area.expected, "certainty": area.certainty,
            ]
        }
        result["legend"] = content.legend.map {
            ["fill": $0.color ?? "url(#arceringklein)", "name": $0.name]
        }
        result["themes"] = content.themes.enumerated().map { place, theme in
            ["id": theme.id, "name": theme.name, "isFirst": place == 0] as [String: Any]
        }
        result["levels"] = content.levels.map { ["place": $0.value, "name": $0.name] }
        result["gemeenten"] = content.gemeenten.map { ["code": $0.value, "name": $0.name] }
        result["riskClasses"] = content.riskClasses.map { ["number": $0.value, "name": $0.name] }
        result["method"] = content.method.map {
            ["heading": $0.heading, "paragraphs": $0.paragraphs] as [String: Any]
        }
        result["sources"] = content.sources.map {
            ["role": $0.role, "maker": $0.maker, "year": $0.year, "licence": $0.licence, "file": $0.file]
        }
        return result
    }
}
