import Foundation
import Testing

/// Runs the built program as a user would.
struct Tool {
    struct Outcome {
        let exitCode: Int32
        let output: String
        let errors: String
    }

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The program that `HITTE_PROGRAM` names, such as the one that users get, else the one beside the test bundle.
    static let program: URL = {
        if let named = ProcessInfo.processInfo.environment["HITTE_PROGRAM"] { return URL(filePath: named) }
        let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" } ?? Bundle.main.bundleURL
        let beside = [bundle.deletingLastPathComponent(), bundle].map { $0.appending(path: "hitte-eenzaamheid") }
        return beside.first { FileManager.default.isExecutableFile(atPath: $0.path()) } ?? beside[0]
    }()

    /// A run of `kaart` that does not ask for draws gets none, and no clusters either unless it asks for permutations: they
    /// are what takes long in a build for debugging, and they have tests of their own.
    ///
    /// Nor is it drawn, unless it names a format: maps take longest of all.
    ///
    /// - Parameters:
    ///   - folder: the working directory; the repository by default, so that the example is found.
    ///   - draws: whether a run of `kaart` that names no format makes all that a user would get.
    static func run(
        _ arguments: [String], in folder: URL = repository, environment: [String: String] = [:], draws: Bool = false
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = program
        let skipsDraws = arguments.first == "kaart" && !arguments.contains { $0 == "--trekkingen" || $0 == "--help" }
        let skipsClusters =
            arguments.first == "kaart" && !arguments.contains { $0 == "--permutaties" || $0 == "--help" }
        let skipsMaps =
            arguments.first == "kaart" && !draws && !arguments.contains { $0 == "--formaat" || $0 == "--help" }
        process.arguments =
            arguments + (skipsMaps ? ["--formaat", "geojson,csv,html"] : [])
            + (skipsDraws ? ["--trekkingen", "0"] : []) + (skipsClusters ? ["--permutaties", "0"] : [])
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        // Files rather than pipes: a pipe that nobody empties blocks the program.
        let scratch = try TemporaryFolder()
        let (out, err) = (scratch.url.appending(path: "out"), scratch.url.appending(path: "err"))
        for file in [out, err] { try Data().write(to: file) }
        let handles = try [out, err].map { try FileHandle(forWritingTo: $0) }
        process.standardOutput = handles[0]
        process.standardError = handles[1]
        try process.run()
        process.waitUntilExit()
        return Outcome(
            exitCode: process.terminationReason == .exit ? process.terminationStatus : -1,
            output: try String(contentsOf: out, encoding: .utf8), errors: try String(contentsOf: err, encoding: .utf8))
    }
}

/// A folder that is gone when the test is.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "hitte-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path() }

    func write(_ text: String, to name: String) throws -> String {
        try text.write(to: url.appending(path: name), atomically: true, encoding: .utf8)
        return path(name)
    }

    /// Every file below the folder with its bytes, by relative path.
    func contents(of name: String = "") throws -> [String: Data] {
        let root = name.isEmpty ? url : url.appending(path: name)
        var found: [String: Data] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: root.path()) ?? .init() {
            let file = root.appending(path: path)
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: file.path(), isDirectory: &isFolder), !isFolder.boolValue {
                found[path] = try Data(contentsOf: file)
            }
        }
        return found
    }
}
