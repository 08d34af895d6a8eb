import Foundation

/// One input from libFuzzer, for the parser that `FUZZ_PARSER` names.
///
/// Built only by `.ci/fuzz` (the manifest leaves this target out unless `FUZZING` is set), with coverage instrumentation in every
/// module of ours. A file that libFuzzer kept is run again by giving it as argument, with the same `FUZZ_PARSER`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    chosenParser(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}

/// Every parser by the word that chooses it; each traps where a law of it does not hold.
private let parsers: [(name: String, run: @Sendable ([UInt8]) -> Void)] = [
    ("getallen", fuzzNumbers), ("codes", fuzzCodes), ("namen", fuzzNames), ("csv", fuzzDelimitedText),
    ("yaml", fuzzProjectFile), ("aanpakken", fuzzApproaches), ("odata", fuzzServiceAnswer), ("xml", fuzzServiceXML),
    ("zip", fuzzZip), ("herkomst", fuzzProvenance), ("postcodes", fuzzPostcodes), ("punten", fuzzPoints),
]

private let chosenParser: @Sendable ([UInt8]) -> Void = {
    let wanted = ProcessInfo.processInfo.environment["FUZZ_PARSER"] ?? ""
    guard let parser = parsers.first(where: { $0.name == wanted }) else {
        let names = parsers.map(\.name).joined(separator: " ")
        FileHandle.standardError.write(Data("FUZZ_PARSER is one of: \(names)\n".utf8))
        exit(64)
    }
    return parser.run
}()

/// Ends the process with what did not hold, so that libFuzzer keeps the input.
func demand(_ holds: Bool, _ law: @autoclosure () -> String) {
    if !holds { fatalError("LAW BROKEN: \(law())") }
}
