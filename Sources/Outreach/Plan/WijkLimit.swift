/// A limit on the visits in a wijk.
package struct WijkLimit: Sendable, Equatable {
    package var least = 0
    package var most: Int?

    package init(least: Int = 0, most: Int? = nil) { (self.least, self.most) = (least, most) }
}
