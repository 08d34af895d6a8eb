import Foundation
import NationalData

exit(measure(Array(CommandLine.arguments.dropFirst())))

/// Makes the data, measures, prints; returns the exit code.
func measure(_ arguments: [String]) -> Int32 {
    if arguments.first == "decodeer", arguments.count == 3, let threads = Int(arguments[2]) {
        say(String(decodeRaster(arguments[1], threads: threads)))
        return 0
    }
    if arguments.first == "maak", arguments.count == 2 {
        do {
            try NationalData(in: arguments[1]).make { say($0) }
            return 0
        } catch {
            say("De gegevens kunnen niet worden gemaakt: \(error)")
            return 73
        }
    }
    guard let options = Options(arguments) else {
        say(
            "benchmark [--map MAP] [--programma PAD] [--draden N] [--herhaal N] [--zonder-python] "
                + "[--alleen-kaarten | --alleen-groei | --alleen-campagne]"
        )
        return 64
    }
    // By a process of its own: the system counts the peak of a program with those it starts, which would hide their own.
    guard let making = ChildRun(CommandLine.arguments[0], ["maak", options.folder]) else { return 73 }
    if !making.output.isEmpty { say(making.output) }
    guard making.status == 0 else { return making.status }
    return Report(options: options, data: NationalData(in: options.folder)).run()
}
