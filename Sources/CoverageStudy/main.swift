import Areas
import Foundation
import RiskModel

// Prints, as a Markdown table, how often the 90 % interval of the rank holds the true rank in worlds whose truth is known.
let areas = 20_000
let draws = 2000
let threads = ProcessInfo.processInfo.activeProcessorCount

func percent(_ share: Double) -> String {
    String(format: "%.1f%%", 100 * share).replacingOccurrences(of: ".", with: ",")
}

func truly(_ coverage: Coverage, _ label: Priority) -> String {
    guard let (areas, inTop) = coverage.labelled[label] else { return "–" }
    return "\(percent(Double(inTop) / Double(areas))) van \(areas)"
}

print(
    "| wereld | gebieden | ware rang in het 90%-interval | zonder de grenzen zelf | `altijd`, en werkelijk in de top | `soms` | `nooit` |"
)
print("|---|---:|---:|---:|---:|---:|---:|")
do {
    for scenario in Scenario.all {
        let coverage = try await Coverage.measure(
            scenario, worlds: areas / scenario.areaCount, draws: draws, threads: threads)
        print(
            "| \(scenario.name) | \(coverage.areas) | \(percent(coverage.share)) | \(percent(coverage.shareWithoutEnds)) | \(truly(coverage, .always)) "
                + "| \(truly(coverage, .sometimes)) | \(truly(coverage, .never)) |")
    }
} catch {
    print(error.description)
    exit(1)
}
