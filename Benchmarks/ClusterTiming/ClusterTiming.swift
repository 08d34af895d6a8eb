import Areas
import Foundation
import GeoFiles
import Geometry
import SpatialStatistics

/// Times neighbours and local Moran on a boundary file, one line per step: its name and seconds.
///
/// `cluster-timing FILE LAYER THREADS [PAIRS]`; with PAIRS it also writes the neighbours there, a line per pair: the rows in
/// the file, and `rook` or `queen`, with `near` where the borders only nearly meet.
@main
enum ClusterTiming {
    static func main() async throws(Failure) {
        let words = CommandLine.arguments.dropFirst().map { $0 }
        guard words.count >= 3, let threads = Int(words[2]) else {
            print("cluster-timing FILE LAYER THREADS [PAIRS]")
            exit(64)
        }
        let layer = try VectorFile(path: words[0]).read(layer: words[1], columns: [], shapes: true)
        guard let shapes = layer.shapes, let system = layer.coordinateSystem else { exit(65) }
        let (valid, _) = try await repaired(shapes, in: system, threads: threads)
        var start = ContinuousClock.now
        func step(_ name: String) {
            let now = ContinuousClock.now
            print("\(name)\t\((now - start) / .seconds(1))")
            start = now
        }
        var coverage = Coverage(valid)
        step("gedeelde grenzen")
        if system.authorityCode != CoordinateSystem.rd.authorityCode {
            coverage = try await coverage.transformed(from: system, to: .rd, threads: threads)
            step("naar RD")
        }
        let contiguity = try await coverage.contiguity(threads: threads)
        step("buren")
        if words.count > 3 { try? Data(text(contiguity).utf8).write(to: URL(filePath: words[3])) }
        start = ContinuousClock.now
        let keys = (0..<coverage.count).map { textHash(String($0)) }
        let values = keys.map { key in Optional(Double((key &* 0x9E37_79B9_7F4A_7C15) >> 40)) }
        guard let sample = try? SpatialSample(values, neighbours: contiguity.queen, keys: keys) else { exit(70) }
        let plan = PermutationPlan()
        let local = try await LocalMoran(sample, plan: plan, threads: threads)
        step("lokale Moran")
        let whole = try await GlobalMoran(sample, plan: plan, threads: threads)
        step("Moran")
        let found = local.label.count { $0 != .notSignificant && $0 != .noNeighbours }
        print(
            "# \(coverage.count) gebieden, \(contiguity.queen.numbers.count / 2) paren, I \(whole.value), \(found) gelabeld"
        )
    }

    private static func text(_ contiguity: Contiguity) -> String {
        let near = Set(contiguity.nearTouching)
        return contiguity.queen.pairs.map { pair in
            let kind = contiguity.rook.contains(pair) ? "rook" : "queen"
            return "\(pair.first) \(pair.second) \(kind)\(near.contains(pair) ? " near" : "")\n"
        }.joined()
    }
}
