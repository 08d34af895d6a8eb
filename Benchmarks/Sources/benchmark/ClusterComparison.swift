/// Neighbours and local Moran beside libpysal and esda, from the steps that both print.
struct ClusterComparison {
    private let ours: [String: Double]
    private let theirs: [String: Double]

    init(ours: ChildRun, theirs: ChildRun) { (self.ours, self.theirs) = (Self.steps(ours), Self.steps(theirs)) }

    /// One line each; finding shared borders is part of finding neighbours.
    var lines: [String] {
        let neighbours = (ours["gedeelde grenzen"] ?? 0) + (ours["buren"] ?? 0)
        return [
            ("buren, libpysal / programma", theirs["buren"] ?? 0, neighbours),
            (
                "lokale Moran met 999 permutaties, esda (warm) / programma", theirs["lokale Moran"] ?? 0,
                ours["lokale Moran"] ?? 0
            ),
        ].map { name, slow, fast in
            "\(name): \(rounded(slow)) s / \(rounded(fast)) s = \(rounded(slow / max(fast, 1e-9))) keer"
        }
    }

    private static func steps(_ run: ChildRun) -> [String: Double] {
        var steps: [String: Double] = [:]
        for line in run.output.split(separator: "\n") {
            let parts = line.split(separator: "\t")
            if parts.count == 2, let seconds = Double(parts[1]) { steps[String(parts[0])] = seconds }
        }
        return steps
    }
}
