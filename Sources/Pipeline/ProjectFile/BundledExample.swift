package import Areas
import Foundation

/// The fictional example that comes with the program.
package enum BundledExample {
    /// The settings of the example, with results going to `Output/voorbeeld` in the working directory.
    ///
    /// Throws `inputMissing` where the example is neither in the working directory nor installed with the program.
    package static func settings() throws(Failure) -> Settings {
        let candidates = ["GeoData/voorbeeld/project.yaml"] + installed
        guard let found = candidates.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
            throw Failure(
                .inputMissing, at: "GeoData/voorbeeld", "het voorbeeld is hier niet te vinden",
                remedy: "Start het programma in de map van het project, of geef --project of --grenzen.")
        }
        var settings = try readProjectFile(found)
        settings.outputFolder = "Output/voorbeeld"
        return settings
    }

    /// Beside an installed program: `prefix/bin/hitte-eenzaamheid`, `prefix/share/hitte-eenzaamheid/voorbeeld`.
    private static var installed: [String] {
        guard let program = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return [] }
        let prefix = program.deletingLastPathComponent().deletingLastPathComponent()
        return [prefix.appending(path: "share/hitte-eenzaamheid/voorbeeld/project.yaml").path(percentEncoded: false)]
    }
}
