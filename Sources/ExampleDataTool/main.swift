import Areas
import ExampleData
import Foundation

/// What the command line asks for.
private struct Request {
    var folder = "GeoData/voorbeeld"
    var seed = ExampleData.defaultSeed

    init(_ arguments: some Sequence<String>) throws(Failure) {
        var rest = Array(arguments)
        while !rest.isEmpty {
            let option = rest.removeFirst()
            switch option {
            case "--uitvoer" where !rest.isEmpty: folder = rest.removeFirst()
            case "--zaad" where !rest.isEmpty:
                let text = rest.removeFirst()
                guard let number = UInt64(text) else {
                    throw Failure(
                        .usage, at: option, "\"\(text)\" is geen getal", remedy: "Geef een geheel getal vanaf 0.")
                }
                seed = number
            default:
                throw Failure(
                    .usage, at: option, "deze optie is er niet of mist haar waarde",
                    remedy: "Gebruik: maak-voorbeeld [--uitvoer MAP] [--zaad GETAL]")
            }
        }
    }
}

do throws(Failure) {
    let request = try Request(CommandLine.arguments.dropFirst())
    try ExampleData.write(to: request.folder, seed: request.seed)
    print("Het fictieve voorbeeld staat in \(request.folder)")
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(error.kind.rawValue)
}
