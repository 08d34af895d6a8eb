import Areas
import Foundation

/// The names of the files that a run is moving from its staging folder into place, for whoever comes after a run that was
/// killed while it did. It is there only when every file is complete and on the disk.
struct MoveList {
    private let path: String
    private let draft: String
    private let folder: String
    private static let mostBytes = 1 << 24

    /// - Parameter folder: the staging folder.
    init(in folder: String) {
        self.folder = folder
        // No result is named so: the dot and the space keep it apart.
        path = folder + "/. verplaatsen"
        draft = path + " half"
    }

    /// Throws `Failure(.cannotWrite)` where it cannot be brought to the disk.
    func write(_ names: [String], target: String) throws(Failure) {
        let file = try StagedFile("lijst", at: draft, target: target)
        try file.write(Array((names.joined(separator: "\n") + "\n").utf8))
        _ = try file.finish()
        guard rename(draft, path) == 0 else { throw .cannotWrite(target, errno) }
        StagingFolder.syncFolder(folder)
    }

    func remove() { unlink(path) }

    /// The names in it, where there is one; without those that would lead out of the folder with results.
    var names: [String] {
        guard let file = FileHandle(forReadingAtPath: path),
            let data = try? file.read(upToCount: Self.mostBytes)
        else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init).filter { name in
            name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
                !$0.isEmpty && $0 != "." && $0 != ".."
            }
        }
    }
}
