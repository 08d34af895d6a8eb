import Areas
import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A program to be run beside this one: no shell reads its arguments, and it gets nothing to read.
struct ChildProcess {
    enum Outcome {
        /// The exit status, or −1 after a signal, and the end of what it wrote to its standard error.
        case ended(status: Int32, errors: String)
        case tookTooLong
    }

    let program: String
    let arguments: [String]
    /// What is added to the environment of this process; messages are asked for in plain English.
    var environment: [String: String] = [:]
    /// A file in the scratch folder that takes the standard output; `nil` throws it away.
    var output: String?

    /// Runs it to its end, or kills it after so many seconds.
    ///
    /// Its output goes to files, for a pipe that nobody empties would stop it. Throws `.cannotWrite` where it cannot be
    /// started.
    func run(limit: Double, in scratch: ScratchFolder) throws(Failure) -> Outcome {
        let ended = DispatchSemaphore(value: 0)
        let process = Process()
        do {
            process.executableURL = URL(filePath: program)
            process.arguments = arguments
            process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
                .merging(environment) { $1 }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try output.map { try handle($0, in: scratch) } ?? FileHandle.nullDevice
            process.standardError = try handle("fouten", in: scratch)
            process.terminationHandler = { _ in ended.signal() }
            try process.run()
        } catch {
            throw Failure(
                .cannotWrite, at: program, "het programma kan niet worden gestart (\(error.localizedDescription))",
                remedy: "Controleer of het vanaf de opdrachtregel werkt.")
        }
        guard ended.wait(timeout: .now() + limit) == .success else {
            // Not asked politely first: nothing it holds is worth keeping.
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            return .tookTooLong
        }
        let errors = scratch.read("fouten") ?? []
        return .ended(
            status: process.terminationReason == .exit ? process.terminationStatus : -1,
            errors: String(decoding: errors.suffix(2000), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        )
    }

    private func handle(_ name: String, in scratch: ScratchFolder) throws -> FileHandle {
        _ = try scratch.write([], to: name)
        return try FileHandle(forWritingTo: URL(filePath: scratch.path(of: name)))
    }
}
