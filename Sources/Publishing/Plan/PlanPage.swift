package import Areas
import Mustache

/// `plan.html`: what a coordinator is handed, on paper or on a screen; one file without scripts or requests.
package enum PlanPage {
    /// The page as UTF-8. Texts are escaped by the template; the style is allowed by its SHA-256.
    ///
    /// Throws `Failure(.internalFault)` when the template cannot be read, which no input can cause.
    package static func bytes(_ content: PlanPageContent) throws(Failure) -> [UInt8] {
        do {
            let library = MustacheLibrary(
                templates: [
                    "plan": try MustacheTemplate(string: text(PackageResources.plan_mustache)),
                    "tabel": try MustacheTemplate(string: text(PackageResources.tabel_mustache)),
                ])
            if let page = library.render(context(content), withTemplate: "plan") { return Array(page.utf8) }
            throw fault("er ontbreekt een deel")
        } catch let failure as Failure {
            throw failure
        } catch {
            throw fault("\(error)")
        }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func fault(_ problem: String) -> Failure {
        Failure(
            .internalFault, at: "plan.html", "het sjabloon is niet te lezen (\(problem))",
            remedy: "Meld dit als fout in het programma.")
    }

    private static func context(_ content: PlanPageContent) -> [String: Any] {
        let style = text(PackageResources.basis_css) + text(PackageResources.plan_css)
        let language = content.language
        var result: [String: Any] = [
            "lang": language.rawValue, "style": style, "styleHash": SourceHash.of(style),
            "title": content.title, "subtitle": content.subtitle, "summary": content.summary,
            "t": words(language), "rounds": content.rounds.map(round), "onActivation": content.onActivation,
            "frontierNote": content.frontierNote, "postcodesNote": content.postcodesNote,
            "certainty": content.certainty, "caveats": content.caveats, "sources": content.sources,
            "made": content.made, "program": content.program,
        ]
        if let remark = content.remark { result["remark"] = ["remark": remark] }
        if let map = content.map { result["map"] = ["svg": map] }
        for (key, table) in [
            ("areas", content.areas), ("frontier", content.frontier), ("calendar", content.calendar),
            ("postcodes", content.postcodes),
        ] {
            if let table { result[key] = self.table(table) }
        }
        return result
    }

    private static func round(_ round: PlanPageContent.Round) -> [String: Any] {
        [
            "heading": round.heading, "introduction": round.introduction,
            "stops": round.stops.map {
                ["place": $0.place, "name": $0.name, "around": $0.around, "visits": $0.visits]
            },
        ]
    }

    private static func table(_ table: PlanPageContent.Table) -> [String: Any] {
        [
            "caption": table.caption,
            "columns": table.columns.map { ["name": $0.name, "isNumber": $0.isNumber] as [String: Any] },
            "rows": table.rows.map { row in
                [
                    "cells": zip(table.columns, row).map { column, text in
                        ["text": text, "isNumber": column.isNumber] as [String: Any]
                    }
                ]
            },
        ]
    }

    private static func words(_ language: Language) -> [String: String] {
        [
            "kind": language("Plan voor de zomercampagne", "Plan for the summer campaign"),
            "skip": language("Naar de inhoud", "To the content"),
            "contents": language("Inhoud", "Contents"),
            "summary": language("Samenvatting", "Summary"), "map": language("Kaart", "Map"),
            "rounds": language("Wie gaat waarheen", "Who goes where"),
            "areas": language("Alle gebieden van het plan", "All areas of the plan"),
            "frontier": language("Met meer of minder", "With more or less"),
            "calendar": language("Kalender", "Calendar"),
            "activation": language(
                "Als het Nationaal Hitteplan in werking treedt", "When the national heat plan is activated"),
            "postcodes": language("Postcodes om aan te schrijven", "Postcodes to write to"),
            "certainty": language("Hoe zeker is dit?", "How sure is this?"),
            "caveats": language("Goed om te weten", "Good to know"), "sources": language("Bronnen", "Sources"),
            "order": language("Volgorde", "Order"), "area": language("Gebied", "Area"),
            "liesIn": language("Ligt in", "Lies in"), "visits": language("Bezoeken", "Visits"),
            "done": language("Gedaan", "Done"),
        ]
    }
}
