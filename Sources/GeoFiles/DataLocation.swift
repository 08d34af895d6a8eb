import Areas

/// Where a file stands: as the user typed it, and as GDAL is to be given it.
///
/// A zip is looked into: its only readable member is taken, `x.zip/inner/file.gpkg` names one of several.
struct DataLocation: Equatable {
    /// The file for messages: its last part, and for a member of a zip both (`x.zip/buurten.gpkg`).
    let name: String
    /// What GDAL opens: the path itself, or `/vsizip/{x.zip}/inner`.
    let gdalPath: String
    /// Lower case, without the dot; `gdb` for a File Geodatabase, which is a folder.
    let fileExtension: String
    /// For a member of a zip: the zip, and what GDAL will open with the member (the other parts of a shapefile, everything
    /// in a geodatabase), as GDAL names them. `nil` for a file outside a zip.
    var archive: (path: String, members: [String])? {
        guard let packed else { return nil }
        return (packed.path, packed.members)
    }
    private let packed: Packed?

    private struct Packed: Equatable {
        let path: String
        let members: [String]
    }

    /// Throws where nothing stands there (naming files that look like it), for a folder, for an empty file, and for a zip
    /// that holds nothing readable or several files that could be meant (naming them).
    init(_ path: String, holding contents: FileContents = .shapesOrTable) throws(Failure) {
        // GDAL would take these for a network address or an archive; a user means a file.
        guard !path.hasPrefix("/vsi"), !path.contains("://"), !path.isEmpty else {
            throw Failure(
                .inputMissing, at: printable(path, atMost: 300), "dit is geen pad naar een bestand",
                remedy: "Haal het bestand eerst op en geef het pad")
        }
        let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        switch PathKind(trimmed) {
        case .absent:
            guard let (archive, member) = Self.splitAtArchive(trimmed) else { throw Self.missing(trimmed) }
            try self.init(archive: archive, member: member, holding: contents)
        case .folder:
            guard lastPart(trimmed).lowercased().hasSuffix(".gdb"), contents == .shapesOrTable else {
                throw Failure(
                    .badData, at: path, "dit is een map en geen bestand",
                    remedy: "Noem een bestand in de map" + listing(contents.members(namesInFolder(trimmed))))
            }
            self.init(name: lastPart(trimmed), gdalPath: trimmed, fileExtension: "gdb")
        case .file(let bytes):
            guard bytes > 0 else {
                throw Failure(.badData, at: path, "het bestand is leeg", remedy: "Haal het bestand opnieuw op")
            }
            guard !startsAsWebPage(trimmed) else {
                throw Failure(
                    .badData, at: path, "dit is een webpagina en geen bestand met gegevens",
                    remedy: "Open het in een browser om te zien wat de dienst zei, en haal het bestand opnieuw op")
            }
            if extensionOf(trimmed) == "zip" {
                try self.init(archive: trimmed, member: nil, holding: contents)
            } else {
                self.init(name: lastPart(trimmed), gdalPath: trimmed, fileExtension: extensionOf(trimmed))
            }
        }
    }

    private init(archive: String, member: String?, holding contents: FileContents) throws(Failure) {
        let root = "/vsizip/{\(archive)}"
        try checkEntryCount(ofZip: archive)
        let inside = pathsInside(root)
        guard !inside.isEmpty else {
            throw Failure(
                .badData, at: archive, "dit is geen leesbaar zip-bestand, of het is leeg of afgebroken",
                remedy: "Haal het bestand opnieuw op")
        }
        let candidates = contents.members(inside)
        let chosen: String
        if let member {
            let wanted = member.hasSuffix("/") ? String(member.dropLast()) : member
            guard inside.contains(where: { $0 == wanted || $0 == wanted + "/" }) else {
                throw Failure(
                    .inputMissing, at: archive, "\(quotedForMessage(member)) staat niet in het zip-bestand",
                    remedy: "Kies uit wat erin staat" + listing(candidates))
            }
            chosen = wanted
        } else {
            guard let only = candidates.first else {
                throw Failure(
                    .badData, at: archive, "het zip-bestand bevat geen \(contents.noun)",
                    remedy: "Het bevat" + listing(inside))
            }
            guard candidates.count == 1 else {
                throw Failure(
                    .badData, at: archive, "het zip-bestand bevat \(candidates.count) leesbare bestanden",
                    remedy: "Noem er een, zoals \(lastPart(archive))/\(printable(only, atMost: 200))"
                        + listing(candidates))
            }
            chosen = only
        }
        let size = PathKind("\(root)/\(chosen)")
        guard size != .file(bytes: 0) else {
            throw Failure(
                .badData, at: "\(archive)/\(chosen)", "het bestand is leeg", remedy: "Haal het bestand opnieuw op")
        }
        self.init(
            name: "\(lastPart(archive))/\(printable(chosen, atMost: 200))", gdalPath: "\(root)/\(chosen)",
            fileExtension: extensionOf(chosen),
            packed: Packed(path: archive, members: Self.together(with: chosen, inside).map { "\(root)/\($0)" }))
    }

    /// The files that belong to a member: those in it, where it is a folder, and those that differ in extension alone.
    private static func together(with chosen: String, _ inside: [String]) -> [String] {
        let stem = chosen.lastIndex(of: ".").map { chosen[...$0] } ?? chosen[...]
        return inside.filter { path in
            !path.hasSuffix("/") && (path == chosen || path.hasPrefix(chosen + "/") || path.hasPrefix(stem))
        }
    }

    private init(name: String, gdalPath: String, fileExtension: String, packed: Packed? = nil) {
        (self.name, self.gdalPath, self.fileExtension) = (name, gdalPath, fileExtension)
        self.packed = packed
    }

    /// `x.zip/inner/file` cut at the first part that is a zip file on disk.
    private static func splitAtArchive(_ path: String) -> (archive: String, member: String)? {
        var searched = path.startIndex
        while let slash = path[searched...].firstIndex(of: "/") {
            let archive = String(path[..<slash])
            if extensionOf(archive) == "zip", case .file = PathKind(archive) {
                return (archive, String(path[path.index(after: slash)...]))
            }
            searched = path.index(after: slash)
        }
        return nil
    }

    private static func missing(_ path: String) -> Failure {
        let slash = path.lastIndex(of: "/")
        let folder = slash.map { String(path[..<$0]) } ?? "."
        let names = namesInFolder(folder.isEmpty ? "/" : folder)
        if names.contains(lastPart(path)) {
            return Failure(
                .inputMissing, at: printable(path, atMost: 300), "het bestand is er wel maar mag niet worden gelezen",
                remedy: "Geef uzelf leesrecht op het bestand")
        }
        let similar = namesLike(lastPart(path), in: names)
        let remedy =
            if names.isEmpty, PathKind(folder.isEmpty ? "/" : folder) == .absent {
                "De map \(printable(folder, atMost: 200)) bestaat ook niet; controleer het pad"
            } else if similar.isEmpty {
                "Controleer de naam en de map"
            } else {
                "Bedoelt u \(similar.map { printable($0, atMost: 200) }.joined(separator: " of "))?"
            }
        return Failure(
            .inputMissing, at: printable(path, atMost: 300), "het bestand bestaat niet", remedy: remedy)
    }
}
