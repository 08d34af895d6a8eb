package import Areas
import Foundation

/// A folder for files that nobody keeps: made beside another, and gone with everything in it when it is let go.
package final class ScratchFolder {
    private static let prefix = ".opnieuw-"
    package let path: String
    private let lock: FolderLock

    /// Makes it in the folder that holds `folder`, and clears what runs that were cut off left there.
    ///
    /// Throws `Failure(.cannotWrite)` where that folder may not be written to.
    package init(beside folder: String) throws(Failure) {
        let above = URL(filePath: folder).standardizedFileURL.deletingLastPathComponent()
        let place = (above.path(percentEncoded: false) as NSString).standardizingPath
        do {
            // Between making the folder and locking it nobody may take it for abandoned.
            let turn = try FolderLock(waitingFor: place)
            defer { withExtendedLifetime(turn) {} }
            Self.removeAbandoned(in: place)
            path = try StagingFolder.makeUnique(place + "/" + Self.prefix, in: place)
            lock = try FolderLock(waitingFor: path)
        } catch {
            throw Failure(
                .cannotWrite, at: place, "hier kan niets worden nagemaakt: \(error.problem)",
                remedy: "Kopieer de uitkomsten naar een map waarin u mag schrijven, of laat --opnieuw weg.")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    private static func removeAbandoned(in place: String) {
        for name in entries(ofFolder: place) where name.hasPrefix(prefix) {
            let path = place + "/" + name
            guard let lock = try? FolderLock(opening: path), lock.lockIfFree() else { continue }
            withExtendedLifetime(lock) { try? FileManager.default.removeItem(atPath: path) }
        }
    }
}
