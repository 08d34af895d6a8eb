import Areas
import CGDAL

/// Lets `write` make a file beside `path` and renames it to `path` once it is whole.
///
/// What stood at `path` stays as it was until then, and stays when `write` throws. Throws `.cannotWrite` when the
/// rename fails.
func writingBeside(
    _ path: String, _ write: (_ draft: String) throws(Failure) -> Void
) throws(Failure) {
    let draft = draftPath(for: path)
    // A draft of an interrupted run would be added to instead of replaced.
    removeFile(draft)
    do throws(Failure) {
        try write(draft)
    } catch {
        removeFile(draft)
        throw error
    }
    guard unsafe VSIRename(draft, path) == 0 else {
        removeFile(draft)
        throw Failure(
            .cannotWrite, at: path, "het nieuwe bestand kan niet op deze plaats worden gezet",
            remedy: "Controleer of de map bestaat en beschrijfbaar is, en of er niet al een map met deze naam is.")
    }
}

/// Some drivers look at the extension, so the mark comes in front.
private func draftPath(for path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return ".deel-" + path }
    return path[...slash] + ".deel-" + path[path.index(after: slash)...]
}

/// A file that is not there is fine too.
private func removeFile(_ path: String) { unsafe VSIUnlink(path) }

/// The failure of a GDAL call that should have written.
func cannotWrite(_ path: String, _ what: String, _ messages: GDALMessages) -> Failure {
    Failure(
        .cannotWrite, at: path, "\(what) (\(messages.reason))",
        remedy: "Controleer of de map bestaat, beschrijfbaar is en nog ruimte heeft.")
}
