import Areas
import DecisionSheets
import Guidance
import OpenData
import Printing
import Publishing

/// The decision sheets of a run: one page per area at the top of the list.
struct SheetRun {
    private let printer: PagePrinter

    /// `nil` where they are not asked for. Throws where the program that prints them is missing, before any work is done.
    init?(_ settings: Settings) throws(Failure) {
        guard settings.formats.contains(.bladen) else { return nil }
        printer = try PagePrinter()
    }

    /// The files, with `alle.pdf` and the rules that were in force at the end; none where no area has a place.
    ///
    /// Returns a notice where there is nothing to make, and where letters will look different here.
    func files(
        _ maker: SheetMaker, rules: [UInt8], date: RunDate, threads: Int
    ) async throws(Failure) -> (files: [(name: String, bytes: [UInt8])], notices: [Notice]) {
        let pages = try await maker.pages(threads: threads)
        guard !pages.isEmpty else {
            let notice = Notice(
                "geen bladen", "Er zijn geen beslisbladen gemaakt, want geen gebied heeft een plaats op de lijst.")
            return ([], [notice])
        }
        let record = PagePrinter.Record(date: date.seconds)
        let jobs = pages.map { (name: $0.name, pages: [$0.svg]) } + [(name: "bladen/alle.pdf", pages: pages.map(\.svg))]
        var files = try await inParallel(jobs.count, threads: threads) { place throws(Failure) in
            let job = jobs[place]
            let record =
                job.pages.count > 1 ? PagePrinter.Record(title: maker.title, date: date.seconds) : record
            return (name: job.name, bytes: try printer.pdf(job.pages, record, name: job.name))
        }
        files.append((name: "bladen/aanpakken.yaml", bytes: rules))
        return (files, [try FontCheck().notice(for: pages.map(\.svg))].compactMap(\.self))
    }
}

/// Names of sheets.
enum SheetName {
    /// `bladen/01-BU05991234-oude-westen.pdf`: the place in the list, the code, and as much of the name as any system takes.
    ///
    /// - Parameter digits: of the place, so that names sort as the list does.
    static func of(place: Int, digits: Int, code: AreaCode, name: String?) -> String {
        let number = String(place)
        let padded = String(repeating: "0", count: max(digits - number.count, 0)) + number
        let slug = name.map { FolderName.slug(String($0.prefix(200))) }.flatMap { $0 == "gebied" ? nil : $0 }
        let short = slug.map { "-" + $0.prefix(40).split(separator: "-").joined(separator: "-") } ?? ""
        return "bladen/\(padded)-\(code.text)\(short).pdf"
    }
}
