import Areas

/// A texture over a colour: a second cue beside hue, that grey prints and every eye keep.
enum Texture: Equatable {
    case plain, dots, lines

    /// Writes the pattern of this texture for `fill="url(#id)"` over a shape in this colour; sizes in mm on A4 times
    /// `enlargement`. The colour is no part of the pattern: readers of PDF leave seams between its tiles, which look like
    /// another texture.
    func define(_ id: String, over color: Color, in writer: inout SVGWriter, enlargement: Double) {
        let unit = { SVGWriter.unit($0 * enlargement) }
        // Leaning the other way than the hatching of areas without data.
        let turn = self == .lines ? "rotate(-45)" : "rotate(30)"
        let step = self == .lines ? 0.9 : 1.3
        writer.open(
            "pattern",
            [
                "id": id, "patternUnits": "userSpaceOnUse", "width": unit(step), "height": unit(step),
                "patternTransform": turn,
            ])
        switch self {
        case .plain: break
        case .dots:
            writer.element(
                "circle",
                ["cx": unit(step / 2), "cy": unit(step / 2), "r": unit(0.24), "fill": color.textureInk.hex])
        case .lines:
            writer.element("rect", ["width": unit(0.2), "height": unit(step), "fill": color.textureInk.hex])
        }
        writer.close()
    }
}

extension Color {
    /// The ink of a texture on this colour: as near to the colour as can be seen (contrast 3), so that the texture does
    /// not drown it.
    var textureInk: Color {
        let end = textColor
        for step in 1..<20 {
            let ink = mixed(with: end, part: Double(step) / 20)
            if ink.contrast(with: self) >= 3 { return ink }
        }
        return end
    }
}
