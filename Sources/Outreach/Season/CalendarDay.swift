package import Areas
import Foundation

/// A day of the calendar.
package struct CalendarDay: Sendable, Equatable, Comparable {
    package let year: Int
    package let month: Int
    package let day: Int

    package init(_ year: Int, _ month: Int, _ day: Int) { (self.year, self.month, self.day) = (year, month, day) }

    package static func < (one: CalendarDay, other: CalendarDay) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }

    /// The day after.
    package var next: CalendarDay {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let today = calendar.date(from: DateComponents(year: year, month: month, day: day)) ?? .distantPast
        let tomorrow = calendar.dateComponents([.year, .month, .day], from: today.addingTimeInterval(86_400))
        return CalendarDay(tomorrow.year ?? year, tomorrow.month ?? month, tomorrow.day ?? day)
    }

    /// `20250301`.
    package var digits: String { String(format: "%04d%02d%02d", year, month, day) }

    /// `1 maart`, `1 March`.
    package func text(in language: Language) -> String {
        let names = language(
            "januari februari maart april mei juni juli augustus september oktober november december",
            "January February March April May June July August September October November December")
        return "\(day) \(names.split(separator: " ")[month - 1])"
    }
}
