import Areas
import Foundation

/// A folder of our own among the temporary files, gone with everything in it when this is let go.
final class ScratchFolder {
    private let url: URL

    /// Throws `.cannotWrite`.
    init() throws(Failure) {
        url = FileManager.default.temporaryDirectory.appending(path: "hitte-eenzaamheid-\(UUID().uuidString)")
        do {
            // For nobody else: what is drawn may not be public yet.
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Self.cannotWrite(url.path(percentEncoded: false))
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

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
