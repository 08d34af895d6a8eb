/// The colours of the classes, low to high.
package struct Palette: Sendable, Equatable {
    /// At least one.
    package let colors: [Color]

    /// Takes the colours low to high; the caller vouches that there is at least one.
    package init(_ colors: [Color]) {
        precondition(!colors.isEmpty)
        self.colors = colors
    }

    /// YlOrRd (ColorBrewer). Least CAM02-UCS distance between classes 16, 12, 16, 12 (normal, deutan, protan, tritan).
    package static let heat = Palette([0xffffb2, 0xfecc5c, 0xfd8d3c, 0xf03b20, 0xbd0026].map { Color($0) })
    /// BuPu (ColorBrewer). Least distance 17, 14, 16, 16.
    package static let loneliness = Palette([0xedf8fb, 0xb3cde3, 0x8c96c6, 0x8856a7, 0x810f7c].map { Color($0) })
    /// Rocket, reversed. Least distance 23, 20, 17, 25.
    package static let risk = Palette([0xfaebdd, 0xf6a47b, 0xe13342, 0x841e5a, 0x1d112c].map { Color($0) })

    /// Categories of clusters: high among high, low among low, high among low, low among high, not significant, no
    /// neighbours. Least distance between any two 22, 20, 17, 24; in grey all six differ in lightness (31, 52, 75, 85, 96, 62).
    package static let clusters = Palette(
        [0x7f0f24, 0x3a7cc4, 0xf0965a, 0xa5d8ee, 0xf4f1ea, 0x8f8f8a].map { Color($0) })

    /// Part of the people with a place nearby: none, then four classes low to high, darker as there are more. Least distance between
    /// any two 19, 13, 18, 17; lightness falls all the way (93, 83, 65, 48, 35).
    package static let nearby = Palette([Ink.pale] + loneliness.colors.dropFirst())

    /// Change on a list: much up, up, the same, down, much down, no place before. The colours of `clusters` in another order.
    package static let change = Palette([0, 2, 4, 3, 1, 5].map { clusters.colors[$0] })

    /// As many colours as there are classes: the measured ones spread out evenly, with mixtures between them where
    /// there are more classes than colours. Never empty.
    package func colors(for count: Int) -> [Color] {
        guard count != colors.count else { return colors }
        guard count > 1 else { return [colors[colors.count / 2]] }
        return (0..<count).map { index in
            let position = Double(index) * Double(colors.count - 1) / Double(count - 1)
            if count < colors.count { return colors[Int(position.rounded())] }
            let lower = min(Int(position), colors.count - 2)
            return colors[lower].mixed(with: colors[lower + 1], part: position - Double(lower))
        }
    }

    /// A grey for thin lines that can be seen on every class: the one whose least contrast with a class is greatest.
    package static func hairline(on colors: [Color]) -> Color {
        var best = (contrast: 0.0, color: Color.black)
        for level in stride(from: UInt32(0x30), through: 0xa8, by: 0x08) {
            let grey = Color(level << 16 | level << 8 | level)
            let least = colors.map(grey.contrast(with:)).min() ?? 21
            if least > best.contrast { best = (least, grey) }
        }
        return best.color
    }
}
