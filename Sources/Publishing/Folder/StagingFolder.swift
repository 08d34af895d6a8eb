import Areas

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The hidden folder in which one run prepares its files; removed with everything in it when it is let go.
final class StagingFolder {
    static let prefix = ".bezig-"
    private let target: String
    private let path: String
    /// Holds the lock that tells other runs that this folder is in use.
    private let lock: FolderLock
    /// The folders that had to be made to reach the target, outermost first.
    private var madeFolders: [String]

    init(inside target: String) throws(Failure) {
        self.target = target
        let made = try Self.makeFolders(target)
        do {
            // Between making a staging folder and locking it nobody may take it for abandoned.
            let turn = try FolderLock(waitingFor: target)
            defer { withExtendedLifetime(turn) {} }
            try Self.settleAbandoned(in: target)
            (path, lock) = try Self.makeStaging(in: target)
        } catch {
            for folder in made.reversed() { rmdir(folder) }
            throw error
        }
        madeFolders = made
    }

    deinit {
        Self.remove(path)
        // Only folders that are still empty go: rmdir refuses the others.
        for folder in madeFolders.reversed() { rmdir(folder) }
    }

    /// Where a file waits; one that will stand in a subfolder waits beside the others.
    func path(of name: String) -> String { Self.path(of: name, in: path) }

    private static func path(of name: String, in staging: String) -> String {
        staging + "/" + name.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "%2F")
    }

    /// Moves files from here to the target: all, or after a failure none. A name with a slash goes into a subfolder,
    /// which is made where needed.
    ///
    /// A run that is killed half-way leaves a list of what it was moving, and the next run into this folder finishes it.
    func moveFiles(_ names: [String], to target: String) throws(Failure) {
        let turn = try FolderLock(waitingFor: target)
        defer { withExtendedLifetime(turn) {} }
        for name in names {
            var information = stat()
            if lstat(target + "/" + name, &information) == 0, information.st_mode & S_IFMT == S_IFDIR {
                throw .cannotWrite(target + "/" + name, EISDIR)
            }
        }
        let (subfolders, made) = try Self.makeSubfolders(of: names, in: target)
        // Only those that are still empty go: rmdir refuses the others.
        defer { for folder in made.reversed() { rmdir(folder) } }
        try MoveList(in: path).write(names, target: target)
        var moved: [String] = []
        for name in names {
            let (final, backup) = (target + "/" + name, path(of: name + ".oud"))
            // A second name for the old file, so that the rename below replaces it without a moment of absence.
            if link(final, backup) != 0, errno != ENOENT, rename(final, backup) != 0 {
                let error = errno
                MoveList(in: path).remove()
                putBack(moved, in: target)
                throw .cannotWrite(final, error)
            }
            if rename(path(of: name), final) != 0 {
                let error = errno
                MoveList(in: path).remove()
                putBack(moved + [name], in: target)
                throw .cannotWrite(final, error)
            }
            moved.append(name)
        }
        for folder in subfolders { Self.syncFolder(folder) }
        _ = retrying { Int(fsync(turn.descriptor)) }
        madeFolders = []
    }

    /// Makes the folders that names with a slash go into. Returns all of them, and those that were not there.
    private static func makeSubfolders(
        of names: [String], in target: String
    ) throws(Failure) -> (all: [String], made: [String]) {
        var (all, made): ([String], [String]) = ([], [])
        for name in names {
            guard let slash = name.lastIndex(of: "/") else { continue }
            let folder = target + "/" + name[..<slash]
            guard !all.contains(folder) else { continue }
            do {
                made += try makeFolders(folder)
            } catch {
                for folder in made.reversed() { rmdir(folder) }
                throw error
            }
            all.append(folder)
        }
        return (all, made)
    }

    static func syncFolder(_ path: String) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = retrying { Int(fsync(descriptor)) }
        close(descriptor)
    }

    private func putBack(_ names: [String], in target: String) {
        for name in names.reversed() where rename(path(of: name + ".oud"), target + "/" + name) != 0 {
            // There was no old file: the new one must not stay alone.
            if errno == ENOENT { unlink(target + "/" + name) }
        }
    }

    /// Brings a file that someone else wrote to the disk.
    static func sync(_ path: String, target: String) throws(Failure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .cannotWrite(target, errno) }
        defer { close(descriptor) }
        let synced = retrying { Int(fsync(descriptor)) }
        if synced.result < 0 { throw .cannotWrite(target, synced.error) }
    }

    /// Makes a folder and those above it; returns the ones that were not there, outermost first.
    private static func makeFolders(_ path: String) throws(Failure) -> [String] {
        var made: [String] = []
        var prefix = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            prefix += part
            if mkdir(prefix, 0o777) == 0 {
                made.append(prefix)
            } else if let error = obstacle(at: prefix, errno) {
                for folder in made.reversed() { rmdir(folder) }
                throw .cannotWrite(prefix, error)
            }
            prefix += "/"
        }
        return made
    }

    /// What stops a folder from being used after mkdir answered `error`; `nil` where it is there already.
    private static func obstacle(at path: String, _ error: Int32) -> Int32? {
        var information = stat()
        guard stat(path, &information) == 0 else { return error }
        return information.st_mode & S_IFMT == S_IFDIR ? nil : ENOTDIR
    }

    private static func makeStaging(in target: String) throws(Failure) -> (String, FolderLock) {
        let path = try makeUnique(target + "/" + prefix, in: target)
        return (path, try FolderLock(waitingFor: path))
    }

    /// Makes a folder that was not there, for this user alone, and returns its path: `start` and six characters.
    ///
    /// - Parameter place: the folder it is made in, which the failure is about.
    static func makeUnique(_ start: String, in place: String) throws(Failure) -> String {
        var template = Array((start + "XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw .cannotWrite(place, errno) }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes the staging folders of runs that are no longer there, after finishing what they were moving. Throws where
    /// that cannot be finished.
    private static func settleAbandoned(in target: String) throws(Failure) {
        for name in entries(ofFolder: target) where name.hasPrefix(prefix) {
            let path = target + "/" + name
            guard let lock = try? FolderLock(opening: path), lock.lockIfFree() else { continue }
            defer { withExtendedLifetime(lock) {} }
            for name in MoveList(in: path).names {
                let staged = self.path(of: name, in: path)
                guard access(staged, F_OK) == 0 else { continue }
                _ = try makeSubfolders(of: [name], in: target)
                if rename(staged, target + "/" + name) != 0 { throw .cannotWrite(target + "/" + name, errno) }
            }
            remove(path)
        }
    }

    private static func remove(_ path: String) {
        for name in entries(ofFolder: path) { unlink(path + "/" + name) }
        rmdir(path)
    }
}
