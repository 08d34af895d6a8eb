import Areas
import Foundation

/// A folder of our own among the temporary files, gone with everything in it when this is let go. Those of runs that were
/// killed go when the next one is made.
final class ScratchFolder {
    private static let prefix = "hitte-eenzaamheid-"
    private let url: URL
    /// Holds the lock that tells other runs that the folder is in use; the system lets go when a process dies.
    private let lock: Int32

    /// Throws `.cannotWrite`.
    init() throws(Failure) {
        let place = FileManager.default.temporaryDirectory
        Self.removeAbandoned(in: place)
        let name = Self.prefix + UUID().uuidString
        url = place.appending(path: name)
        // Locked before it has a name by which another run could take it for abandoned.
        let draft = place.appending(path: "." + name)
        do {
            // For nobody else: what is drawn may not be public yet.
            try FileManager.default.createDirectory(
                at: draft, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Self.cannotWrite(url.path(percentEncoded: false))
        }
        lock = open(draft.path(percentEncoded: false), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if lock >= 0 { _ = flock(lock, LOCK_EX | LOCK_NB) }
        guard rename(draft.path(percentEncoded: false), url.path(percentEncoded: false)) == 0 else {
            throw Self.cannotWrite(url.path(percentEncoded: false))
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
        if lock >= 0 { close(lock) }
    }

    private static func removeAbandoned(in place: URL) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path(percentEncoded: false))) ?? []
        for name in names where name.hasPrefix(prefix) && UUID(uuidString: String(name.dropFirst(prefix.count))) != nil
        {
            let path = place.appending(path: name).path(percentEncoded: false)
            let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { try? FileManager.default.removeItem(atPath: path) }
        }
    }

    func path(of name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

    /// Writes a file and returns its path. Throws `.cannotWrite`.
    func write(_ bytes: [UInt8], to name: String) throws(Failure) -> String {
        let path = path(of: name)
        do {
            try Data(bytes).write(to: URL(filePath: path))
        } catch {
            throw Self.cannotWrite(path)
        }
        return path
    }

    /// The bytes of a file; `nil` where it is not there.
    func read(_ name: String) -> [UInt8]? { FileManager.default.contents(atPath: path(of: name)).map(Array.init) }

    private static func cannotWrite(_ path: String) -> Failure {
        Failure(
            .cannotWrite, at: path, "het tijdelijke bestand kan niet worden gemaakt",
            remedy: "Controleer of er ruimte is, of wijs met TMPDIR een andere map aan.")
    }
}
