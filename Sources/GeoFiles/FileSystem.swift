import Areas
import CGDAL

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What stands under a path, also inside a zip (`/vsizip/…`).
enum PathKind: Equatable {
    case absent, folder
    case file(bytes: Int)

    /// A file that may not be read counts as absent.
    init(_ path: String) {
        // A folder comes first: opening one as a file succeeds.
        if let folder = unsafe VSIOpenDir(path, 0, nil) {
            unsafe VSICloseDir(folder)
            self = .folder
        } else if let file = unsafe VSIFOpenL(path, "rb") {
            defer { unsafe VSIFCloseL(file) }
            unsafe VSIFSeekL(file, 0, SEEK_END)
            self = unsafe .file(bytes: Int(clamping: VSIFTellL(file)))
        } else {
            self = .absent
        }
    }
}

/// Whether a file begins as HTML: what a service sends that has no file to give, saved under the name of the file.
func startsAsWebPage(_ path: String) -> Bool {
    guard let file = unsafe VSIFOpenL(path, "rb") else { return false }
    defer { unsafe VSIFCloseL(file) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = unsafe VSIFReadL(&bytes, 1, bytes.count, file)
    let text = String(decoding: bytes.prefix(count), as: UTF8.self).lowercased()
        .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
}

/// The names in a folder, sorted; empty for what is not a folder.
func namesInFolder(_ path: String) -> [String] {
    unsafe CStringList.taking(VSIReadDir(path)).filter { $0 != "." && $0 != ".." }.sorted()
}

/// The paths of everything inside a zip or folder, relative to it, sorted.
func pathsInside(_ path: String) -> [String] {
    unsafe CStringList.taking(VSIReadDirRecursive(path)).sorted()
}

/// All bytes of a file, also inside a zip.
///
/// - Parameter limit: a file of more bytes is refused, so that a zip that unfolds without end cannot fill the memory.
func readBytes(_ path: String, named name: String, limit: Int) throws(Failure) -> [UInt8] {
    try listeningToGDAL { messages throws(Failure) in
        guard case .file(let size) = PathKind(path), let file = unsafe VSIFOpenL(path, "rb") else {
            throw Failure(
                .inputMissing, at: name, "het bestand kan niet worden geopend (\(messages.reason))",
                remedy: "Controleer of u het bestand mag lezen")
        }
        defer { unsafe VSIFCloseL(file) }
        guard size <= limit else {
            throw Failure(
                .badData, at: name, "het bestand is groter dan \(limit >> 20) MiB",
                remedy: "Maak een selectie van de rijen of zet het bestand om naar GeoPackage")
        }
        var bytes: [UInt8] = []
        // The size in a zip's directory is only a claim: memory follows what really comes out.
        bytes.reserveCapacity(min(size, 64 << 20))
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while bytes.count <= size {
            let count = unsafe VSIFReadL(&chunk, 1, chunk.count, file)
            if count == 0 { break }
            // A byte more than was claimed is enough to know that the claim is a lie.
            bytes.append(contentsOf: chunk[0..<min(count, size + 1 - bytes.count)])
        }
        guard bytes.count == size, messages.failures.isEmpty else {
            throw Failure(
                .badData, at: name, "het bestand is afgebroken of beschadigd (\(messages.reason))",
                remedy: "Haal het bestand opnieuw op")
        }
        return bytes
    }
}
