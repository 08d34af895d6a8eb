import Foundation
import NationalData

exit(measure(Array(CommandLine.arguments.dropFirst())))

/// Makes the data, measures, prints; returns the exit code.
func measure(_ arguments: [String]) -> Int32 {
    if arguments.first == "decodeer", arguments.count == 3, let threads = Int(arguments[2]) {
        say(String(decodeRaster(arguments[1], threads: threads)))
        return 0
    }
    guard let options = Options(arguments) else {
        say(
            "benchmark [--map MAP] [--programma PAD] [--draden N] [--herhaal N] [--zonder-python] [--alleen-kaarten | --alleen-campagne]"
        )
        return 64
    }
    do {
        let data = try NationalData(in: options.folder) { say($0) }
        return Report(options: options, data: data).run()
    } catch {
        say("De gegevens kunnen niet worden gemaakt: \(error)")
        return 73
    }
}
