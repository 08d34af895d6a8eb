package import Areas
import Crypto

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The size and SHA-256 of a file: what tells whether two runs used or made the same bytes.
package struct Fingerprint: Sendable, Equatable {
    package let bytes: Int
    /// 64 hexadecimal digits, lower case.
    package let sha256: String

    package init(bytes: Int, sha256: String) { (self.bytes, self.sha256) = (bytes, sha256) }

    /// Of bytes that are not in a file yet.
    package init(of bytes: [UInt8]) { self.init(bytes: bytes.count, sha256: hexadecimal(SHA256.hash(data: bytes))) }

    /// Reads a file in pieces of a megabyte; memory does not grow with it.
    ///
    /// A folder (a File Geodatabase is one) counts as one input: the SHA-256 of the lines `sha256  name` of its files,
    /// sorted by name, subfolders left out, and the sum of their sizes. Throws `Failure(.inputMissing)` where nothing
    /// can be read.
    package init(ofFileAt path: String) throws(Failure) {
        if let names = Self.files(inFolder: path) {
            var (total, digest) = (0, SHA256())
            for name in names {
                let file = try Fingerprint(ofFileAt: path + "/" + name)
                total += file.bytes
                digest.update(data: Array("\(file.sha256)  \(name)\n".utf8))
            }
            self.init(bytes: total, sha256: hexadecimal(digest.finalize()))
            return
        }
        let descriptor = Int32(retrying { Int(open(path, O_RDONLY | O_CLOEXEC)) }.result)
        guard descriptor >= 0 else { throw Self.unreadable(path) }
        defer { close(descriptor) }
        var (total, digest) = (0, SHA256())
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = buffer.withUnsafeMutableBytes { bytes in
                let count = retrying { read(descriptor, bytes.baseAddress, bytes.count) }.result
                if count > 0 { digest.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[..<count])) }
                return count
            }
            if count < 0 { throw Self.unreadable(path) }
            if count == 0 { break }
            total += count
        }
        self.init(bytes: total, sha256: hexadecimal(digest.finalize()))
    }

    /// The names of the files in a folder, sorted by their bytes; `nil` where the path is no folder.
    private static func files(inFolder path: String) -> [String]? {
        var information = stat()
        guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFDIR else { return nil }
        return entries(ofFolder: path).filter { name in
            var information = stat()
            return stat(path + "/" + name, &information) == 0 && information.st_mode & S_IFMT == S_IFREG
        }
    }

    private static func unreadable(_ path: String) -> Failure {
        Failure(
            .inputMissing, at: path, "het bestand is niet te lezen", remedy: "Controleer de naam en de leesrechten.")
    }
}

/// The names in a folder but `.` and `..`, sorted by their bytes; none where it cannot be read.
func entries(ofFolder path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        // The record is as long as the name, not as the field: reading the field whole would run past it.
        let start = UnsafeRawPointer(entry) + (MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 0)
        let name = String(cString: start.assumingMemoryBound(to: CChar.self))
        if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
