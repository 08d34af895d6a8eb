import Areas
import Printing

/// Maps as PDF and PNG.
struct PrintedMaps {
    private let printer: PagePrinter
    private let formats: [OutputFormat]
    private let density: Int

    /// - Parameter density: pixels per inch of a PNG.
    ///
    /// `nil` where neither is asked for. Throws where the program that makes them is missing.
    init?(_ formats: Set<OutputFormat>, density: Int) throws(Failure) {
        self.formats = [.pdf, .png].filter(formats.contains)
        guard !self.formats.isEmpty else { return nil }
        printer = try PagePrinter()
        self.density = density
    }

    /// What must be told of the letters in them.
    func notices(_ drawings: [(name: String, svg: String)]) throws(Failure) -> [Notice] {
        [try FontCheck().notice(for: drawings.map(\.svg))].compactMap(\.self)
    }

    /// Name and bytes of each file, the formats of a map beside each other; each thread makes one.
    func files(
        _ drawings: [(name: String, svg: String)], date: RunDate, threads: Int
    ) async throws(Failure) -> [(name: String, bytes: [UInt8])] {
        let jobs = drawings.flatMap { drawing in formats.map { (drawing: drawing, format: $0) } }
        let record = PagePrinter.Record(date: date.seconds)
        return try await inParallel(jobs.count, threads: threads) { place throws(Failure) in
            let (drawing, format) = jobs[place]
            let name = "\(drawing.name.split(separator: ".")[0]).\(format.rawValue)"
            let bytes =
                format == .pdf
                ? try printer.pdf([drawing.svg], record, name: name)
                : try printer.png(drawing.svg, density: density, record, name: name)
            return (name, bytes)
        }
    }
}
