import Areas
import Foundation

/// What a provenance says `plan` and `plekken` were asked, read back into settings, but for threads and folder.
///
/// Both look for the best within a time. What was not proven the best could come out otherwise on another machine, and is not
/// made again.
enum RecordedCampaign {
    /// Throws `badData` where the provenance does not say everything, and where the plan was not proven the best.
    static func plan(_ run: RecordedRun) throws(Failure) -> PlanSettings {
        let options = try options(run)
        guard options.keys.contains("seizoen") else { throw RecordedOrder.missing(run, "voor welk jaar het plan is") }
        guard try options.text("bewezen_beste") == "true" else { throw unproven(run) }
        guard let results = try options.text("uitkomsten") else {
            throw RecordedOrder.missing(run, "van welke uitkomsten")
        }
        var settings = PlanSettings(results: results)
        settings.selection = try options.texts("gebied") ?? []
        settings.visits = try whole("bezoeken", options)
        settings.cents = try whole("euro", options, times: 100)
        settings.minutes = try whole("uren", options, times: 60)
        settings.costs.centsPerVisit = try whole("kosten_per_bezoek", options, times: 100)
        settings.costs.fixedCents = try whole("vaste_kosten", options, times: 100)
        settings.costs.minutesPerVisit = try whole("minuten_per_bezoek", options)
        settings.costs.fixedMinutes = try whole("vaste_minuten", options)
        (settings.leastPerArea, settings.mostPerArea) = (
            try whole("minimaal", options), try whole("hoogstens", options)
        )
        settings.leastPerWijk = try whole("minimaal_wijk", options)
        settings.mostPerWijk = try whole("hoogstens_wijk", options)
        settings.weighing = try options.choice("wegen", CampaignWeighing.self) ?? settings.weighing
        settings.season = try whole("seizoen", options)
        settings.draws = try options.wholeNumber("trekkingen") ?? settings.draws
        settings.seconds = try options.number("tijd") ?? settings.seconds
        settings.isPublishable = try options.text("publiceerbaar") == "true"
        settings.areaTable = file("gegevens", run)
        settings.teamTable = file("ploegen", run)
        settings.postcodes = file("postcodes", run)
        return settings
    }

    /// Throws `badData` where the provenance does not say everything, and where the choice was not proven the best.
    static func places(_ run: RecordedRun) throws(Failure) -> PlacesSettings {
        let options = try options(run)
        guard let record = run.inputs.first(where: { $0.role == "uitkomsten" }), let places = file("plekken", run)
        else {
            throw RecordedOrder.missing(run, "van welke uitkomsten en plekken")
        }
        let method = try ProvenanceText.map(run.data, file: run.fileName).map("methode")
        guard try method?.text("keuze") != "niet bewezen de beste" else { throw unproven(run) }
        var settings = PlacesSettings(results: (record.path as NSString).deletingLastPathComponent)
        for text in try options.texts("waar") ?? [] {
            let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard sides.count == 2 else { throw RecordedOrder.missing(run, "welke plekken meetellen") }
            settings.filters.append(PlacesChoice.Filter(column: sides[0], value: sides[1]))
        }
        settings.kinds = try options.texts("soort") ?? []
        let known = try EarlierRun(settings.results).places
        // The places of the results have their maker with them, which stands under the map.
        let isThatOfResults =
            known.map { known in
                known.file.givenPath == places.givenPath && (known.filters.isEmpty || !settings.filters.isEmpty)
                    && (known.kinds.isEmpty || !settings.kinds.isEmpty)
            } ?? false
        settings.places = isThatOfResults ? nil : places
        settings.candidates = file("kandidaten", run)
        settings.newPlaces = try options.wholeNumber("nieuw") ?? 0
        settings.reach = try options.number("afstand")
        settings.share = options.isNull("bereik") ? nil : try options.number("bereik")
        settings.demand = try options.choice("wegen", PlacesSettings.Demand.self) ?? settings.demand
        settings.addresses = file("adressen", run)
        settings.weightColumn = options.isNull("gewicht") ? nil : try options.text("gewicht")
        settings.seconds = try options.number("tijd") ?? settings.seconds
        settings.isForPublication = try options.text("publiceerbaar") == "true"
        return settings
    }

    private static func options(_ run: RecordedRun) throws(Failure) -> YAMLMap {
        guard let options = try ProvenanceText.map(run.data, file: run.fileName).map("opties") else {
            throw RecordedOrder.missing(run, "wat er is gevraagd")
        }
        return options
    }

    /// A number of euros or hours in whole cents or minutes; `nil` where it was not given.
    private static func whole(_ key: String, _ options: YAMLMap, times unit: Double = 1) throws(Failure) -> Int? {
        guard options.keys.contains(key), !options.isNull(key), let number = try options.number(key) else { return nil }
        guard abs(number) <= Double(PlanSettings.mostAmount) else {
            throw options.failure(key, "is te groot om mee te rekenen", remedy: "Is de herkomst aangepast?")
        }
        return Int((number * unit).rounded())
    }

    private static func file(_ role: String, _ run: RecordedRun) -> InputFile? {
        run.inputs.first { $0.role == role }.map { InputFile(givenPath: $0.path, path: $0.path, layer: $0.layer) }
    }

    private static func unproven(_ run: RecordedRun) -> Failure {
        Failure(
            .badData, at: run.fileName, "niet bewezen de beste: met meer of minder tijd kan er iets anders uitkomen",
            remedy: "Deze uitkomsten kunnen wel worden nagekeken, niet nagemaakt.")
    }
}
