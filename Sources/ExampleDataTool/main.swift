import ExampleData
import Foundation

let outcome = Outcome(of: CommandLine.arguments.dropFirst())
let terminal = outcome.exitCode == 0 ? FileHandle.standardOutput : FileHandle.standardError
terminal.write(Data((outcome.message + "\n").utf8))
exit(outcome.exitCode)
