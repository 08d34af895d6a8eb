import Areas
import Testing

@testable import ExampleData

@Suite struct RequestTests {
    @Test func `without arguments the bundled example is meant`() throws {
        let request = try Request([])
        #expect(request.folder == "GeoData/voorbeeld" && request.seed == ExampleData.defaultSeed && !request.wantsHelp)
    }

    @Test func `folder and seed are taken in any order`() throws {
        for arguments in [["--uitvoer", "x", "--zaad", "7"], ["--zaad", "7", "--uitvoer", "x"]] {
            let request = try Request(arguments)
            #expect(request.folder == "x" && request.seed == 7)
        }
        #expect(try Request(["--help"]).wantsHelp)
    }

    @Test(arguments: [
        (["--zaat", "7"], "--zaat: deze optie is er niet. \(Request.usage)."),
        (["--zaad"], "--zaad: de waarde ontbreekt. \(Request.usage)."),
        (["--uitvoer", ""], "--uitvoer: de waarde ontbreekt. \(Request.usage)."),
        (["--zaad", "-1"], "--zaad: \"-1\" is geen getal. Geef een geheel getal vanaf 0."),
    ])
    func `a mistake is named, with what to do`(arguments: [String], message: String) {
        let failure = #expect(throws: Failure.self) { try Request(arguments) }
        #expect(failure?.kind == .usage)
        #expect(failure?.description == message)
    }
}

@Suite struct OutcomeTests {
    @Test func `help and mistakes have their exit code, and write nothing`() {
        #expect(Outcome(of: ["--help"]) == Outcome(of: ["--help", "--zaad", "1"]))
        #expect(Outcome(of: ["--help"]).exitCode == 0 && Outcome(of: ["--help"]).message == Request.usage)
        #expect(Outcome(of: ["--zaad", "x"]).exitCode == 64)
        #expect(Outcome(of: ["--uitvoer", "/dev/null/x"]).exitCode == 73)
    }
}
