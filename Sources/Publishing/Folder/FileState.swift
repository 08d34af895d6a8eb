import Areas

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What stands at a path, laid beside what was recorded of it.
package enum FileState: Sendable, Equatable {
    case same
    /// Other bytes; the size that it has now.
    case changed(bytes: Int)
    /// Nothing stands there.
    case missing
    /// Something that is no file with bytes of its own: a folder where a file was, a device, or a link where none is followed.
    case noFile
    /// There, but it may not be read.
    case unreadable
}

extension Fingerprint {
    /// Lays what stands at a path beside this fingerprint.
    ///
    /// Only plain files, and folders of plain files where links are followed, are opened; one of another size is not read at
    /// all, so that no record can make the program read what never ends.
    ///
    /// - Parameter followsLinks: whether a symbolic link stands for what it points at.
    package func state(ofFileAt path: String, followsLinks: Bool) -> FileState {
        var information = stat()
        guard (followsLinks ? stat(path, &information) : lstat(path, &information)) == 0 else {
            return errno == EACCES ? .unreadable : .missing
        }
        switch information.st_mode & S_IFMT {
        case S_IFREG:
            guard Int(information.st_size) == bytes else { return .changed(bytes: Int(information.st_size)) }
        case S_IFDIR:
            guard followsLinks else { return .noFile }
            let size = Self.sizeOfFiles(inFolder: path)
            guard size == bytes else { return .changed(bytes: size) }
        default: return .noFile
        }
        guard let found = try? Fingerprint(ofFileAt: path) else { return .unreadable }
        return found == self ? .same : .changed(bytes: found.bytes)
    }

    /// The sum of the sizes of the plain files in a folder, subfolders left out.
    private static func sizeOfFiles(inFolder path: String) -> Int {
        entries(ofFolder: path).reduce(0) { sum, name in
            var information = stat()
            guard stat(path + "/" + name, &information) == 0, information.st_mode & S_IFMT == S_IFREG else {
                return sum
            }
            return sum &+ Int(information.st_size)
        }
    }
}
