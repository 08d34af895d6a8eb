package import Areas
import Crypto

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A result on its way to the disk: written in order, hashed as it passes, invisible until its folder is committed.
package final class StagedFile {
    /// The name in the output folder.
    let name: String
    /// The path the user will see, for messages.
    private let target: String
    private var descriptor: Int32
    private var digest = SHA256()
    private var count = 0

    /// Opens a new file at `path`. Throws `Failure(.cannotWrite)`.
    init(_ name: String, at path: String, target: String) throws(Failure) {
        (self.name, self.target) = (name, target)
        let opened = retrying { Int(open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)) }
        guard opened.result >= 0 else { throw .cannotWrite(target, opened.error) }
        descriptor = Int32(opened.result)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Appends bytes. Throws `Failure(.cannotWrite)`, for instance when the disk is full.
    package func write(_ bytes: [UInt8]) throws(Failure) {
        digest.update(data: bytes)
        count += bytes.count
        let error = bytes.withUnsafeBytes { all -> Int32 in
            var rest = all[...]
            while !rest.isEmpty {
                let written = retrying { Self.put(descriptor, UnsafeRawBufferPointer(rebasing: rest)) }
                if written.result < 0 { return written.error }
                rest = rest.dropFirst(written.result)
            }
            return 0
        }
        if error != 0 { throw .cannotWrite(target, error) }
    }

    /// Brings everything to the disk and closes the file. Throws `Failure(.cannotWrite)`: a full disk may show only here.
    func finish() throws(Failure) -> Fingerprint {
        let synced = retrying { Int(fsync(descriptor)) }
        let closed = close(descriptor)
        let closeError = errno
        descriptor = -1
        // A pipe or a device cannot be synced and need not be.
        if synced.result < 0, synced.error != EINVAL { throw .cannotWrite(target, synced.error) }
        if closed < 0, closeError != EINTR { throw .cannotWrite(target, closeError) }
        return Fingerprint(bytes: count, sha256: hexadecimal(digest.finalize()))
    }

    // Inside the class `write` is the method above.
    private static func put(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}
