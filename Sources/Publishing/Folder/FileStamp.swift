import Areas

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What the file system says of a file without reading it; another stamp means that somebody wrote to it, or put another
/// file in its place. Two stamps are the same where a change falls within one tick of the clock of the disk (a few
/// milliseconds on Linux) after another.
package struct FileStamp: Sendable, Equatable {
    private let device: UInt64
    private let file: UInt64
    private let bytes: Int
    /// Of the content and of the entry, in nanoseconds since 1970.
    private let modified: Int
    private let changed: Int

    /// Of a file, or of a folder and the files in it, subfolders left out; empty where nothing can be seen.
    package static func stamps(of path: String) -> [FileStamp] {
        guard let (stamp, isFolder) = stamp(path) else { return [] }
        return [stamp] + (isFolder ? entries(ofFolder: path).compactMap { Self.stamp(path + "/" + $0)?.stamp } : [])
    }

    private static func stamp(_ path: String) -> (stamp: FileStamp, isFolder: Bool)? {
        var information = stat()
        guard stat(path, &information) == 0 else { return nil }
        #if canImport(Darwin)
            let (modified, changed) = (information.st_mtimespec, information.st_ctimespec)
        #else
            let (modified, changed) = (information.st_mtim, information.st_ctim)
        #endif
        let nanoseconds = { (time: timespec) in Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec) }
        let stamp = FileStamp(
            device: UInt64(truncatingIfNeeded: information.st_dev), file: UInt64(information.st_ino),
            bytes: Int(information.st_size), modified: nanoseconds(modified), changed: nanoseconds(changed))
        return (stamp, information.st_mode & S_IFMT == S_IFDIR)
    }
}
