/// What drawing costs beside everything else, from runs of one region that differ only in what they write.
struct DrawingCost {
    /// The options of the three runs, and what they are called.
    static let runs = [
        (name: "700 buurten, alleen de lijst", formats: "csv"),
        (name: "700 buurten, lijst en kaarten", formats: "csv,svg"),
        (name: "700 buurten, lijst en rapport", formats: "csv,html"),
    ]
    /// `kaart` draws this many maps when it draws.
    static let maps = 7

    let list: ChildRun
    let drawn: ChildRun
    let report: ChildRun

    /// One line each. Seconds of processor: on the wall several maps are drawn beside each other.
    var lines: [String] {
        let map = (drawn.processorSeconds - list.processorSeconds) / Double(Self.maps)
        let page = report.processorSeconds - list.processorSeconds
        return [
            "één kaart van 700 buurten: \(milliseconds(map)) ms processor, \(part(map)) van de run zonder kaarten",
            "het rapport van 700 buurten: \(milliseconds(page)) ms processor, \(part(page)) van de run zonder kaarten",
            "zeven kaarten op de klok: \(milliseconds(drawn.seconds - list.seconds)) ms",
        ]
    }

    private func milliseconds(_ seconds: Double) -> Int { Int((max(seconds, 0) * 1000).rounded()) }
    private func part(_ seconds: Double) -> String { rounded(max(seconds, 0) / list.processorSeconds) }
}
