/// What makes one map differ from another: how the areas are painted and what stands beside them.
struct MapPlan {
    /// Areas that are painted alike, drawn as one group.
    struct Layer {
        /// The id of the group after the name of the drawing, such as `klasse-3`.
        var id: String
        var fill: Fill
        var areas: [Int]
    }

    enum Fill {
        case color(Color)
        /// A colour under a texture, which is the pattern with this id.
        case textured(Color, Texture, id: String)
        /// The hatching of areas without data.
        case hatch

        /// The colour that text is printed on.
        var background: Color {
            switch self {
            case .color(let color), .textured(let color, _, _): color
            case .hatch: .white
            }
        }
    }

    var layers: [Layer]
    /// The legend and its like, in columns.
    var columns: [[any Furniture]]
    /// The `data-` attributes of an area beside its code and name: key and value.
    var attributes: (Int) -> [(key: String, value: String)]
    /// What the title of an area says after its name: `43,2 °C, klasse 3`.
    var statement: (Int) -> String
    /// The description of the drawing for those who cannot see it.
    var description: String
    /// Areas to number, with their rank.
    var numbered: [(rank: Int, area: Int)] = []
}

extension MapPlan.Fill {
    /// Whether areas with this fill show something.
    var isData: Bool {
        if case .hatch = self { return false }
        return true
    }

    /// As the `fill` attribute has it.
    ///
    /// - Parameter hatch: the id of the hatching.
    func text(hatch: String) -> String {
        switch self {
        case .color(let color), .textured(let color, _, _): color.hex
        case .hatch: "url(#\(hatch))"
        }
    }

    /// What is drawn over that once more, as the `fill` attribute has it; `nil` for nothing.
    var overlay: String? {
        if case .textured(_, _, let id) = self { return "url(#\(id))" }
        return nil
    }

    /// The edge of an area with this fill: without borders of their own, areas get one in their own colour, or a seam would
    /// show between them.
    func edge(hairline: Color?) -> String {
        switch self {
        case .color(let color), .textured(let color, _, _): (hairline ?? color).hex
        case .hatch: hairline?.hex ?? "none"
        }
    }
}
