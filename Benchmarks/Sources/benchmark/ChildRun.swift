import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// One run of another program: how long it took, what it cost, and what it said.
struct ChildRun {
    /// Seconds on the wall, seconds of processor over all threads, and the most memory it held, in bytes.
    let seconds: Double
    let processorSeconds: Double
    let peakMemory: Int
    let status: Int32
    let output: String

    /// Runs a program to its end; its errors go to this program's own. `nil` where it cannot be started.
    init?(_ program: String, _ arguments: [String]) {
        let capture = FileManager.default.temporaryDirectory.appending(path: "benchmark-\(UUID().uuidString)")
        let path = capture.path(percentEncoded: false)
        defer { try? FileManager.default.removeItem(at: capture) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        let clock = ContinuousClock()
        let start = clock.now
        var process: pid_t = 0
        guard posix_spawnp(&process, program, &actions, nil, words, environ) == 0 else { return nil }
        var code: Int32 = 0
        var usage = rusage()
        guard wait4(process, &code, 0, &usage) == process else { return nil }
        seconds = (clock.now - start) / .seconds(1)
        processorSeconds = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        #if os(Linux)
            peakMemory = usage.ru_maxrss * 1024
        #else
            peakMemory = usage.ru_maxrss
        #endif
        status = code & 0x7F == 0 ? code >> 8 & 0xFF : 128 + code & 0x7F
        output = (try? String(contentsOf: capture, encoding: .utf8)) ?? ""
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    /// One line for the table.
    func line(_ name: String) -> String {
        let label = name.padding(toLength: 44, withPad: " ", startingAt: 0)
        let memory = "\(peakMemory / 1_000_000) MB"
        return "\(label)\(column(seconds)) s\(column(processorSeconds)) s cpu   \(memory)"
    }

    private func column(_ number: Double) -> String {
        let text = rounded(number)
        return String(repeating: " ", count: max(1, 9 - text.count)) + text
    }
}

/// A number of at least 0 with so many decimals, whatever the locale.
func rounded(_ number: Double, decimals: Int = 2) -> String {
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let whole = Int((number * Double(scale)).rounded())
    let fraction = String(whole % scale)
    return "\(whole / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
}
