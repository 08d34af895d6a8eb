import Areas

/// A theme as QML, the style language of QGIS: a fill per class, hatching where there is none, as on the drawn maps.
///
/// Written with `prop` elements, which every QGIS from 2.0 on reads.
struct QGISStyle {
    let theme: LayerTheme

    var text: String {
        let categories = theme.classes.enumerated().map { place, theClass in
            category("\(place + 1)", symbol: place, label: "\(place + 1) \(theClass.label)", type: "long")
        }
        let symbols = theme.classes.enumerated().map { place, theClass in
            symbol(place, simpleFill(theClass.color))
        }
        // An empty value stands for every other, and for none.
        let rest = theme.classes.count
        return """
            <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
            <qgis version="3.22.0" styleCategories="Symbology">
            <renderer-v2 type="categorizedSymbol" attr="\(XMLText.escaped(theme.column))" symbollevels="0" forceraster="0" enableorderby="0">
            <categories>
            \((categories + [category("", symbol: rest, label: theme.missingLabel, type: "string")]).joined(separator: "\n"))
            </categories>
            <symbols>
            \((symbols + [symbol(rest, simpleFill("#ffffff") + "\n" + hatching(rest))]).joined(separator: "\n"))
            </symbols>
            </renderer-v2>
            </qgis>

            """
    }

    private func category(_ value: String, symbol: Int, label: String, type: String) -> String {
        """
        <category value="\(value)" symbol="\(symbol)" label="\(XMLText.escaped(label))" type="\(type)" render="true"/>
        """
    }

    private func symbol(_ number: Int, _ layers: String) -> String {
        """
        <symbol type="fill" name="\(number)" alpha="1" clip_to_extent="1" force_rhr="0">
        \(layers)
        </symbol>
        """
    }

    private func simpleFill(_ color: String) -> String {
        layer(
            "SimpleFill",
            [
                // See-through, so that the borders of a country's buurten do not cover their colours.
                ("color", color), ("style", "solid"), ("outline_color", "80,80,80,110"), ("outline_style", "solid"),
                ("outline_width", "0.1"), ("outline_width_unit", "MM"), ("joinstyle", "round"),
            ])
    }

    /// Grey lines at 45 degrees, as the drawn maps have them.
    private func hatching(_ number: Int) -> String {
        layer(
            "LinePatternFill", [("angle", "45"), ("distance", "1.2"), ("distance_unit", "MM"), ("color", "#949494")],
            """

            <symbol type="line" name="@\(number)@1" alpha="1" clip_to_extent="1" force_rhr="0">
            \(layer("SimpleLine", [("line_color", "#949494"), ("line_width", "0.24"), ("line_width_unit", "MM")]))
            </symbol>
            """)
    }

    private func layer(_ kind: String, _ properties: [(String, String)], _ inner: String = "") -> String {
        let lines = properties.map { "<prop k=\"\($0.0)\" v=\"\($0.1)\"/>" }.joined(separator: "\n")
        return """
            <layer class="\(kind)" enabled="1" locked="0" pass="0">
            \(lines)\(inner)
            </layer>
            """
    }
}
