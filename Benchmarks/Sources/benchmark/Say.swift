import Foundation

/// Prints a line at once, also when the output is a file or pipe: a measurement takes minutes.
func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }
