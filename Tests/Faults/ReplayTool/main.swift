import Foundation
import ReplayedServices

// Plays the open-data services from the fictional example, for as long as its standard input is open:
//   replay-services FOLDER BASE EDITION
// FOLDER is `GeoData/voorbeeld`, BASE the address that links to next pages begin with, EDITION 1 or 2: everything that
// the second has is of a later version and differs. Prints the port it listens at.
let arguments = CommandLine.arguments
guard arguments.count == 4, let edition = Int(arguments[3]) else { exit(64) }
let base = arguments[2]
var made = try ReplayedCountry(example: URL(filePath: arguments[1]))
if edition == 2 { made.renew() }
let country = made
try await ReplayServer.answering { request, _ in country.answer(request, base: base) }.run { server in
    FileHandle.standardOutput.write(Data((server.base.split(separator: ":").last.map(String.init)! + "\n").utf8))
    _ = await Task.detached { FileHandle.standardInput.readDataToEndOfFile() }.value
}
