import Foundation

/// The usual Python stack in a virtual environment of its own, made once.
struct PythonStack {
    let python: String
    private let sources: String

    /// `nil` where there is no Python 3, or where its packages cannot be installed (no network).
    init?(environment: String, sources: String) {
        python = "\(environment)/bin/python"
        self.sources = sources
        let done = "\(environment)/klaar"
        if FileManager.default.fileExists(atPath: done) { return }
        guard let made = ChildRun("python3", ["-m", "venv", environment]), made.status == 0,
            let installed = ChildRun(python, ["-m", "pip", "install", "-q", "-r", "\(sources)/requirements.txt"]),
            installed.status == 0
        else { return nil }
        guard FileManager.default.createFile(atPath: done, contents: nil) else { return nil }
    }

    /// The same job as the program's national run.
    func run(_ files: [String], into folder: String) -> ChildRun? {
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["buurten", "wijken", "gemeenten"] {
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name).geojson")
        }
        return run("national.py", files + [folder])
    }

    /// One of the scripts.
    func run(_ script: String, _ arguments: [String]) -> ChildRun? {
        ChildRun(python, ["\(sources)/\(script)"] + arguments)
    }
}
