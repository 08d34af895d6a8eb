import Areas

/// How a run of `maak-voorbeeld` ended: what to say, where, and the exit code from sysexits.h (0 when it worked).
package struct Outcome: Sendable, Equatable {
    package let exitCode: Int32
    /// One line, without the line end; for standard output when it worked, else for standard error.
    package let message: String

    /// Does what the arguments after the program's name ask.
    package init(of arguments: some Sequence<String>) {
        do throws(Failure) {
            let request = try Request(arguments)
            if !request.wantsHelp { try ExampleData.write(to: request.folder, seed: request.seed) }
            exitCode = 0
            message = request.wantsHelp ? Request.usage : "Het fictieve voorbeeld staat in \(request.folder)"
        } catch {
            (exitCode, message) = (error.kind.rawValue, error.description)
        }
    }
}
