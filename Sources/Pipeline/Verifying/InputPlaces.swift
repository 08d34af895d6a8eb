import Areas
import Foundation

/// Where the inputs of a recorded run may be found.
///
/// Provenance has paths as the user gave them: relative to the working directory, or to the project file for what a project
/// file names. The order, where there is one, has those that were opened.
struct InputPlaces: Sendable {
    private let folder: String
    private let projectFolder: String?
    /// The opened paths by the given one.
    private let opened: [String: [String]]

    init(_ run: RecordedRun, in folder: String) {
        self.folder = folder
        projectFolder = run.inputs.first { $0.role == "project" }.map {
            ($0.path as NSString).deletingLastPathComponent
        }
        var opened: [String: [String]] = [:]
        for file in RecordedOrder.inputFiles(run) + Self.filesOfResults(run, in: folder) {
            opened[file.givenPath, default: []].append(file.path)
            for companion in InputFingerprints.companions(of: file) {
                opened[companion.given, default: []].append(companion.path)
            }
        }
        self.opened = opened
    }

    /// What the results that a run was made from were made from themselves: `plekken` reads the places that `kaart` read.
    private static func filesOfResults(_ run: RecordedRun, in folder: String) -> [InputFile] {
        guard run.kind == .places, let record = run.inputs.first(where: { $0.role == "uitkomsten" }) else { return [] }
        for results in [(record.path as NSString).deletingLastPathComponent, folder] {
            if let found = try? RecordedRun("herkomst.json", in: results) { return RecordedOrder.inputFiles(found) }
        }
        return []
    }

    /// The paths to look at, the likeliest first.
    func candidates(_ file: RecordedRun.File) -> [String] {
        var paths = opened[file.path] ?? []
        paths.append(file.path)
        if let projectFolder, !projectFolder.isEmpty, file.role != "project", !file.path.hasPrefix("/") {
            paths.append((projectFolder as NSString).appendingPathComponent(file.path))
        }
        // Results that other results were made from may have moved together with those.
        if ["uitkomsten", "gebieden"].contains(file.role) {
            paths.append(folder + "/" + (file.path as NSString).lastPathComponent)
        }
        return paths.withoutRepeats.map(Self.onDisk)
    }

    /// For a path that goes on inside a zip, the zip.
    private static func onDisk(_ path: String) -> String {
        guard !FileManager.default.fileExists(atPath: path) else { return path }
        let container = InputFingerprints.container(of: path)
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: container, isDirectory: &isFolder) && !isFolder.boolValue
            ? container : path
    }
}
