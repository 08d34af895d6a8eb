import Areas
import Foundation

/// A file open for writing; every error names the file and says whether the disk is full.
final class DiskFile: Sendable {
    private let path: String
    private let handle: FileHandle

    /// Opens a file, emptied first unless `appending`. Throws `cannotWrite`.
    init(_ path: String, appending: Bool = false) throws(Failure) {
        self.path = path
        do {
            if !appending || !FileManager.default.fileExists(atPath: path) {
                try Data().write(to: URL(filePath: path))
            }
            handle = try FileHandle(forWritingTo: URL(filePath: path))
            try handle.seekToEnd()
        } catch {
            throw Self.cannotWrite(path, error)
        }
    }

    func write(_ bytes: some DataProtocol) throws(Failure) {
        do {
            try handle.write(contentsOf: bytes)
        } catch {
            throw Self.cannotWrite(path, error)
        }
    }

    /// Brings everything to the disk and closes: a full disk may show only here.
    func close() throws(Failure) {
        do {
            try handle.synchronize()
            try handle.close()
        } catch {
            throw Self.cannotWrite(path, error)
        }
    }

    static func cannotWrite(_ path: String, _ error: any Error) -> Failure {
        let code = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError)?.code ?? (error as NSError).code
        let isFull = code == Int(ENOSPC) || code == CocoaError.fileWriteOutOfSpace.rawValue
        return Failure(
            .cannotWrite, at: path, isFull ? "de schijf is vol" : "het bestand kan niet worden geschreven",
            remedy: isFull
                ? "Maak ruimte en start opnieuw: wat al binnen is wordt hergebruikt"
                : "Controleer of de map bestaat en beschrijfbaar is")
    }
}
