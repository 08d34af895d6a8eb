/// People who go out together.
package struct CampaignTeam: Sendable, Equatable {
    package let name: String
    /// As many visits as it can pay.
    package let capacity: Int
    /// Where it sets out, in RD metres; `nil` where it does not matter.
    package var base: Base?

    package struct Base: Sendable, Equatable {
        package let x: Double
        package let y: Double
        package init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
    }

    package init(name: String, capacity: Int, base: Base? = nil) {
        (self.name, self.capacity, self.base) = (name, capacity, base)
    }
}
