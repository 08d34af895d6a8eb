/// What an area is among its neighbours: its own side of the mean, then theirs.
package enum ClusterLabel: String, Sendable, CaseIterable {
    /// High among high, low among low: the heart of a cluster.
    case highHigh = "hoog-hoog"
    case lowLow = "laag-laag"
    /// High among low, low among high: an outlier.
    case highLow = "hoog-laag"
    case lowHigh = "laag-hoog"
    /// Chance explains the neighbours well enough.
    case notSignificant = "niet significant"
    /// No neighbour has a value to compare with.
    case noNeighbours = "geen buren"

    /// The label of a significant area, from the signs of its score and of the sum over its neighbours.
    init(own: Double, around: Double) {
        self =
            switch (own > 0, around > 0) {
            case (true, true): .highHigh
            case (false, false): .lowLow
            case (true, false): .highLow
            case (false, true): .lowHigh
            }
    }
}
