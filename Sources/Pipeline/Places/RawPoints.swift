/// Points as a file has them: not yet known to be what they claim.
struct RawPoints {
    /// Where they stand, for messages.
    let source: String
    /// What the names of the columns say; `nil` where they say nothing.
    let isGeographicByName: Bool?
    private(set) var x: [Double] = []
    private(set) var y: [Double] = []
    /// The row of each point.
    private(set) var rows: [Int] = []

    init(source: String, isGeographicByName: Bool?) {
        (self.source, self.isGeographicByName) = (source, isGeographicByName)
    }

    mutating func append(_ x: Double, _ y: Double, _ row: Int) {
        self.x.append(x)
        self.y.append(y)
        rows.append(row)
    }
}
