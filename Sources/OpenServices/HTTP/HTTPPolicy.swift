import Areas
import Foundation

/// How patient the program is with services. Only tests use another than the standard one.
package struct HTTPPolicy: Sendable {
    /// How long to wait before each next attempt; one attempt more than these are made.
    package var delays: [Duration] = [.seconds(1), .seconds(2), .seconds(4), .seconds(8)]
    /// However long a service asks us to wait (`Retry-After`), never longer than this.
    package var longestWait: Duration = .seconds(60)
    /// How long nothing may arrive; StatLine takes its time for a large page.
    package var idle: Duration = .seconds(120)
    /// An attempt that brought a file so many bytes further does not count as one that failed: a large file on a poor line
    /// comes in the end.
    package var worthwhile = 1 << 20
    package var redirectLimit = 5
    /// An answer that is kept in memory may not be larger.
    package var memoryLimit = 16 << 20
    /// A table may not have more pages; a national one of RIVM has about a hundred.
    package var pageLimit = 2_000
    /// Waits between attempts.
    package var pause: @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }

    package init() {}

    /// The seconds or date of `Retry-After`, bounded; `nil` where it is neither.
    func wait(askedBy header: String?) -> Duration? {
        guard let header else { return nil }
        if let seconds = Int(header), seconds >= 0 { return min(.seconds(seconds), longestWait) }
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.timeZone = TimeZone(identifier: "GMT")
        format.dateFormat = "EEE, dd MMM yyyy HH:mm:ss zzz"
        guard let date = format.date(from: header) else { return nil }
        return min(max(.seconds(0), .seconds(date.timeIntervalSinceNow)), longestWait)
    }
}
