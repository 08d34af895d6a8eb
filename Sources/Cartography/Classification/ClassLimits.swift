package import Areas

/// The limits between the classes of a map: class 1 lies below the first, the last class holds the last and all above.
///
/// A class holds its lower limit but not its upper one. A missing value is never in a class.
package struct ClassLimits: Sendable, Equatable {
    /// Ascending, none twice; empty when all values share one class.
    package let limits: [Double]
    /// How many classes were asked for; fewer remain where the data have too few different values.
    package let requestedCount: Int

    /// Limits that are already ascending and finite.
    init(ascending limits: [Double], requestedCount: Int) {
        (self.limits, self.requestedCount) = (limits, requestedCount)
    }

    /// One more than there are limits.
    package var classCount: Int { limits.count + 1 }

    /// The class of a value, 1 for the lowest; `nil` for a missing value.
    package func classNumber(of value: Double?) -> Int? {
        guard let value, value.isFinite else { return nil }
        var (low, high) = (0, limits.count)
        while low < high {
            let middle = (low + high) / 2
            if limits[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low + 1
    }

    /// The class of every value.
    package func classes(of values: [Double?]) -> [Int?] { values.map(classNumber(of:)) }

    /// Says how many classes remain, where they are fewer than were asked for.
    package var notice: Notice? {
        guard classCount < requestedCount else { return nil }
        let remaining = classCount == 1 ? "er blijft 1 klasse" : "er blijven \(classCount) klassen"
        return Notice(
            "minder klassen",
            "Voor \(requestedCount) klassen hebben de gegevens te weinig verschillende waarden; \(remaining) over.")
    }
}

extension ClassLimits {
    /// The values that take part, ascending: missing and not finite ones are left out.
    static func sorted(_ values: [Double?]) -> [Double] {
        values.compactMap { $0.flatMap { $0.isFinite ? $0 : nil } }.sorted()
    }
}
