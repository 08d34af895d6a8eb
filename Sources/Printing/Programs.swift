import Foundation

/// Where the system looks for programs, separated by colons.
package var searchPath: String { ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin" }

/// The first executable file of this name in these folders. The working directory, which an empty or relative name among
/// the folders would stand for, is no place to look: it holds the data of others.
func program(_ name: String, in folders: String) -> String? {
    folders.split(separator: ":").lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && !isFolder.boolValue
            && FileManager.default.isExecutableFile(atPath: $0)
    }
}
