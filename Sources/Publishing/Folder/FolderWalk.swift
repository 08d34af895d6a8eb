import Areas

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What stands in a folder and below it; symbolic links are named and never followed.
package struct FolderWalk: Sendable {
    /// The paths from the folder of everything that is no folder, sorted.
    package private(set) var names: [String] = []
    /// Subfolders that were not entered.
    package private(set) var closed: [String] = []
    /// Whether there is more than is listed.
    package private(set) var isCutOff = false
    /// More names than any folder with results has.
    package static let mostNames = 100_000

    /// - Parameter enters: whether to look in a subfolder, by its path from the folder.
    package init(_ folder: String, enters: (_ subfolder: String) -> Bool) {
        var waiting = [""]
        while let prefix = waiting.popLast() {
            for entry in entries(ofFolder: prefix.isEmpty ? folder : folder + "/" + prefix) {
                let name = prefix.isEmpty ? entry : prefix + "/" + entry
                guard Self.kind(of: folder + "/" + name) == .folder else {
                    guard names.count < Self.mostNames else {
                        isCutOff = true
                        continue
                    }
                    names.append(name)
                    continue
                }
                if name.split(separator: "/").count < 32, enters(name) {
                    waiting.append(name)
                } else {
                    closed.append(name)
                }
            }
        }
        names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        closed.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What stands at a path, itself and not what a link points at.
    package enum Kind: Sendable {
        case file, folder, other, nothing
    }

    package static func kind(of path: String) -> Kind {
        var information = stat()
        guard lstat(path, &information) == 0 else { return .nothing }
        switch information.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }
}
