import Foundation
import NationalData

/// How the cost of a run grows with what there is to do, counted in vertices: cells go up and down with them, but for those at
/// sea, which cost next to nothing.
struct Growth {
    /// One size of work and what the run over it cost.
    struct Point {
        let size: WorkSize
        let run: ChildRun

        /// Millions of vertices.
        var work: Double { Double(size.vertices) / 1e6 }
    }

    /// At least two, from small to large.
    let points: [Point]

    /// The straight line of least squares through seconds of processor against millions of vertices, and the part of
    /// the variance it explains.
    var line: (start: Double, slope: Double, explained: Double) {
        let (x, y) = (points.map(\.work), points.map(\.run.processorSeconds))
        let (middleX, middleY) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
        let xx = x.reduce(0) { $0 + ($1 - middleX) * ($1 - middleX) }
        let yy = y.reduce(0) { $0 + ($1 - middleY) * ($1 - middleY) }
        let xy = zip(x, y).reduce(0) { $0 + ($1.0 - middleX) * ($1.1 - middleY) }
        return (middleY - xy / xx * middleX, xy / xx, xy * xy / (xx * yy))
    }

    /// The power of the work that the cost follows from the smallest to the largest size; 1 is linear.
    var exponent: Double {
        let (small, large) = (points[0], points[points.count - 1])
        return log(large.run.processorSeconds / small.run.processorSeconds) / log(large.work / small.work)
    }

    var lines: [String] {
        let line = line
        return points.map { point in
            "groei: \(point.size.areas) gebieden, \(rounded(Double(point.size.vertices) / 1e6)) miljoen punten, "
                + "\(point.size.cells / 1_000_000) miljoen cellen: \(rounded(point.run.processorSeconds)) s processor, "
                + "\(rounded(point.run.processorSeconds / Double(point.size.areas) * 1000)) ms per gebied"
        } + [
            "groei: rechte lijn \(rounded(line.start)) s + \(rounded(line.slope)) s per miljoen punten, "
                + "verklaart \(rounded(line.explained * 100)) % van het verschil; van klein naar groot tot de macht \(rounded(exponent))"
        ]
    }
}
