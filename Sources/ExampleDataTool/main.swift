import Areas
import ExampleData
import Foundation

do throws(Failure) {
    let request = try Request(CommandLine.arguments.dropFirst())
    if request.wantsHelp {
        print(Request.usage)
    } else {
        try ExampleData.write(to: request.folder, seed: request.seed)
        print("Het fictieve voorbeeld staat in \(request.folder)")
    }
} catch {
    FileHandle.standardError.write(Data("\(error)\n".utf8))
    exit(error.kind.rawValue)
}
