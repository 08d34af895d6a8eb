/// The nine colours of two figures in three groups each: to the right ever redder (heat), upwards ever bluer (loneliness).
///
/// Least CAM02-UCS distance between any two 25, 24, 24, 21 (normal, deutan, protan, tritan); lightness falls along both
/// axes. Grey cannot tell nine colours apart, so loneliness has a texture too: plain, dots, lines.
enum BivariatePalette {
    /// A row per group of loneliness, a column per group of heat, low to high.
    static let colors: [[Color]] = [
        [0xf5f9ed, 0xf9c260, 0xe44a1d], [0x9ccff9, 0xa39a92, 0x8c4050], [0x5888c8, 0x56319b, 0x3a0f32],
    ].map { row in row.map { Color($0) } }

    /// Per group of loneliness.
    static let textures: [Texture] = [.plain, .dots, .lines]
}
