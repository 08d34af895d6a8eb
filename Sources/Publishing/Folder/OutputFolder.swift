package import Areas

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The folder that a run writes its results to: all of them or none.
///
/// Files are first written to a hidden folder inside the target (`.bezig-…`), so that they are on the same disk, and
/// renamed into place by `commit`. A run that fails, or is thrown away without `commit`, leaves the earlier results as
/// they were and nothing of its own: not even a folder that it made.
///
/// Two runs may write into one folder at the same time: each stages apart, and commits take turns, so that the folder
/// holds the results of one of them. A name may have a subfolder in it (`bladen/01.pdf`). A run that was killed leaves its hidden folder behind; the next one removes it (the
/// lock on it is gone with its owner).
package final class OutputFolder {
    /// The folder as the user named it.
    package let path: String
    private var staging: StagingFolder?
    private var fingerprints: [(name: String, fingerprint: Fingerprint)] = []

    /// Makes the folder where needed and checks that it can be written to.
    ///
    /// Throws `Failure(.cannotWrite)` where that is impossible, and `Failure(.usage)` for an empty path.
    package init(at path: String) throws(Failure) {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw Failure(
                .usage, at: "--uitvoer", "de naam van de map is leeg of ongeldig", remedy: "Geef de naam van een map.")
        }
        self.path = path
        staging = try StagingFolder(inside: path)
    }

    /// Whether a path from an output folder lies where a run prepares its files.
    package static func isInWork(_ name: String) -> Bool { name.hasPrefix(StagingFolder.prefix) }

    /// What has been staged so far, in the order of writing: the outputs for `herkomst.json`.
    package var outputs: [(name: String, fingerprint: Fingerprint)] { fingerprints }

    /// Stages a file of known content.
    package func write(_ bytes: [UInt8], to name: String) throws(Failure) {
        let file = try begin(name)
        try file.write(bytes)
        try end(file)
    }

    /// Starts a file that is written piece by piece; it counts once it is handed to `end`.
    package func begin(_ name: String) throws(Failure) -> StagedFile {
        try StagedFile(name, at: currentStaging().path(of: name), target: target(name))
    }

    /// Brings a file to the disk and lists it among the outputs. Throws `Failure(.cannotWrite)`.
    package func end(_ file: StagedFile) throws(Failure) {
        fingerprints.append((file.name, try file.finish()))
    }

    /// Stages a file that another library writes: `body` gets the path to write to.
    package func adopt(_ name: String, _ body: (_ path: String) throws(Failure) -> Void) throws(Failure) {
        let staged = try currentStaging().path(of: name)
        try body(staged)
        try StagingFolder.sync(staged, target: target(name))
        fingerprints.append((name, try Fingerprint(ofFileAt: staged)))
    }

    /// Renames everything into place and removes the staging folder. On failure all earlier files are put back.
    ///
    /// Throws `Failure(.cannotWrite)`, for instance where a folder stands in the way of a file.
    package func commit() throws(Failure) {
        try currentStaging().moveFiles(fingerprints.map(\.name), to: path)
        staging = nil
    }

    private func currentStaging() throws(Failure) -> StagingFolder {
        guard let staging else {
            throw Failure(
                .internalFault, at: path, "de uitkomsten waren al vastgelegd",
                remedy: "Meld dit met de gebruikte opdracht.")
        }
        return staging
    }

    private func target(_ name: String) -> String { path + "/" + name }
}
