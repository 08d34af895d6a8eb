import Areas
import Foundation

/// The date that the results of a run carry: `SOURCE_DATE_EPOCH`, else the newest year of the inputs. The clock and the
/// dates of files on disk would make the same inputs give other bytes.
struct RunDate: Sendable, Equatable {
    /// As `herkomst.json` has it: `2024-11-05` or `2024`; `nil` where nothing tells.
    let text: String?
    /// The same moment in seconds since 1970, for files that must carry one; a year begins at its first second, and
    /// where nothing tells it is the year 2000.
    let seconds: Int
    /// Whether the moment is a day, and not just a year or a guess.
    let isDay: Bool

    /// The seconds as `2024-01-01T00:00:00.000Z`.
    var timestamp: String {
        Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(
            .iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(separator: .omitted))
    }

    /// - Parameter years: of the inputs.
    /// - Throws: a usage failure for a `SOURCE_DATE_EPOCH` that is no moment between 1970 and 9999.
    init(years: [Int], environment: [String: String] = ProcessInfo.processInfo.environment) throws(Failure) {
        if let given = environment["SOURCE_DATE_EPOCH"] {
            guard let seconds = Int(given), (0..<Self.firstSecond(of: 10_000)).contains(seconds) else {
                throw Failure(
                    .usage, at: "SOURCE_DATE_EPOCH", "is geen aantal seconden sinds 1970",
                    remedy: "Bijvoorbeeld 1700000000, of laat deze omgevingsvariabele weg.")
            }
            (self.seconds, isDay) = (seconds, true)
            text = Date(timeIntervalSince1970: TimeInterval(seconds)).formatted(.iso8601.year().month().day())
            return
        }
        let newest = years.max()
        text = newest.map(String.init)
        isDay = false
        seconds = Self.firstSecond(of: newest.flatMap { (1970..<10_000).contains($0) ? $0 : nil } ?? 2000)
    }

    /// - Parameter years: of the inputs.
    /// - Throws: where `rule` leaves it to the environment, as `init(years:environment:)` does.
    init(years: [Int], rule: DateRule) throws(Failure) {
        switch rule {
        case .environment: try self.init(years: years)
        case .seconds(let seconds): try self.init(years: years, environment: ["SOURCE_DATE_EPOCH": String(seconds)])
        case .inputs: try self.init(years: years, environment: [:])
        }
    }

    /// What `herkomst.json` keeps as `tijdstip`, so that the results can be made again with it; `nil` where the inputs tell.
    var givenSeconds: Int? { isDay ? seconds : nil }

    /// As results of an earlier run have it: a day, a year, or nothing; what is neither counts as nothing.
    init(recorded text: String?) {
        self.text = text
        let year = text.flatMap { Int($0) }.flatMap { (1970..<10_000).contains($0) ? $0 : nil }
        let day = text.flatMap { try? Date($0, strategy: .iso8601.year().month().day()) }
        let second = day.map { Int($0.timeIntervalSince1970) }
        isDay = year == nil && second.map { (0..<Self.firstSecond(of: 10_000)).contains($0) } ?? false
        seconds = isDay ? second ?? 0 : Self.firstSecond(of: year ?? 2000)
    }

    private static func firstSecond(of year: Int) -> Int {
        let before = { (year: Int) in (year - 1) * 365 + (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 }
        return (before(year) - before(1970)) * 86_400
    }
}
