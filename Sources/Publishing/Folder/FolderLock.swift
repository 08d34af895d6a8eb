import Areas

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An open folder, locked against other processes for as long as this lives; the system lets go when a process dies.
final class FolderLock {
    let descriptor: Int32

    /// Opens a folder without locking it. Throws `Failure(.cannotWrite)`.
    init(opening path: String) throws(Failure) {
        let opened = retrying { Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }
        guard opened.result >= 0 else { throw .cannotWrite(path, opened.error) }
        descriptor = Int32(opened.result)
    }

    /// Opens a folder and waits for its lock. A disk that knows no locks, as some network disks, counts as unlocked.
    convenience init(waitingFor path: String) throws(Failure) {
        try self.init(opening: path)
        _ = retrying { Int(flock(descriptor, LOCK_EX)) }
    }

    /// Whether this now holds the lock; `false` as well where the disk knows no locks.
    func lockIfFree() -> Bool { retrying { Int(flock(descriptor, LOCK_EX | LOCK_NB)) }.result == 0 }

    deinit { close(descriptor) }
}
