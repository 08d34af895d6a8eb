package import Areas

/// Two figures per area, each sorted into three groups: low, middle and high.
package struct BivariateTheme: Sendable {
    /// One of the two figures.
    package struct Axis: Sendable {
        /// The group per area, 1 low, 2 middle, 3 high; `nil` where there are no data.
        package let groups: [Int?]
        /// The groups that there are, low to high, each with the limits in words.
        package let ranges: [(group: Int, range: String)]
        /// What the groups are called: low, middle, high.
        package let names: [String]
        /// The classes that the groups are made of.
        let classed: ClassedTheme

        /// Joins classes into three groups: of five classes the two lowest, the middle one and the two highest. Two
        /// classes become low and high, one class becomes the middle.
        ///
        /// - Parameters:
        ///   - names: for low, middle and high.
        ///   - words: makes the words for the ranges between limits.
        init(_ classed: ClassedTheme, names: [String], words: ClassText) {
            precondition(names.count == 3)
            (self.classed, self.names) = (classed, names)
            let groupOfClass = Self.groups(of: classed.classCount)
            groups = classed.classes.map { number in number.map { groupOfClass[$0 - 1] } }
            let limits = classed.limits.indices.filter { groupOfClass[$0] != groupOfClass[$0 + 1] }
            let texts = words.shortRanges(limits: limits.map { classed.limits[$0] })
            ranges = zip([1, 2, 3].filter(groupOfClass.contains), texts).map { ($0, $1) }
        }

        /// The group of every class, low to high.
        static func groups(of count: Int) -> [Int] {
            guard count > 1 else { return [2] }
            let ends = max((count + 1) / 3, 1)
            return (0..<count).map { $0 < ends ? 1 : $0 >= count - ends ? 3 : 2 }
        }
    }

    /// Its groups are the columns of the legend, and the hues of the map.
    package let heat: Axis
    /// Its groups are the rows of the legend, and the textures of the map.
    package let loneliness: Axis

    /// - Parameters:
    ///   - heatNames, lonelinessNames: what low, middle and high are called.
    package init(
        heat: ClassedTheme, heatNames: [String], loneliness: ClassedTheme, lonelinessNames: [String],
        language: Language
    ) {
        let words = ClassText(language)
        self.heat = Axis(heat, names: heatNames, words: words)
        self.loneliness = Axis(loneliness, names: lonelinessNames, words: words)
    }
}
