import Areas
import Foundation
import OpenServices
import Publishing

/// The folder that files are fetched to: knows what is there already, keeps the record, and lists what was done.
struct FetchFolder {
    let path: String
    let fetchesAgain: Bool
    var record: FetchRecord
    private(set) var files: [FetchSummary.File] = []
    var notices: [Notice] = []

    /// Makes the folder. Throws `cannotWrite`.
    init(_ path: String, areas: [String], year: Int, fetchesAgain: Bool) throws(Failure) {
        try PlainFile.makeFolder(path)
        (self.path, self.fetchesAgain) = (path, fetchesAgain)
        record = FetchRecord(areas: areas, year: year)
        if let earlier = FetchRecord(in: path) {
            (record.bestanden, record.project) = (earlier.bestanden, earlier.project)
            (record.onderweg, record.projectOnderweg) = (earlier.onderweg, earlier.projectOnderweg)
            record.takeWhatArrived(in: path)
        }
    }

    func location(_ name: String) -> String { path + "/" + name }

    /// A table that is made from answers of a service.
    ///
    /// - Parameters:
    ///   - question: what is asked; the same question to the same version has the same answer.
    ///   - version: what the service calls its present version; `nil` where it does not say, and then it is asked anew.
    ///   - check: reads the draft; throws where `kaart` could not.
    mutating func table(
        _ name: String, from service: OpenService, question: String, version: String?,
        fill: (_ draft: String) async throws(Failure) -> FetchedTable, check: (_ draft: String) throws(Failure) -> Void
    ) async throws(Failure) {
        if !fetchesAgain, let version, let entry = record.intact(name, in: path), entry.vraag == question,
            entry.versie == version
        {
            return note(entry, .unchanged)
        }
        let aside = stranger(name)
        let draft = DraftFile(for: location(name))
        var entry: FetchRecord.Entry?
        let table = try await draft.replace(fill: fill, check: check) { table throws(Failure) in
            var made = try Self.entry(name, service, urls: table.urls, in: draft)
            (made.vraag, made.versie, made.rijen) = (question, version, table.rows)
            entry = made
            try announce(made)
            try aside?.move()
        }
        notices += [aside?.notice].compactMap { $0 }
        notices += table.notices
        if let entry { try keep(entry, .fetched) }
    }

    /// A file that a service has as it is.
    ///
    /// - Parameters:
    ///   - fetch: downloads to the draft, or finds that the known version is still the newest.
    ///   - check: opens the draft; throws where `kaart` could not.
    mutating func file(
        _ name: String, question: String? = nil,
        fetch: (_ draft: DraftFile, _ known: KnownVersion?) async throws(Failure) -> (
            file: FetchedFile, service: OpenService
        ), check: (_ draft: String) throws(Failure) -> Void
    ) async throws(Failure) {
        let known = fetchesAgain ? nil : record.intact(name, in: path).flatMap { $0.vraag == question ? $0 : nil }
        let draft = DraftFile(for: location(name))
        draft.discard()
        do {
            let (file, service) = try await fetch(
                draft,
                known.flatMap { entry in
                    entry.adressen.first.map {
                        KnownVersion(
                            url: $0, validators: Validators(etag: entry.etag, lastModified: entry.lastModified))
                    }
                })
            if let known, file.outcome == .unchanged { return note(known, .unchanged) }
            try check(draft.path)
            var entry = try Self.entry(
                name, service,
                urls: (file.asked == file.url ? [file.asked] : [file.asked, file.url]).map(\.absoluteString), in: draft)
            (entry.vraag, entry.etag, entry.lastModified) = (
                question, file.validators.etag, file.validators.lastModified
            )
            let aside = stranger(name)
            try announce(entry)
            try aside?.move()
            notices += [aside?.notice].compactMap { $0 }
            try draft.move()
            try keep(entry, file.outcome == .resumed ? .resumed : .fetched)
        } catch {
            draft.discard()
            throw error
        }
    }

    /// A file that stands where one is to come and that was not fetched, or was changed since.
    private func stranger(_ name: String) -> StrangeFile? {
        guard FileManager.default.fileExists(atPath: location(name)), record.intact(name, in: path) == nil else {
            return nil
        }
        return StrangeFile(location(name))
    }

    /// Lists a file of our own.
    mutating func wrote(_ name: String, _ outcome: FetchSummary.Outcome) throws(Failure) {
        let size = try Fingerprint(ofFileAt: location(name)).bytes
        files.append(FetchSummary.File(naam: name, bytes: size, rijen: nil, uitkomst: outcome))
    }

    /// Lists a file that is still what it was.
    mutating func unchanged(_ entry: FetchRecord.Entry) { note(entry, .unchanged) }

    private static func entry(
        _ name: String, _ service: OpenService, urls: [String], in draft: DraftFile
    ) throws(Failure) -> FetchRecord.Entry {
        let fingerprint = try Fingerprint(ofFileAt: draft.path)
        return FetchRecord.Entry(
            bestand: name, dienst: service.rawValue, bron: service.maker, licentie: service.licence, adressen: urls,
            opgehaald: FetchRecord.now, bytes: fingerprint.bytes, sha256: fingerprint.sha256)
    }

    /// Writes down what is about to stand in its place: a call that is broken off right after that gets no other chance.
    private mutating func announce(_ entry: FetchRecord.Entry) throws(Failure) {
        record.onderweg = entry
        try record.write(to: path)
    }

    private mutating func keep(_ entry: FetchRecord.Entry, _ outcome: FetchSummary.Outcome) throws(Failure) {
        record.keep(entry)
        try record.write(to: path)
        note(entry, outcome)
    }

    private mutating func note(_ entry: FetchRecord.Entry, _ outcome: FetchSummary.Outcome) {
        files.append(
            FetchSummary.File(naam: entry.bestand, bytes: entry.bytes, rijen: entry.rijen, uitkomst: outcome))
    }
}
