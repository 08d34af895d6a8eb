package import Areas

/// What all maps of a run have in common: the areas, their surroundings and the words around the map.
package struct MapContent: Sendable {
    /// Codes and names; the codes also tell which wijk and gemeente an area lies in. `inwoners`, where filled, decides
    /// which names matter most; else size does.
    package var areas: AreaTable
    /// One shape per row of `areas`, RD metres, simplified to the scale of the sheet on shared borders: only borders
    /// that are equal point by point in both neighbours are seen as shared. An area without a shape is not drawn but
    /// is counted in the legend.
    package var shapes: PolygonArray
    /// The same shapes simplified for insets, which are drawn `MapSheet.insetEnlargement` times larger; `nil` draws insets
    /// from `shapes`.
    package var detailedShapes: PolygonArray?
    /// Areas around those of the map, RD metres, drawn in pale grey; empty where unknown. Best simplified together with
    /// `shapes`.
    package var surroundings = PolygonArray()
    /// Water, RD metres, drawn under everything else; empty where unknown. Best simplified together with `shapes`.
    package var water = PolygonArray()
    /// The codes of the surroundings, one per area: those in one gemeente are drawn as one. Empty draws every area by itself.
    package var surroundingCodes: [AreaCode] = []
    /// The name of the gemeente that each of them lies in, or of the area itself where `surroundingCodes` is empty.
    package var surroundingNames: [String?] = []
    /// The name of the drawing, such as `kaart-hitte`: it starts the ids of what is not an area.
    package var name: String
    /// Across the top of the sheet, and the name of the drawing for those who cannot see it.
    package var title: String
    /// What the map shows, in plain words.
    package var subtitle: String
    /// Sources with year and attribution, one entry per source.
    package var sources: [String]
    /// A warning that must be seen, such as that all data are fictional.
    package var notice: String?
    /// Points over the areas; a map with any has no insets.
    package var marks = MapMarks()
    /// Of everything that the map itself writes; titles and sources come in it already.
    package var language = Language.dutch

    package init(
        name: String, areas: AreaTable, shapes: PolygonArray, title: String, subtitle: String, sources: [String],
        notice: String? = nil, language: Language = .dutch
    ) {
        (self.name, self.areas, self.shapes) = (name, areas, shapes)
        (self.title, self.subtitle, self.sources, self.notice) = (title, subtitle, sources, notice)
        self.language = language
    }
}
