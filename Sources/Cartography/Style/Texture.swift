import Areas

/// A texture over a colour: a second cue beside hue, that grey prints and every eye keep.
enum Texture: Equatable {
    case plain, dots, lines

    /// Writes the pattern of this texture over a colour, for `fill="url(#id)"`; sizes in mm on A4 times `enlargement`.
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
        writer.element("rect", ["width": unit(step), "height": unit(step), "fill": color.hex])
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
