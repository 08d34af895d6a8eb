import Areas
import Outreach
import Publishing

/// `herkomst-plan.json`: what the plan was made from.
struct PlanProvenance {
    let outcome: PlanOutcome
    let inputs: PlanInputs
    let notices: [Notice]

    func bytes(_ folder: OutputFolder) -> [UInt8] {
        let settings = outcome.settings
        var document = ProvenanceDocument(programVersion: programVersion)
        document.date = outcome.run.date
        document.options = [
            JSON.Member("uitkomsten", .text(settings.results)), JSON.Member("gebied", .texts(settings.selection)),
            JSON.Member("bezoeken", .optional(settings.visits)),
            JSON.Member("euro", .optional(settings.cents.map(euros))),
            JSON.Member("uren", .optional(settings.minutes.map(hours))),
            JSON.Member("kosten_per_bezoek", .optional(settings.costs.centsPerVisit.map(euros))),
            JSON.Member("vaste_kosten", .optional(settings.costs.fixedCents.map(euros))),
            JSON.Member("minuten_per_bezoek", .optional(settings.costs.minutesPerVisit)),
            JSON.Member("vaste_minuten", .optional(settings.costs.fixedMinutes)),
            JSON.Member("minimaal", .optional(settings.leastPerArea)),
            JSON.Member("hoogstens", .optional(settings.mostPerArea)),
            JSON.Member("minimaal_wijk", .optional(settings.leastPerWijk)),
            JSON.Member("hoogstens_wijk", .optional(settings.mostPerWijk)),
            JSON.Member("wegen", .text(settings.weighing.rawValue)),
            JSON.Member("seizoen", .optional(settings.season)),
            JSON.Member("trekkingen", .integer(settings.draws)), JSON.Member("tijd", .number(settings.seconds)),
            JSON.Member("publiceerbaar", .bool(settings.isPublishable)),
            JSON.Member("bewezen_beste", .bool(outcome.plan.isOptimal)),
            JSON.Member("hoogstens_beter", .number(outcome.plan.gap)),
        ]
        document.inputs = inputs.records
        document.notices = notices
        document.outputs = folder.outputs.map { OutputRecord(name: $0.name, fingerprint: $0.fingerprint) }
        return document.bytes
    }
}
