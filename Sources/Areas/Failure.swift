/// What went wrong, worded in Dutch for the person at the terminal: where, what, and what to do.
package struct Failure: Error, Sendable, Equatable, CustomStringConvertible {
    /// The kind of failure, each with its exit code from sysexits.h.
    package enum Kind: Int32, Sendable {
        /// 64: the command line or project file asks something impossible.
        case usage = 64
        /// 65: the data contradict themselves or cannot be what they should be.
        case badData = 65
        /// 66: a file or layer is not there.
        case inputMissing = 66
        /// 69: a service, or a program that does a part of the work, cannot be reached.
        case serviceUnreachable = 69
        /// 70: our own fault.
        case internalFault = 70
        /// 73: a result cannot be written.
        case cannotWrite = 73
    }

    package let kind: Kind
    /// File, layer, row, column or area code, as precise as known: `buurten.gpkg, laag buurten, rij 812 (BU03630812)`.
    package let location: String
    /// What was found and what was expected.
    package let problem: String
    /// The option, column or action that helps.
    package let remedy: String

    /// The words are made fit for one line here, whoever wrote them: a key of a project file or the words of a library may hold
    /// signs that steer a terminal.
    package init(_ kind: Kind, at location: String, _ problem: String, remedy: String) {
        self.kind = kind
        self.location = printable(location)
        self.problem = printable(problem)
        self.remedy = printable(remedy)
    }

    /// One line: `where: what. Remedy.`
    package var description: String { "\(location): \(problem). \(remedy)" }
}
