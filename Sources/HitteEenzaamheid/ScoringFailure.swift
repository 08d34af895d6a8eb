import Areas

/// What went wrong, in Dutch: where, what, and what to do.
public struct ScoringFailure: Error, Sendable, Equatable, CustomStringConvertible {
    /// File, row, column or area code, as precise as known.
    public let location: String
    public let problem: String
    public let remedy: String
    /// The exit code from sysexits.h that the program would end with: 64 wrong use, 65 bad data, 66 input missing, 69 service
    /// unreachable, 70 our own fault, 73 cannot write.
    public let exitCode: Int32

    init(_ failure: Failure) {
        (location, problem, remedy) = (failure.location, failure.problem, failure.remedy)
        exitCode = failure.kind.rawValue
    }

    /// One line: `where: what. Remedy.`
    public var description: String { "\(location): \(problem). \(remedy)" }
}
