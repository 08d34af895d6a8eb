package import Areas

/// Turns SVG pages into PDF and PNG with `rsvg-convert`, the program of librsvg.
///
/// The program and not the library: a drawing that makes it crash or run on takes a child process with it and nothing
/// else. The same pages give the same bytes with the same librsvg, cairo and fonts. May be used from any number of
/// threads at once.
package struct PagePrinter: Sendable {
    /// What the pages are, for the record of the file.
    package struct Record: Sendable {
        /// Title of the document, in the language of the pages; `nil` for the title of the first page.
        package let title: String?
        /// When it was made, in seconds since 1970; never the clock.
        package let date: Int

        package init(title: String? = nil, date: Int) { (self.title, self.date) = (title, date) }
    }

    private let converter: String
    private let limit: Double

    /// Looks for the program where the system looks for programs.
    ///
    /// - Parameters:
    ///   - folders: where to look, separated by colons.
    ///   - limit: how many seconds one document may take.
    /// - Throws: `.serviceUnreachable` that names the package to install, where the program is not there.
    package init(searching folders: String = searchPath, limit: Double = 300) throws(Failure) {
        guard let converter = program("rsvg-convert", in: folders) else {
            throw Failure(
                .serviceUnreachable, at: "rsvg-convert",
                "dit programma maakt de PDF's en PNG's en is hier niet te vinden",
                remedy:
                    "Installeer het: apt install librsvg2-bin, op macOS brew install librsvg; of laat pdf en png weg.")
        }
        (self.converter, self.limit) = (converter, limit)
    }

    /// One PDF with a page per drawing; a page is as large as its drawing says, text stays text.
    ///
    /// - Parameter name: the file it becomes, for messages.
    /// - Throws: `.cannotWrite` with what the program said.
    package func pdf(_ pages: [String], _ record: Record, name: String) throws(Failure) -> [UInt8] {
        // At 72 to the inch a unit of a drawing in millimetres is a unit of PDF, in every version of librsvg.
        let bytes = try convert(pages, ["--format", "pdf", "--dpi-x", "72", "--dpi-y", "72"], record, name: name)
        guard bytes.starts(with: Array("%PDF-".utf8)) else { throw unusable(name) }
        return bytes
    }

    /// One drawing as pixels, with its size on paper and its title kept in the file.
    ///
    /// - Parameter density: pixels per inch.
    /// - Throws: `.cannotWrite` with what the program said.
    package func png(_ page: String, density: Int, _ record: Record, name: String) throws(Failure) -> [UInt8] {
        let bytes = try convert(
            [page], ["--format", "png", "--dpi-x", "\(density)", "--dpi-y", "\(density)"], record, name: name)
        let notes = PNGNotes(title: record.title ?? pageTitle(of: page) ?? name, density: density)
        guard let noted = notes.added(to: bytes) else { throw unusable(name) }
        return noted
    }

    private func convert(
        _ pages: [String], _ options: [String], _ record: Record, name: String
    ) throws(Failure) -> [UInt8] {
        let scratch = try ScratchFolder()
        var files: [String] = []
        for (number, page) in pages.enumerated() {
            files.append(try scratch.write(Array(page.utf8), to: "\(number + 1).svg"))
        }
        let made = scratch.path(of: "blad")
        let child = ChildProcess(
            program: converter, arguments: options + ["--output", made] + files,
            environment: ["SOURCE_DATE_EPOCH": "\(record.date)"])
        switch try child.run(limit: limit, in: scratch) {
        case .tookTooLong:
            throw failure(name, "rsvg-convert was na \(Int(limit)) seconden niet klaar")
        case .ended(let status, let errors):
            guard status == 0, let bytes = scratch.read("blad") else {
                let reason = errors.isEmpty ? "zonder uitleg, code \(status)" : printable(errors, atMost: 300)
                throw failure(name, "rsvg-convert kan dit niet maken (\(reason))")
            }
            return bytes
        }
    }

    private func unusable(_ name: String) -> Failure {
        failure(name, "rsvg-convert maakte er geen leesbaar bestand van")
    }

    private func failure(_ name: String, _ problem: String) -> Failure {
        Failure(
            .cannotWrite, at: name, problem,
            remedy: "Maak de kaarten zonder pdf en png, of installeer een nieuwere librsvg (2.54 werkt zeker).")
    }
}
