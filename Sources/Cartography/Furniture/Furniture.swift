/// A block that stands beside the map: a legend, a list, the scale bar. All sizes in mm.
protocol Furniture {
    /// The block in the form that suits the room it is given; most blocks have only one form.
    func fitted(width: Double, height: Double) -> any Furniture
    var size: (width: Double, height: Double) { get }
    func draw(in writer: inout SVGWriter, x: Double, top: Double)
}

extension Furniture {
    func fitted(width: Double, height: Double) -> any Furniture { self }
}
