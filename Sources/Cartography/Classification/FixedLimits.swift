package import Areas

extension ClassLimits {
    /// Limits that someone chose. Throws `usage` when they are not finite or do not ascend; none gives one class.
    package static func fixed(_ limits: [Double], name: String = "grenzen") throws(Failure) -> ClassLimits {
        let ascends = zip(limits, limits.dropFirst()).allSatisfy { $0 < $1 }
        guard ascends, limits.allSatisfy(\.isFinite) else {
            let list = limits.map { Language.dutch.number($0, decimals: Language.decimals(for: limits, limit: 6)) }
            throw Failure(
                .usage, at: name, "klassengrenzen moeten oplopen, en dit zijn \(list.joined(separator: "; "))",
                remedy: "Geef de grenzen van laag naar hoog, elke grens één keer.")
        }
        return ClassLimits(ascending: limits, requestedCount: limits.count + 1)
    }
}
