import Areas

@testable import Cartography

extension ReadSVG {
    /// The room that every line of upright text takes, in mm, from the font's own metrics.
    var textBoxes: [Box] {
        elements.compactMap { element in
            guard element.name == "text", !isTurned(element), let x = number(element, "x"),
                let y = number(element, "y"),
                let size = number(element, "font-size")
            else { return nil }
            let style = TextStyle(size: size, bold: element.attributes["font-weight"] == "bold")
            let width = style.width(of: element.text)
            let left =
                switch element.attributes["text-anchor"] {
                case "middle": x - width / 2
                case "end": x - width
                default: x
                }
            return Box(minX: left, minY: y - size * 0.73, maxX: left + width, maxY: y)
        }
    }

    private func number(_ element: Element, _ key: String) -> Double? {
        element.attributes[key].flatMap { Double($0) }.map { $0 / 100 }
    }

    private func isTurned(_ element: Element) -> Bool {
        element.parent.map { elements[$0].attributes["transform"] != nil } ?? false
    }
}
