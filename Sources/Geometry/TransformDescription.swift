/// How coordinates were moved from one system to another: for the provenance of a result.
package struct TransformDescription: Sendable, Equatable {
    /// The operation as PROJ and EPSG name it, such as `Inverse of RD New + Amersfoort to ETRS89 (8)`.
    package let name: String
    /// The stated accuracy in metres; `nil` where it is unknown.
    package let accuracy: Double?
    /// The names of both systems.
    package let from: String
    package let to: String
    /// The grid files that were used, such as `rdtrans2018.gsb`.
    package let grids: [String]

    package init(name: String, accuracy: Double?, from: String, to: String, grids: [String]) {
        (self.name, self.accuracy, self.from, self.to, self.grids) = (name, accuracy, from, to, grids)
    }
}
